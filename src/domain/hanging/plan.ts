import type { InstanceUid, SeriesUid, StudyUid } from '../model/ids';
import type { Instance } from '../model/instance';
import type { SeriesKind } from '../traits/traits';
import type { Difference } from './compareTraits';

/** Rows × columns. Four columns are for the views of mammography only. */
export type Layout = `${1 | 2 | 3}x${1 | 2 | 3}` | '1x4' | '2x4';
export type Protocol = 'ct' | 'mr' | 'radiograph' | 'mammography' | 'ultrasound' | 'angiography' | 'generic';

/** What the plan is for. */
export interface Focus {
  readonly current: StudyUid;
  /** Best first, as ranked elsewhere. */
  readonly priors: readonly StudyUid[];
  /** Absent: the best one. null: none, by the reader's choice. */
  readonly prior?: StudyUid | null;
  /** A picture of it is on the screen already: its slot leads. */
  readonly opening?: SeriesUid;
  /** Metadata, of the series of which it is there. */
  readonly loaded?: ReadonlyMap<SeriesUid, readonly Instance[]>;
}

/** The place that the panes share, CSS pixels. */
export interface ScreenSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export interface HangingPreferences {
  /** The reader's own layout instead of the protocol's. */
  readonly layout?: Layout;
}

export type Reason =
  | { readonly code: 'protocol'; readonly protocol: Protocol; readonly said: readonly string[] }
  | {
      readonly code: 'counterpart';
      readonly same: readonly string[];
      readonly differs: readonly Difference[];
      /** It is the counterpart of another series already, and the best there is for this one too. */
      readonly shared: boolean;
    }
  | { readonly code: 'no-counterpart' }
  | { readonly code: 'series-not-listed' }
  | { readonly code: 'nothing-else'; readonly kind: SeriesKind }
  | { readonly code: 'kind'; readonly kind: SeriesKind }
  | { readonly code: 'empty' | 'unreachable' };

export interface PanePlan {
  readonly role: 'current' | 'prior';
  readonly study: StudyUid;
  /** null: nothing of this study belongs here, or its series are not known yet; the reason says which. */
  readonly series: SeriesUid | null;
  /** The picture of the series that belongs here, where it holds several views. */
  readonly image?: InstanceUid;
  /** For people: "R CC", "T2 axial". */
  readonly label: string;
  /** Panes with the same slot are counterparts. */
  readonly slot: number;
  readonly reason: Reason;
}

/** One screen of the plan. Places that stay empty are null; row by row. */
export interface Stage {
  readonly layout: Layout;
  readonly panes: readonly (PanePlan | null)[];
}

export interface Prefetch {
  readonly study: StudyUid;
  readonly series: SeriesUid;
  readonly why: 'later-stage' | 'next-prior';
}

export interface LeftOut {
  readonly study: StudyUid;
  readonly series: SeriesUid;
  readonly reason: Reason;
}

export interface HangingPlan {
  readonly protocol: Protocol;
  readonly current: StudyUid;
  readonly prior: StudyUid | null;
  /** The first one opens; never empty. */
  readonly stages: readonly Stage[];
  /** What the reader may ask for next and the first screen does not show, sooner first. */
  readonly prefetch: readonly Prefetch[];
  readonly leftOut: readonly LeftOut[];
}
