import { Columns2 } from 'lucide-react';
import { PaneMenu } from '../../dragging/PaneMenu';
import { useText } from '../../i18n/useText';
import { giveKeysBack, keepFocus } from '../../ui/keepKeys';
import { IconButton } from '../../ui/IconButton';
import { OutLink } from '../../ui/OutLink';
import { PopoverButton } from '../../ui/PopoverButton';
import { archivesOf } from './rowWords';
import type { RowProps } from './rowProps';
import styles from './StudyRow.module.css';
import { Why } from './Why';

interface Props extends RowProps {
  readonly title: string;
  readonly date: string;
}

/** What can be done with a study beside opening it. */
export function RowTools({ study, role, rail, title, date, ...props }: Props) {
  const text = useText();
  const { reading, standing, hints } = props;
  const archives = archivesOf(study);
  const viewer = archives.length === 0 ? study.viewers?.[0] : undefined;
  const tabIndex = props.reachable ? 0 : -1;
  return (
    <>
      <IconButton
        icon={Columns2}
        className={styles.compare}
        data-action="compare"
        label={text('history.compareStudy', { title, date })}
        shortcut="P"
        disabled={role === 'current'}
        tabIndex={tabIndex}
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
          tabIndex={tabIndex}
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
          tabIndex={tabIndex}
          data={whyMark}
        >
          <Why reading={reading} standing={standing} hints={hints} />
        </PopoverButton>
      )}
      {!rail && archives.length > 0 && (
        <PaneMenu
          className={styles.showIn}
          words={`${title}, ${date}`}
          tabIndex={tabIndex}
          onChoose={(pane) => props.onShow(study, pane)}
        />
      )}
    </>
  );
}

const whyMark = { 'data-action': 'why' };
