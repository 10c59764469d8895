import { FileQuestionMark, FileX, X } from 'lucide-react';
import { useState } from 'react';
import type { Records } from '@/domain/model/records';
import type { Study } from '@/domain/model/study';
import type { Files, StudyFile } from '@/domain/records/file';
import { dateWords } from '../../i18n/dates';
import { studyTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import type { Hint } from '../../insight/hints';
import type { Theme } from '../../preferences';
import { IconButton } from '../../ui/IconButton';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import type { Role } from '../../workspace/workspace';
import { OpenOrders, StudyHints } from './OpenOrders';
import { Orders } from './Orders';
import { OtherReports } from './OtherReports';
import { ReportArticle } from './ReportArticle';
import { ReportGaps } from './ReportGaps';
import styles from './ReportPanel.module.css';

interface Props {
  readonly study: Study | null;
  readonly role: Role;
  /** Of the pane, in the same words. */
  readonly label: string;
  readonly file: StudyFile | undefined;
  readonly files: Files;
  readonly records: Records;
  readonly hints: readonly Hint[];
  readonly theme: Theme;
  /** Documents are asked for only then. */
  readonly visible: boolean;
  readonly onClose?: (() => void) | undefined;
  readonly onRetry: () => Promise<unknown>;
}

/** What is written about the study of the focused pane. */
export function ReportPanel(props: Props) {
  const { study, role, label, file, files, records, hints, theme, visible, onClose, onRetry } = props;
  const text = useText();
  const reports = file?.reports ?? [];
  const orders = file?.orders ?? [];
  return (
    <aside className={styles.panel} data-tone={role} aria-label={text('report.title')}>
      <header className={styles.head}>
        <h2 className={styles.title}>{text('report.title')}</h2>
        {study && (
          <>
            <span className={styles.role}>{label}</span>
            <span className={styles.date}>{dateWords(study.started)}</span>
          </>
        )}
        <span className={styles.space} />
        {onClose && visible && (
          <IconButton
            icon={X}
            data-action="report"
            label={text('report.close')}
            shortcut={shortcutOf('report')}
            onClick={onClose}
          />
        )}
        {study && <p className={styles.study}>{studyTitle(study)}</p>}
      </header>
      <div className={styles.body}>
        <StudyHints study={study} hints={hints} />
        {/* A study of its own state: what was opened of one says nothing about the next. */}
        <Reports key={study?.uid} reports={reports} theme={theme} visible={visible} />
        {reports.length === 0 && <Nothing study={study} files={files} records={records} />}
        <Orders orders={orders} />
        <OpenOrders study={study} orders={files.openOrders} hints={hints} />
        <OtherReports study={study} files={files} all={records.reports} />
      </div>
      <ReportGaps gaps={records.gaps} onRetry={onRetry} />
    </aside>
  );
}

interface ReportsProps {
  readonly reports: StudyFile['reports'];
  readonly theme: Theme;
  readonly visible: boolean;
}

/** One is open; the others are there with their heads. */
function Reports({ reports, theme, visible }: ReportsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = chosen ?? reports[0]?.item.key;
  return reports.map(({ item, link }) => (
    <ReportArticle
      key={item.key}
      report={item}
      link={link}
      theme={theme}
      open={item.key === open}
      visible={visible}
      onOpen={() => setChosen(item.key)}
    />
  ));
}

function Nothing({ study, files, records }: { study: Study | null; files: Files; records: Records }) {
  const text = useText();
  if (!study)
    return (
      <Message
        icon={FileQuestionMark}
        title={text('report.noneOfPane')}
        action={text('report.noneOfPaneAction')}
      />
    );
  if (!records.complete)
    return (
      <div className={styles.loading} role="status">
        <span className={styles.hidden}>{text('report.loading')}</span>
        {[40, 92, 84, 88, 60].map((width) => (
          <Skeleton key={width} width={`${width}%`} height={14} />
        ))}
      </div>
    );
  const others = files.of.size > 0 || files.unlinked.length > 0;
  const why = records.gaps.length > 0 ? 'noneGaps' : others ? 'noneOthers' : 'noneSure';
  return (
    <div role="status">
      <Message
        icon={records.gaps.length > 0 ? FileQuestionMark : FileX}
        title={text('report.none')}
        action={text(`report.${why}`)}
      />
    </div>
  );
}
