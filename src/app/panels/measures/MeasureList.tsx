import { Redo2, Undo2, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Measure } from '@/domain/measuring/measure';
import { useText } from '../../i18n/useText';
import { IconButton } from '../../ui/IconButton';
import styles from './MeasureList.module.css';
import { MeasureRow, type RowCommands } from './MeasureRow';

interface Props extends RowCommands {
  readonly studies: readonly {
    readonly uid: string;
    readonly title: string;
    readonly date: string;
    readonly role: string;
    readonly tone: string;
    readonly measures: readonly Measure[];
  }[];
  readonly selected: number | null;
  readonly undoable: boolean;
  readonly redoable: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onClose: () => void;
  /** What is done with all of them. */
  readonly actions?: ReactNode;
}

export function MeasureList(props: Props) {
  const text = useText();
  const { studies, selected, undoable, redoable, actions } = props;
  const count = studies.reduce((sum, { measures }) => sum + measures.length, 0);
  return (
    <aside className={styles.side} aria-label={text('measuring.list')} data-measures={count}>
      <h2 className={styles.head}>
        {text('measuring.list')}
        <span className={styles.space} />
        <IconButton icon={Undo2} label={text('measuring.undo')} disabled={!undoable} onClick={props.onUndo} />
        <IconButton icon={Redo2} label={text('measuring.redo')} disabled={!redoable} onClick={props.onRedo} />
        <IconButton icon={X} label={text('measuring.close')} onClick={props.onClose} />
      </h2>
      <div className={styles.body}>
        {count === 0 && <p className={styles.none}>{text('measuring.none')}</p>}
        {studies.map(({ uid, title, date, role, tone, measures }) => (
          <section
            key={uid}
            className={styles.study}
            data-tone={tone}
            aria-label={`${role}, ${title}, ${date}`}
          >
            <h3 className={styles.title}>
              <span className={styles.role}>{role}</span> {date}
              <span className={styles.name}>{title}</span>
            </h3>
            <ul>
              {measures.map((measure) => (
                <MeasureRow
                  key={measure.id}
                  measure={measure}
                  selected={measure.id === selected}
                  onGo={props.onGo}
                  onRename={props.onRename}
                  onRemove={props.onRemove}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
      <p className={styles.note}>{text('measuring.session')}</p>
    </aside>
  );
}
