import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Gap, History } from '@/domain/model/history';
import type { StudyUid } from '@/domain/model/ids';
import type { ReportStatus } from '@/domain/model/report';
import type { Study } from '@/domain/model/study';
import { useText } from '../../i18n/useText';
import type { Hint } from '../../insight/hints';
import type { Insight } from '../../insight/useInsight';
import { FilterBar } from './FilterBar';
import { GapCard } from './GapCard';
import type { Grouping } from './groups';
import { toEntries } from './groups';
import styles from './HistoryPanel.module.css';
import { kindsOf, sortKinds } from './kinds';
import { Ending } from './Ending';
import { Imageless } from './Imageless';
import { isNarrowed, narrowStudies } from './narrow';
import { StudyList } from './StudyList';
import { useChoice } from './useChoice';
import { useStill } from './useStill';

const none: readonly Hint[] = [];

/** What others know of a study that its record does not say. */
export interface StudyMarks {
  readonly reports?: number;
  /** How the one to read first stands. */
  readonly reportStatus?: ReportStatus;
  /** Open orders that it may answer already, the likely ones first. */
  readonly hints?: readonly Hint[];
  /** Where the archive has fewer images than the record states. */
  readonly arrived?: { readonly images: number; readonly of: number };
}

interface Props {
  readonly history: History;
  readonly current: StudyUid | null;
  readonly prior: StudyUid | null;
  readonly insight: Insight;
  readonly marksOf: (study: Study) => StudyMarks;
  /** Several archives: each row names its own. */
  readonly archivesNamed: boolean;
  /** Folded to 48 px: everything is listed, nothing filtered. */
  readonly rail: boolean;
  /** Counts the times that the reader asked for the search field. */
  readonly finding: number;
  readonly onOpen: (study: Study) => void;
  readonly onCompare: (study: Study) => void;
  /** Into a pane of the reader's choice, from 0. */
  readonly onShow: (study: Study, pane: number) => void;
  /** Asks the source of a gap again. */
  readonly onRetry: (gap: Gap) => Promise<void>;
}

/** All imaging that is known, newest first, and what is known to be missing. */
export function HistoryPanel(props: Props) {
  const { history, current, prior, insight, marksOf, rail, finding, onOpen, onCompare, onShow } = props;
  const text = useText();
  const { studies, gaps, imageless, complete } = history;
  const [choice, typed, choose] = useChoice();
  const [grouping, setGrouping] = useState<Grouping>('year');
  const [filtersOpen, setFiltersOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (finding === 0) return;
    search.current?.focus();
    search.current?.select();
  }, [finding]);

  const { knowledge, ranking, studies: read } = insight;
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another function whenever more is read
  const readingOf = useCallback((study: Study) => knowledge?.readingOf(study) ?? null, [knowledge, read]);
  const found = useMemo(
    () => (rail ? studies : narrowStudies(studies, choice, readingOf)),
    [rail, studies, choice, readingOf],
  );
  const beside = useStill(
    useMemo(() => ({ current, ranking }), [current, ranking]),
    scroller,
  );
  // In time and by modality the list does not depend on what stands beside it.
  const sortedFor = grouping === 'relevance' ? beside.current : null;
  const sortedBy = grouping === 'relevance' ? beside.ranking : null;
  const entries = useMemo(
    () => toEntries(found, grouping, { readingOf, current: sortedFor, ranking: sortedBy }),
    [found, grouping, readingOf, sortedFor, sortedBy],
  );
  const kinds = useMemo(
    () => sortKinds(studies.flatMap((study) => kindsOf(study, readingOf))),
    [studies, readingOf],
  );
  const regions = useMemo(() => {
    const present = new Set(studies.flatMap((study) => readingOf(study)?.regions ?? []));
    return (knowledge?.regions ?? []).filter((region) => present.has(region));
  }, [studies, readingOf, knowledge]);
  const arrangement = JSON.stringify([
    ...[rail, grouping, sortedFor, choice.query],
    ...[[...choice.kinds], [...choice.regions]],
  ]);

  const rowOf = (study: Study) => {
    const { reports, reportStatus, arrived, hints = none } = marksOf(study);
    return {
      study,
      role: study.uid === current ? 'current' : study.uid === prior ? 'prior' : null,
      reading: readingOf(study),
      standing: ranking?.get(study.uid),
      hints,
      reports,
      reportStatus,
      arrived: arrived?.images,
      stated: arrived?.of,
      archiveNamed: props.archivesNamed,
      rail,
      onOpen,
      onCompare,
      onShow,
    } as const;
  };
  return (
    <div className={styles.panel} data-rail={rail || undefined}>
      {!rail && studies.length > 1 && (
        <FilterBar
          choice={choice}
          typed={typed}
          kinds={kinds}
          regions={regions}
          grouping={grouping}
          open={filtersOpen}
          found={found.length}
          total={studies.length}
          search={search}
          onType={choose.type}
          onChoice={choose.change}
          onGrouping={setGrouping}
          onOpen={setFiltersOpen}
          onClear={choose.clear}
          onLeave={() =>
            scroller.current?.querySelector<HTMLElement>('[data-action="open"][tabindex="0"]')?.focus()
          }
        />
      )}
      <StudyList
        entries={entries}
        total={found.length}
        grouping={grouping}
        label={text('history.title')}
        rail={rail}
        arrangement={arrangement}
        entrance={current}
        scroller={scroller}
        rowOf={rowOf}
        onCompare={onCompare}
        onShow={onShow}
      >
        {!rail && (
          <Ending
            listed={found.length}
            complete={complete}
            sure={gaps.length === 0}
            narrowed={isNarrowed(choice)}
            onClear={choose.clear}
          />
        )}
        {!rail && !isNarrowed(choice) && <Imageless examinations={imageless} />}
      </StudyList>
      {gaps.length > 0 && (
        <section className={styles.gaps} aria-label={text('gap.label')} hidden={rail}>
          {gaps.map((gap) => (
            <GapCard key={gap.id} gap={gap} onRetry={props.onRetry} marked />
          ))}
        </section>
      )}
    </div>
  );
}
