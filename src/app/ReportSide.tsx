import { useStore } from 'zustand';
import type { History } from '@/domain/model/history';
import { Boundary } from './Boundary';
import { useApp } from './AppContext';
import type { Written } from './facts/records';
import { findStudy } from './facts/useHistory';
import { useText } from './i18n/useText';
import type { Hint } from './insight/hints';
import { paneLabel } from './panels/pane/paneLabel';
import { ReportEdge } from './panels/report/ReportEdge';
import { ReportPanel } from './panels/report/ReportPanel';
import type { Theme } from './preferences';
import styles from './ReportSide.module.css';
import { roleOf } from './workspace/workspace';

interface Props {
  readonly history: History;
  readonly written: Written;
  readonly hints: readonly Hint[];
  readonly narrow: boolean;
  readonly theme: Theme;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The report of the focused pane beside its images; folded, an edge that says what there is. */
export function ReportSide({ history, written, hints, narrow, theme, open, onToggle }: Props) {
  const app = useApp();
  const text = useText();
  const workspace = useStore(app.workspace);
  const { records, files, refetch } = written;
  const role = roleOf(workspace, workspace.focus);
  const study = findStudy(history, workspace.panes[workspace.focus]?.study);
  const label = text(paneLabel(role, study, findStudy(history, workspace.current)));
  const file = study ? files.of.get(study.uid) : undefined;
  return (
    <>
      {/* Always there, so that every report keeps its mark; only out of sight. */}
      <div className={narrow ? styles.over : styles.beside} hidden={!open}>
        <Boundary>
          <ReportPanel
            study={study}
            role={role}
            label={label}
            file={file}
            files={files}
            records={records}
            hints={hints}
            theme={theme}
            visible={open}
            onClose={narrow ? undefined : onToggle}
            onRetry={refetch}
          />
        </Boundary>
      </div>
      {!open && !narrow && (
        <ReportEdge
          role={role}
          // An empty pane has no role to tell.
          label={study ? label : ''}
          file={file}
          records={records}
          hints={hints.length}
          onOpen={onToggle}
        />
      )}
    </>
  );
}
