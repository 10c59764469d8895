import type { ArchiveAddress } from './parts.ts';

export interface PublicUrls {
  readonly app?: string;
  readonly ehr?: string;
  /** In the order of the archives. */
  readonly pacs: readonly string[];
}

/**
 * Where everything is. App and EHR are different sites, as in a hospital: a browser takes `127.0.0.1` and `localhost`
 * for two, whatever the ports.
 */
export interface Places {
  readonly port: number;
  readonly app: string;
  readonly appOrigin: string;
  readonly ehr: string;
  readonly ehrOrigin: string;
  /** FHIR base. */
  readonly iss: string;
  archivePort(index: number): number;
  /** FHIR base of the imaging server, on the first archive's origin. */
  readonly imaging: string;
  /** An archive on an origin of its own, at the same path as the others or at another. */
  archive(index: number, name: string, path?: string): ArchiveAddress;
}

/** Ports N to N+9 are the sandbox's: app, EHR, archives; the last one is the dev server's socket. */
export const mostArchives = 7;

export function placesOf(port: number, publicUrls: PublicUrls): Places {
  const app = publicUrls.app ?? `http://127.0.0.1:${port}`;
  const ehr = publicUrls.ehr ?? `http://localhost:${port + 1}`;
  const archivePort = (index: number) => port + 2 + index;
  const pacs = (index: number) => publicUrls.pacs[index] ?? `http://localhost:${archivePort(index)}`;
  return {
    port,
    app,
    appOrigin: new URL(app).origin,
    ehr,
    ehrOrigin: new URL(ehr).origin,
    iss: `${ehr}/fhir`,
    archivePort,
    imaging: `${pacs(0)}/imaging`,
    archive: (index, name, path = 'dicom-web') => ({ name, base: `${pacs(index)}/${path}` }),
  };
}
