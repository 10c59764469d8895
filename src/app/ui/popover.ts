import type { ReactNode } from 'react';

export interface PopoverProps {
  readonly className: string | undefined;
  readonly title: string;
  /** Name of the button that closes it. */
  readonly close: string;
  /** What is on the button. */
  readonly face: ReactNode;
  readonly children: ReactNode;
}
