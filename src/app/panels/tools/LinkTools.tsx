import { ChevronDown, Link2, Link2Off, Pin } from 'lucide-react';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import type { LinkKind } from '../../linking/links';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

interface Props extends Pick<ToolbarProps, 'onLink' | 'onLinks'> {
  readonly links: NonNullable<ToolbarProps['links']>;
}

const kinds = ['scroll', 'window', 'view', 'orientation', 'cine'] as const;
const shortcuts = { orientation: 'U', cine: 'Y' } as const satisfies Partial<Record<LinkKind, string>>;

/** What the panes do together: on or off, corrected by hand, and which of it. */
export function LinkTools({ links, onLink, onLinks }: Props) {
  const text = useText();
  return (
    <div role="group" aria-label={text('linking.group')} className={styles.group}>
      <IconButton
        icon={links.on ? Link2 : Link2Off}
        label={text('linking.link')}
        shortcut="K"
        data-action="link"
        pressed={links.on}
        onClick={() => onLink('link')}
      />
      <IconButton
        icon={Pin}
        label={text('linking.here')}
        shortcut="Shift+L"
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
            ...((kind === 'orientation' || kind === 'cine') && { shortcut: shortcuts[kind] }),
            data: { 'data-action': 'links', 'data-value': kind } as const,
            onChoose: () => onLinks({ [kind]: !links[kind] }),
          })),
          {
            key: 'lines',
            label: text('linking.lines'),
            checked: links.lines,
            apart: true,
            shortcut: 'Shift+K',
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
            shortcut: 'X',
            disabled: !links.point,
            onChoose: () => onLink('point'),
          },
        ]}
      />
      <span className={styles.divider} />
    </div>
  );
}
