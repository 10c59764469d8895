/** The parts of a browser page that launch and callback use, with what they did to it. */
export function createMemoryPage(href: string, o: { storage?: Map<string, string> | 'denied' } = {}) {
  const { storage: kept = new Map<string, string>() } = o;
  const page = {
    url: new URL(href),
    left: null as string | null,
    replaceUrl(url: string) {
      page.url = new URL(url, page.url);
    },
    leaveFor(url: string) {
      page.left = url;
    },
    storage(): Storage {
      if (kept === 'denied') throw new DOMException('Access is denied for this document.', 'SecurityError');
      return {
        length: kept.size,
        clear: () => kept.clear(),
        key: (index) => [...kept.keys()][index] ?? null,
        getItem: (key) => kept.get(key) ?? null,
        setItem: (key, value) => void kept.set(key, value),
        removeItem: (key) => void kept.delete(key),
      };
    },
  };
  return page;
}
