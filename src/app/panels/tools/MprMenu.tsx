import { Axis3d, ChevronDown, Circle, CircleDot } from 'lucide-react';
import type { Slab } from '@/domain/model/stack';
import { useText } from '../../i18n/useText';
import { modes, thicknessesMm } from '../../reformat/choices';
import { shortcutOf } from '../../keys/shortcuts';
import type { ReformatAction } from '../../reformat/reformatAction';
import type { MenuEntry } from '../../ui/menu';
import { MenuButton } from '../../ui/MenuButton';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

interface Props extends Pick<ToolbarProps, 'onReformat' | 'narrow'> {
  readonly reformat: ToolbarProps['reformat'];
}

const planes = ['original', 'axial', 'coronal', 'sagittal', 'oblique'] as const;
const turns = ['turn-left', 'turn-right', 'turn-up', 'turn-down'] as const;

/** Other planes through the series of the focused pane; slabs and turns of them. */
export function MprMenu({ reformat, narrow, onReformat }: Props) {
  const text = useText();
  const plane = reformat?.plane ?? null;
  const slab: Slab | null = reformat?.slab ?? null;
  const entry = (action: ReformatAction, label: string, more: Partial<MenuEntry> = {}): MenuEntry => ({
    key: action,
    label,
    shortcut: shortcutOf(action),
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
        ...planes.map((action) =>
          entry(action, text(`reformat.${action}`), ring(action === (plane ?? 'original'))),
        ),
        ...(narrow ? [] : [entry('three-planes', text('reformat.three-planes'), { apart: true })]),
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
        ...turns.map((action, at) =>
          entry(action, text(`reformat.${action}`), { again: true, apart: at === 0, disabled: !plane }),
        ),
      ]}
    />
  );
}
