import { memo } from 'react';
import { useApp } from '../../AppContext';
import { pickUp } from '../../dragging/pickUp';
import { dateWords } from '../../i18n/dates';
import { studyTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import { shownModalities } from './kinds';
import { giveKeysBack, keepFocus } from '../../ui/keepKeys';
import { RailFace } from './RailFace';
import type { RowProps } from './rowProps';
import { RowTools } from './RowTools';
import { archivesOf, monthWords } from './rowWords';
import { StudyFace } from './StudyFace';
import styles from './StudyRow.module.css';

/** Drawn again only when something of it changes: scrolling must not. */
export const StudyRow = memo(DrawnRow);

function DrawnRow(props: RowProps) {
  const { study, role, rail, measure, standing, onOpen } = props;
  const { dragging } = useApp();
  const text = useText();
  const title = studyTitle(study);
  const date = dateWords(study.started);
  const modalities = shownModalities(study);
  const place = standing?.prior ? text('history.rank', { rank: standing.rank }) : null;
  const roleWords = role && ((role === 'prior' && place) || text(`role.${role}`));
  // In the rail what is written comes first: who speaks to the machine says what is read.
  const face = [modalities[0], monthWords(date), role && text(`role.${role}`)].filter(Boolean).join(' ');
  const name = [face, date, ...modalities, roleWords ?? place, title].filter(Boolean).join(', ');
  return (
    <li
      ref={measure}
      className={styles.row}
      data-study={study.uid}
      data-archive={archivesOf(study)[0]}
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
        onPointerDown={(event) =>
          pickUp(event, dragging, { words: `${title}, ${date}`, from: null }, (pane) =>
            props.onShow(study, pane),
          )
        }
        onMouseDown={keepFocus}
        onClick={(event) => {
          giveKeysBack(event);
          onOpen(study);
        }}
      >
        {rail ? (
          <RailFace month={monthWords(date)} modality={modalities[0]} role={role} />
        ) : (
          <StudyFace {...props} title={title} date={date} roleWords={roleWords} rank={place} />
        )}
      </button>
      <RowTools {...props} title={title} date={date} />
    </li>
  );
}
