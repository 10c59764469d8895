import type { Instance } from './instance';

/** One frame in the order in which a pane shows it. */
export interface StackFrame {
  readonly instance: Instance;
  /** 1-based frame number within the instance. */
  readonly frame: number;
}
