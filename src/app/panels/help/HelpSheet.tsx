import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { MessageId } from '../../i18n/messages';
import { useText } from '../../i18n/useText';
import styles from './HelpSheet.module.css';

const keys: readonly (readonly [keys: readonly string[], does: MessageId])[] = [
  [['↑', '↓'], 'key.slices'],
  [['Home', 'End'], 'key.ends'],
  [['PgUp', 'PgDn'], 'key.series'],
  [['+', 'Z', '−'], 'key.zoom'],
  [['='], 'key.fit'],
  [['R', 'L'], 'key.rotate'],
  [['H', 'V'], 'key.flip'],
  [['I'], 'key.invert'],
  [['Space'], 'key.reset'],
  [['1', '2', '3', '4', '5'], 'key.presets'],
  [['C'], 'key.cine'],
  [['[', ']'], 'key.panes'],
  [['K'], 'key.link'],
  [['Shift', 'L'], 'key.linkHere'],
  [['Shift', 'K'], 'key.lines'],
  [['X'], 'key.point'],
  [['Shift', '← ↑ ↓ →'], 'key.movePoint'],
  [['M', 'A'], 'key.measure'],
  [['D'], 'key.report'],
  [['/'], 'key.find'],
  [['↑', '↓'], 'key.rows'],
  [['Enter'], 'key.openStudy'],
  [['P'], 'key.compareStudy'],
  [['Esc'], 'key.leaveHistory'],
  [['?'], 'key.help'],
];

const pointer: readonly (readonly [MessageId, MessageId])[] = [
  ['help.wheel', 'help.wheelDoes'],
  ['help.drag', 'help.dragDoes'],
  ['help.middle', 'help.middleDoes'],
  ['help.right', 'help.rightDoes'],
  ['help.double', 'help.doubleDoes'],
  ['help.shift', 'help.shiftDoes'],
  ['help.touch', 'help.touchDoes'],
];

export function HelpSheet({ onClose }: { onClose: () => void }) {
  const text = useText();
  return (
    <Dialog.Root open onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.sheet}>
          <header className={styles.head}>
            <Dialog.Title className={styles.title}>{text('help.title')}</Dialog.Title>
            <Dialog.Close className={styles.close} aria-label={text('help.close')}>
              <X aria-hidden size={18} />
            </Dialog.Close>
          </header>
          <dl className={styles.list}>
            {keys.map(([names, does]) => (
              <div key={does} className={styles.row}>
                <dt>
                  {names.map((name) => (
                    <kbd key={name} className={styles.key}>
                      {name}
                    </kbd>
                  ))}
                </dt>
                <dd>{text(does)}</dd>
              </div>
            ))}
          </dl>
          <h3 className={styles.subtitle}>{text('help.mouse')}</h3>
          <dl className={styles.list}>
            {pointer.map(([how, does]) => (
              <div key={how} className={styles.row}>
                <dt>{text(how)}</dt>
                <dd>{text(does)}</dd>
              </div>
            ))}
          </dl>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
