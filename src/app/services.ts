import type { DicomWeb, FrameAddress } from '@/connect/dicomweb/dicomWeb';
import type { Session } from '@/connect/smart/session';
import type { Site } from '@/connect/site/site';
import type { History } from '@/domain/model/history';
import type { Patient } from '@/domain/model/patient';
import type { Records } from '@/domain/model/records';
import type { ReportContent, Result } from '@/domain/model/report';
import type { ReportDocument } from '@/domain/model/reportDocument';
import type { StoreOutcome } from '@/domain/model/storing';
import type { ImageSource } from '@/domain/model/study';
import type { Engine } from '@/viewer/engine/port';

/** What main.ts builds and hands to <App>: the only things that the screen knows of the outside. */
export interface Services {
  readonly site: Site;
  readonly session: Session;
  readonly readPatient: (signal: AbortSignal) => Promise<Patient>;
  /** Calls back as pages arrive; resolves when every source has answered or failed. Never rejects: gaps are data. */
  readonly readHistory: (onProgress: (history: History) => void, signal: AbortSignal) => Promise<History>;
  /** Reports and orders, the same way. */
  readonly readRecords: (onProgress: (records: Records) => void, signal: AbortSignal) => Promise<Records>;
  /** A document of a report, asked for when somebody wants to read it. */
  readonly readDocument: (content: ReportContent, signal: AbortSignal) => Promise<ReportDocument>;
  /** Observations of a report by id; `missing` of them could not be read. */
  readonly readResults: (
    ids: readonly string[],
    signal: AbortSignal,
  ) => Promise<{ readonly results: readonly Result[]; readonly missing: number }>;
  readonly dicomWeb: DicomWeb;
  /** Starts the transfer of the opening frame beside its metadata; the engine finds the bytes there. */
  readonly warmFrame: (address: FrameAddress) => void;
  /** Stores one object where its study's images are, once (STOW-RS). Rejects only when it is aborted. */
  readonly storeInstance: (
    source: ImageSource,
    object: { readonly study: string; readonly uid: string; readonly bytes: Uint8Array },
    signal: AbortSignal,
  ) => Promise<StoreOutcome>;
  /** Lets go of all bytes of images that are kept or on their way, outside of the engine. */
  readonly forget: () => void;
  /** There at once; it fetches its heavy painter by itself, behind the first picture. */
  readonly engine: Engine;
  readonly now: () => Date;
}
