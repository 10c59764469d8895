import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { Step } from '../../hanging/useHangingTools';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { IconButton } from '../../ui/IconButton';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbarProps';

type Props = Pick<ToolbarProps, 'hanging' | 'onStep'>;

/** The screens of a plan, and the priors. */
export function StepTools({ hanging: { stage, prior }, onStep }: Props) {
  return (
    <>
      {stage && <Stepper what="stage" step={stage} onStep={onStep} />}
      {prior && <Stepper what="prior" step={prior} onStep={onStep} />}
      <span className={styles.divider} />
    </>
  );
}

interface StepperProps extends Pick<Props, 'onStep'> {
  readonly what: 'stage' | 'prior';
  readonly step: Step;
}

function Stepper({ what, step: { at, of }, onStep }: StepperProps) {
  const text = useText();
  return (
    <div role="group" aria-label={text(`hanging.${what}s`)} className={styles.group}>
      <IconButton
        icon={ChevronLeft}
        className={styles.step}
        label={text(`hanging.${what}-previous`)}
        shortcut={shortcutOf(`${what}-previous`)}
        data-action={`${what}-previous`}
        disabled={at <= 1}
        onClick={() => onStep(`${what}-previous`)}
      />
      <span className={styles.place} title={text(`hanging.${what}s`)}>
        {text(`hanging.${what}`, { at: at || '–', of })}
      </span>
      <IconButton
        icon={ChevronRight}
        className={styles.step}
        label={text(`hanging.${what}-next`)}
        shortcut={shortcutOf(`${what}-next`)}
        data-action={`${what}-next`}
        disabled={at >= of}
        onClick={() => onStep(`${what}-next`)}
      />
    </div>
  );
}
