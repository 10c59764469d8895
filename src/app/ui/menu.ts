import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Instead of an icon of the set. */
  readonly glyph?: ReactNode;
  /** The key that does the same, as `aria-keyshortcuts` has it. */
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  /** Present on what is switched: the menu stays open. */
  readonly checked?: boolean;
  /** Done again and again: the menu stays open. */
  readonly again?: boolean;
  /** A line above it. */
  readonly apart?: boolean;
  readonly data?: Readonly<Record<`data-${string}`, string | number>>;
  readonly onChoose: () => void;
}

export interface MenuButtonProps {
  readonly className: string | undefined;
  readonly label: string;
  readonly disabled?: boolean;
  readonly align: 'start' | 'end';
  readonly tabIndex?: number | undefined;
  readonly data: Readonly<Record<`data-${string}`, string>>;
  /** What is on the button. */
  readonly face: ReactNode;
  readonly entries: readonly MenuEntry[];
}
