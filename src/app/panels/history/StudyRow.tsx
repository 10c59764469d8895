import { Columns2, Copy, FileText } from 'lucide-react';
import type { MouseEvent } from 'react';
import { memo } from 'react';
import type { ReportStatus } from '@/domain/model/report';
import type { Study } from '@/domain/model/study';
import { dateWords } from '../../i18n/dates';
import { studyTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import type { Hint } from '../../insight/hints';
import type { Standing } from '../../insight/ranking';
import type { Reading } from '../../insight/reading';
import { IconButton } from '../../ui/IconButton';
import { OutLink } from '../../ui/OutLink';
import { PopoverButton } from '../../ui/PopoverButton';
import { shownModalities } from './kinds';
import styles from './StudyRow.module.css';
import { Why } from './Why';

export interface RowProps {
  readonly study: Study;
  readonly role: 'current' | 'prior' | null;
  /** Absent: not known. */
  readonly reports: number | undefined;
  readonly reportStatus: ReportStatus | undefined;
  /** Images that the archive has, where it has fewer than the record states. */
  readonly arrived: number | undefined;
  readonly stated: number | undefined;
  /** The one row of the list that Tab reaches. */
  readonly reachable: boolean;
  readonly archiveNamed: boolean;
  /** null: not read yet. */
  readonly reading: Reading | null;
  /** Beside the current study; absent on the current one, and until it is known. */
  readonly standing: Standing | undefined;
  /** Open orders that it may answer already, the likely ones first. */
  readonly hints: readonly Hint[];
  readonly rail: boolean;
  /** In a list of which only a part is in the page: where the row stands. */
  readonly index?: number;
  readonly place?: number;
  readonly of?: number;
  readonly topPx?: number;
  readonly measure?: (row: HTMLElement | null) => void;
  readonly onOpen: (study: Study) => void;
  readonly onCompare: (study: Study) => void;
}

/** Drawn again only when something of it changes: scrolling must not. */
export const StudyRow = memo(DrawnRow);

function DrawnRow({ study, role, rail, measure, ...props }: RowProps) {
  const text = useText();
  const title = studyTitle(study);
  const date = dateWords(study.started);
  const modalities = shownModalities(study);
  const archives = [...new Set(sourcesOf(study).map(({ archive }) => archive))];
  const viewer = archives.length === 0 ? study.viewers?.[0] : undefined;
  const { standing, reading, hints } = props;
  const ordered = hints[0]?.level;
  const place = standing?.prior ? text('history.rank', { rank: standing.rank }) : null;
  const what = reading && (reading.words || text('history.unknown'));
  const roleWords = role && ((role === 'prior' && place) || text(`role.${role}`));
  // In the rail what is written comes first: who speaks to the machine says what is read.
  const face = [modalities[0], monthWords(date), role && text(`role.${role}`)].filter(Boolean).join(' ');
  const name = [face, date, ...modalities, roleWords ?? place, title].filter(Boolean).join(', ');
  return (
    <li
      ref={measure}
      className={styles.row}
      data-study={study.uid}
      data-archive={archives[0]}
      data-tone={role ?? undefined}
      data-rank={standing?.rank}
      data-relevance={standing?.score.toFixed(3)}
      data-index={props.index}
      aria-current={role === 'current' ? 'true' : undefined}
      aria-posinset={props.place}
      aria-setsize={props.of}
      style={props.topPx === undefined ? undefined : { transform: `translateY(${props.topPx}px)` }}
    >
      <button
        type="button"
        className={styles.open}
        data-action="open"
        aria-label={rail ? name : undefined}
        data-tip={rail || undefined}
        tabIndex={props.reachable ? 0 : -1}
        onMouseDown={keepFocus}
        onClick={(event) => {
          giveKeysBack(event);
          props.onOpen(study);
        }}
      >
        {rail ? (
          <RailFace date={date} modality={modalities[0]} role={role} />
        ) : (
          <>
            <span className={styles.first}>
              <span className={styles.date}>{date}</span>
              {modalities.map((modality) => (
                <span key={modality} className={styles.chip}>
                  {modality}
                </span>
              ))}
              {role && <span className={styles.role}>{roleWords}</span>}
              {!role && place && <span className={styles.rank}>{place}</span>}
            </span>
            <span className={styles.title}>{title}</span>
            <span className={styles.line}>
              {standing?.prior ? standing.reasons.join(', ') : lineWords(what, title)}
            </span>
            <span className={styles.meta}>
              {ordered && (
                <span className={styles.ordered} data-level={ordered}>
                  <Copy aria-hidden size={12} />
                  {text(`duplicate.short.${ordered}`)}
                </span>
              )}
              {props.reports !== undefined && props.reports > 0 && (
                <span className={styles.reports}>
                  <FileText aria-hidden size={13} />
                  {reportWords(text, props.reports, props.reportStatus)}
                </span>
              )}
              <span>{countWords(text, study, props)}</span>
              {archives.length === 0 ? (
                <span className={viewer ? undefined : styles.unreachable}>
                  {text(viewer ? 'history.elsewhere' : 'history.noImages')}
                </span>
              ) : (
                props.archiveNamed && <span>{archives.join(', ')}</span>
              )}
            </span>
          </>
        )}
      </button>
      <IconButton
        icon={Columns2}
        className={styles.compare}
        data-action="compare"
        label={text('history.compareStudy', { title, date })}
        shortcut="P"
        disabled={role === 'current'}
        tabIndex={props.reachable ? 0 : -1}
        onMouseDown={keepFocus}
        onClick={(event) => {
          giveKeysBack(event);
          props.onCompare(study);
        }}
      />
      {viewer && !rail && (
        <OutLink
          compact
          className={styles.viewer}
          href={viewer.url}
          label={text('viewer.open', { host: viewer.host })}
          data-action="viewer"
          tabIndex={props.reachable ? 0 : -1}
        />
      )}
      {!rail && reading && (
        <PopoverButton
          className={styles.whyButton}
          face={text('why.face')}
          label={text('why.label', { title, date })}
          title={text('why.title')}
          close={text('why.close')}
          hover
          side="right"
          tabIndex={props.reachable ? 0 : -1}
          data={whyMark}
        >
          <Why reading={reading} standing={standing} hints={hints} />
        </PopoverButton>
      )}
    </li>
  );
}

const whyMark = { 'data-action': 'why' };

/** All that fits 48 px: what, which month, and whether it is current or prior. */
function RailFace({
  date,
  modality,
  role,
}: {
  date: string;
  modality: string | undefined;
  role: RowProps['role'];
}) {
  const text = useText();
  return (
    <>
      {modality && <span className={styles.chip}>{modality}</span>}{' '}
      <span className={styles.month}>{monthWords(date)}</span>{' '}
      {role && <span className={styles.role}>{text(`role.${role}`)}</span>}
    </>
  );
}

function monthWords(date: string): string {
  const [, month = '', year = date] = /([A-Z][a-z]{2})? ?\d{2}(\d{2})$/.exec(date) ?? [];
  return `${month} ’${year}`.trim();
}

/** What is final needs no word. */
function reportWords(
  text: ReturnType<typeof useText>,
  count: number,
  status: ReportStatus | undefined,
): string {
  const words = text('history.reports', { count });
  return status === undefined || status === 'final' ? words : `${words}, ${text(`history.report.${status}`)}`;
}

function countWords(
  text: ReturnType<typeof useText>,
  study: Study,
  { arrived, stated }: Pick<RowProps, 'arrived' | 'stated'>,
): string {
  if (arrived !== undefined && stated !== undefined) return text('history.arrived', { arrived, stated });
  const series = study.seriesCount ?? study.series.length;
  const images = study.instanceCount ?? 0;
  return text('history.counts', { series, images, both: series > 0 && images > 0 ? 'yes' : 'no' });
}

/** What a study is, only where its name does not say it in the same words. */
function lineWords(line: string | null, title: string): string {
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return line === null || letters(line) === letters(title) ? '' : line;
}

const sourcesOf = (study: Study) =>
  study.sources.length > 0 ? study.sources : study.series.flatMap((series) => series.sources);

/** A hand on the mouse looks at the images: the keys stay theirs. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** Also where a key had brought the focus here before; a click by key has no count. */
function giveKeysBack(event: MouseEvent) {
  if (event.detail > 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
