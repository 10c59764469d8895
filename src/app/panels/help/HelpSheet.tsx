import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useText } from '../../i18n/useText';
import styles from './HelpSheet.module.css';
import { handRows } from './handRows';
import { helpSections } from './keyLines';

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
          <div className={styles.columns}>
            {helpSections.map(({ title, lines }) => (
              <section key={title} className={styles.section}>
                <h3 className={styles.subtitle}>{text(title)}</h3>
                <dl>
                  {lines.map((line) => (
                    <div key={line.says} className={styles.row}>
                      <dt>
                        {line.chords.map(({ held, keys }) => (
                          <span key={held.join()} className={styles.chord}>
                            {[...held, ...keys].map((name) => (
                              <kbd key={name} className={styles.key}>
                                {name}
                              </kbd>
                            ))}
                          </span>
                        ))}
                      </dt>
                      <dd>{text(line.says)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
            <section className={styles.section}>
              <h3 className={styles.subtitle}>{text('help.mouse')}</h3>
              <dl>
                {handRows.map(([hand, does]) => (
                  <div key={hand} className={styles.row}>
                    <dt>{text(`hand.${hand}`)}</dt>
                    <dd>{text(`hand.does.${does}`)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
