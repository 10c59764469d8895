import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import { useApp } from './AppContext';
import { findStudy } from './facts/useHistory';
import { dateWords } from './i18n/dates';
import { studyTitle } from './i18n/studyWords';
import { useText } from './i18n/useText';
import { ExportActions } from './measuring/exporting/ExportActions';
import { jump } from './measuring/jump';
import { name, redo, remove, undo } from './measuring/measures';
import { MeasureList } from './panels/measures/MeasureList';

/** The list of what was measured, while the reader wants it. */
export function MeasuresSide({ history }: { history: History }) {
  const app = useApp();
  const text = useText();
  const { listed, done, selected, past, future } = useStore(app.measures);
  const workspace = useStore(app.workspace);
  if (!listed) return null;
  const studies = [...new Set(done.map(({ place }) => place.study))].map((uid) => {
    const study = findStudy(history, uid);
    const role = uid === workspace.current ? 'current' : uid === workspace.prior ? 'prior' : 'other';
    return {
      uid,
      title: study ? studyTitle(study) : text('role.other'),
      date: dateWords(study?.started),
      role: text(`role.${role}`),
      tone: role,
      measures: done.filter(({ place }) => place.study === uid),
    } as const;
  });
  return (
    <MeasureList
      studies={studies}
      selected={selected}
      undoable={past.length > 0}
      redoable={future.length > 0}
      onGo={(measure) => void jump(app, measure)}
      onRename={(measure, words) => app.measures.setState((state) => name(state, measure.id, words))}
      onRemove={(measure) => app.measures.setState((state) => remove(state, measure.id))}
      onUndo={() => app.measures.setState(undo)}
      onRedo={() => app.measures.setState(redo)}
      actions={<ExportActions history={history} />}
      onClose={() => app.measures.setState({ listed: false })}
    />
  );
}
