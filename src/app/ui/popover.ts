import type { ReactNode } from 'react';

export interface PopoverProps {
  readonly className: string | undefined;
  /** Accessible name, where the face is too short to be one. */
  readonly label?: string;
  readonly title: string;
  /** Name of the button that closes it. */
  readonly close: string;
  /** What is on the button. */
  readonly face: ReactNode;
  readonly children: ReactNode;
  /** Also under a resting mouse; then the focus stays where it is. */
  readonly hover?: boolean;
  readonly side?: 'bottom' | 'right';
  readonly tabIndex?: number;
  readonly data?: Readonly<Record<`data-${string}`, string>>;
}
