import type { Text } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { stepActions } from '../../keys/stepKeys';
import type { MenuEntry } from '../../ui/menu';
import type { ToolbarProps } from './toolbarProps';

/** Screens and priors where there is no room for buttons. */
export function stepEntries(
  { hanging, onStep }: Pick<ToolbarProps, 'hanging' | 'onStep'>,
  text: Text,
): readonly MenuEntry[] {
  return stepActions.flatMap((action): readonly MenuEntry[] => {
    const step = action.startsWith('prior') ? hanging.prior : hanging.stage;
    if (!step) return [];
    const isNext = action.endsWith('next');
    return [
      {
        key: action,
        label: text(`hanging.${action}`),
        shortcut: shortcutOf(action),
        disabled: isNext ? step.at >= step.of : step.at <= 1,
        data: { 'data-action': action },
        onChoose: () => onStep(action),
      },
    ];
  });
}
