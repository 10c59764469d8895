import { ChevronDown, Columns2, Grid2x2, Maximize2, Minimize2, Square, WandSparkles } from 'lucide-react';
import { gridOf } from '@/domain/hanging/layouts';
import type { Layout } from '@/domain/hanging/plan';
import { useText, type Text } from '../../i18n/useText';
import { layoutActionOf } from '../../keys/layoutKeys';
import { shortcutOf } from '../../keys/shortcuts';
import type { MenuEntry } from '../../ui/menu';
import { IconButton } from '../../ui/IconButton';
import { MenuButton } from '../../ui/MenuButton';
import { GridIcon } from './GridIcon';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

const usual = [
  ['1x1', Square],
  ['1x2', Columns2],
  ['2x2', Grid2x2],
] as const;
const all = [
  '1x1',
  '1x2',
  '2x1',
  '2x2',
  '1x3',
  '3x1',
  '1x4',
  '2x3',
  '3x2',
  '2x4',
  '3x3',
] as const satisfies readonly Layout[];

type Props = Pick<ToolbarProps, 'layout' | 'ownLayout' | 'maximised' | 'onLayout' | 'onMaximise'>;

/** How many panes there are; what is rare is in the menu. */
export function LayoutTools({ layout, ownLayout, maximised, onLayout, onMaximise }: Props) {
  const text = useText();
  return (
    <div role="group" aria-label={text('layout.group')} className={styles.group}>
      {usual.map(([value, icon]) => (
        <IconButton
          key={value}
          icon={icon}
          label={layoutWords(value, text)}
          shortcut={shortcutFor(value)}
          className={styles.usual}
          data-action="layout"
          data-value={value}
          pressed={layout === value}
          onClick={() => onLayout(value)}
        />
      ))}
      <MenuButton
        className={`${styles.linkMenu} ${styles.layoutMenu}`}
        label={text('layout.menu')}
        align="end"
        data={{ 'data-action': 'layouts' }}
        face={
          <>
            <span className={styles.now}>
              <GridIcon {...gridOf(layout)} />
            </span>
            <ChevronDown aria-hidden size={14} />
          </>
        }
        entries={[
          ...layoutEntries(all, text, onLayout),
          {
            key: 'auto',
            label: text('layout.auto'),
            icon: WandSparkles,
            shortcut: shortcutOf('layout-auto'),
            apart: true,
            disabled: !ownLayout,
            data: { 'data-action': 'layout', 'data-value': 'auto' },
            onChoose: () => onLayout(null),
          },
          {
            key: 'maximise',
            label: text(maximised ? 'layout.restore' : 'layout.maximise'),
            icon: maximised ? Minimize2 : Maximize2,
            shortcut: shortcutOf('maximise'),
            disabled: layout === '1x1',
            data: { 'data-action': 'maximise' },
            onChoose: onMaximise,
          },
        ]}
      />
    </div>
  );
}

function shortcutFor(layout: Layout): string | undefined {
  const action = layoutActionOf(layout);
  return action && shortcutOf(action);
}

function layoutWords(layout: Layout, text: Text): string {
  return layout === '1x1' ? text('layout.one') : text('layout.grid', { ...gridOf(layout) });
}

export function layoutEntries(
  layouts: readonly Layout[],
  text: Text,
  onLayout: (layout: Layout) => void,
): readonly MenuEntry[] {
  return layouts.map((layout) => ({
    key: layout,
    label: layoutWords(layout, text),
    glyph: <GridIcon {...gridOf(layout)} />,
    shortcut: shortcutFor(layout),
    data: { 'data-action': 'layout', 'data-value': layout },
    onChoose: () => onLayout(layout),
  }));
}
