import type { History } from '@/domain/model/history';
import { useText } from '../../i18n/useText';
import { ActionButton } from '../../ui/ActionButton';
import styles from './ExportActions.module.css';
import { exportLine } from './exportLine';
import { useExport } from './useExport';

/** The ways out for what was measured, and what became of the last one. */
export function ExportActions({ history }: { history: History }) {
  const text = useText();
  const { count, left, state, archives, save, store } = useExport(history);
  const busy = state.is === 'busy';
  const leftOut = left > 0 && <p className={styles.end}>{text('export.left', { count: left })}</p>;
  if (count === 0) return leftOut || null;
  return (
    <>
      <ActionButton data-action="export" disabled={busy} onClick={save}>
        {text('export.file')}
      </ActionButton>
      {archives.map((archive) => (
        <ActionButton
          key={archive}
          data-action="store"
          data-archive={archive}
          disabled={busy}
          onClick={() => store(archive)}
        >
          {text('export.store', { archive })}
        </ActionButton>
      ))}
      <p className={styles.end} role="status" data-export={state.is === 'sent' ? state.outcome.is : state.is}>
        {exportLine(state, text)}
      </p>
      {leftOut}
    </>
  );
}
