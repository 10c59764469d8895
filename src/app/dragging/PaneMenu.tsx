import { PanelsTopLeft } from 'lucide-react';
import { useStore } from 'zustand';
import { useApp } from '../AppContext';
import { useText } from '../i18n/useText';
import { MenuButton } from '../ui/MenuButton';
import { roleOf, type Role } from '../workspace/workspace';
import styles from './PaneMenu.module.css';

interface Props {
  /** Where it stands in its row. */
  readonly className: string | undefined;
  /** What would be shown. */
  readonly words: string;
  readonly tabIndex?: number;
  readonly onChoose: (pane: number) => void;
}

/** What a drag into a pane does, for touch and for the keyboard, where there is more than one pane. */
export function PaneMenu({ className, words, tabIndex, onChoose }: Props) {
  const { workspace } = useApp();
  const text = useText();
  // A string, so that nothing is drawn again while only the pictures change.
  const roles = useStore(workspace, (state) =>
    state.panes.map((held, at) => held && roleOf(state, at)).join(),
  );
  if (!roles.includes(',')) return null;
  return (
    <MenuButton
      className={`${styles.menu} ${className}`}
      label={text('drag.menu', { what: words })}
      align="end"
      tabIndex={tabIndex}
      data={{ 'data-action': 'show-in' }}
      face={<PanelsTopLeft aria-hidden size={16} strokeWidth={1.75} />}
      entries={roles.split(',').map((role, at) => ({
        key: String(at),
        label: text('drag.pane', {
          number: at + 1,
          role: isRole(role) ? text(`role.${role}`) : text('drag.free'),
        }),
        shortcut: String(at + 1),
        data: { 'data-action': 'show-in', 'data-value': at },
        onChoose: () => onChoose(at),
      }))}
    />
  );
}

const isRole = (role: string): role is Role => role === 'current' || role === 'prior' || role === 'other';
