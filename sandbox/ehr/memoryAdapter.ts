import type { Adapter, AdapterPayload } from 'oidc-provider';

/** oidc-provider's own memory adapter forgets the least used of 1000 entries: a live refresh token among them. */
export function createMemoryAdapter(): new (model: string) => Adapter {
  const entries = new Map<string, AdapterPayload>();
  const idByUid = new Map<string, string>();

  return class implements Adapter {
    readonly #model: string;
    constructor(model: string) {
      this.#model = model;
    }
    #key(id: string): string {
      return `${this.#model}:${id}`;
    }
    async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
      entries.set(this.#key(id), payload);
      if (payload.uid !== undefined) idByUid.set(payload.uid, id);
      if (expiresIn === undefined) return;
      const forget = () => {
        if (entries.get(this.#key(id)) !== payload) return;
        entries.delete(this.#key(id));
        if (payload.uid !== undefined) idByUid.delete(payload.uid);
      };
      setTimeout(forget, Math.min(expiresIn * 1000, 2 ** 31 - 1)).unref();
    }
    async find(id: string): Promise<AdapterPayload | undefined> {
      return entries.get(this.#key(id));
    }
    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.find(idByUid.get(uid) ?? '');
    }
    async findByUserCode(): Promise<undefined> {
      return undefined;
    }
    async consume(id: string): Promise<void> {
      const payload = entries.get(this.#key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string): Promise<void> {
      entries.delete(this.#key(id));
    }
    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, payload] of entries) if (payload.grantId === grantId) entries.delete(key);
    }
  };
}
