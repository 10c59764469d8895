import { ChevronDown, Link2, Link2Off, Pin } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

interface Props extends Pick<ToolbarProps, 'onLink' | 'onLinks'> {
  readonly links: NonNullable<ToolbarProps['links']>;
}

const kinds = ['scroll', 'window', 'view', 'orientation', 'cine'] as const;

/** What the panes do together: on or off, corrected by hand, and which of it. */
export function LinkTools({ links, onLink, onLinks }: Props) {
  const text = useText();
  return (
    <div role="group" aria-label={text('linking.group')} className={styles.group}>
      <IconButton
        icon={links.on ? Link2 : Link2Off}
        label={text('linking.link')}
        shortcut={shortcutOf('link')}
        data-action="link"
        pressed={links.on}
        onClick={() => onLink('link')}
      />
      <IconButton
        icon={Pin}
        label={text('linking.here')}
        shortcut={shortcutOf('link-here')}
        data-action="link-here"
        disabled={!links.linkable}
        onClick={() => onLink('link-here')}
      />
      <MenuButton
        className={styles.linkMenu}
        label={text('linking.menu')}
        align="end"
        data={{ 'data-action': 'links' }}
        face={<ChevronDown aria-hidden size={14} />}
        entries={[
          ...kinds.map((kind) => ({
            key: kind,
            label: text(`linking.${kind}`),
            checked: links[kind],
            disabled: !links.on || !links.shares[kind],
            ...(kind === 'orientation' && { shortcut: shortcutOf('link-orientation') }),
            ...(kind === 'cine' && { shortcut: shortcutOf('link-cine') }),
            data: { 'data-action': 'links', 'data-value': kind } as const,
            onChoose: () => onLinks({ [kind]: !links[kind] }),
          })),
          {
            key: 'lines',
            label: text('linking.lines'),
            checked: links.lines,
            apart: true,
            shortcut: shortcutOf('lines'),
            data: { 'data-action': 'links', 'data-value': 'lines' },
            onChoose: () => onLink('lines'),
          },
          {
            key: 'guess',
            label: text('linking.guess'),
            apart: true,
            disabled: !links.byHand,
            data: { 'data-action': 'link-guess' },
            onChoose: () => onLink('guess'),
          },
          {
            key: 'point',
            label: text('linking.hidePoint'),
            shortcut: shortcutOf('point'),
            disabled: !links.point,
            onChoose: () => onLink('point'),
          },
        ]}
      />
      <span className={styles.divider} />
    </div>
  );
}
