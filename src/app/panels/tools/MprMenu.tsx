import { Axis3d, ChevronDown, Circle, CircleDot } from 'lucide-react';
import type { Slab } from '@/domain/model/stack';
import { useText } from '../../i18n/useText';
import { modes, thicknessesMm } from '../../reformat/choices';
import type { ReformatAction } from '../../reformat/reformatAction';
import type { MenuEntry } from '../../ui/menu';
import { MenuButton } from '../../ui/MenuButton';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

interface Props extends Pick<ToolbarProps, 'onReformat' | 'narrow'> {
  readonly reformat: ToolbarProps['reformat'];
}

const planes = [
  ['original', 'Shift+N'],
  ['axial', 'Shift+A'],
  ['coronal', 'Shift+C'],
  ['sagittal', 'Shift+S'],
  ['oblique', 'Shift+O'],
] as const;
const turns = [
  ['turn-left', 'Ctrl+Shift+←'],
  ['turn-right', 'Ctrl+Shift+→'],
  ['turn-up', 'Ctrl+Shift+↑'],
  ['turn-down', 'Ctrl+Shift+↓'],
] as const;

/** Other planes through the series of the focused pane; slabs and turns of them. */
export function MprMenu({ reformat, narrow, onReformat }: Props) {
  const text = useText();
  const plane = reformat?.plane ?? null;
  const slab: Slab | null = reformat?.slab ?? null;
  const entry = (action: ReformatAction, label: string, more: Partial<MenuEntry> = {}): MenuEntry => ({
    key: action,
    label,
    data: { 'data-action': 'mpr', 'data-value': action },
    onChoose: () => onReformat(action),
    ...more,
  });
  const ring = (chosen: boolean) => ({ icon: chosen ? CircleDot : Circle });
  return (
    <MenuButton
      className={styles.presets}
      label={text('reformat.menu')}
      disabled={!reformat}
      align="start"
      data={{ 'data-action': 'mpr' }}
      face={
        <>
          {narrow ? <Axis3d aria-hidden size={16} /> : 'MPR'}
          {!narrow && <ChevronDown aria-hidden size={14} />}
        </>
      }
      entries={[
        ...planes.map(([action, shortcut]) =>
          entry(action, text(`reformat.${action}`), {
            shortcut,
            ...ring(action === (plane ?? 'original')),
          }),
        ),
        ...(narrow
          ? []
          : [entry('three-planes', text('reformat.three-planes'), { shortcut: 'Shift+T', apart: true })]),
        entry('thin', text('reformat.thin'), { ...ring(!slab), apart: true, disabled: !plane }),
        ...thicknessesMm.map((mm) =>
          entry(`slab-${mm}`, text('reformat.thick', { mm }), { ...ring(slab?.mm === mm), disabled: !plane }),
        ),
        ...modes.map((mode, at) =>
          entry(mode, text(`reformat.${mode}`), {
            ...ring(slab?.mode === mode),
            apart: at === 0,
            disabled: !plane,
          }),
        ),
        ...turns.map(([action, shortcut], at) =>
          entry(action, text(`reformat.${action}`), { shortcut, apart: at === 0, disabled: !plane }),
        ),
      ]}
    />
  );
}
