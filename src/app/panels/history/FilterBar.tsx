import { Search, SlidersHorizontal } from 'lucide-react';
import type { RefObject } from 'react';
import { useId } from 'react';
import { useText } from '../../i18n/useText';
import { shortcutOf } from '../../keys/shortcuts';
import { ActionButton } from '../../ui/ActionButton';
import { IconButton } from '../../ui/IconButton';
import styles from './FilterBar.module.css';
import type { Grouping } from './groups';
import { groupings } from './groups';
import type { Choice } from './narrow';
import { isNarrowed, toggled } from './narrow';

interface Props {
  readonly choice: Choice;
  /** As typed; `choice.query` follows it. */
  readonly typed: string;
  readonly kinds: readonly string[];
  readonly regions: readonly string[];
  readonly grouping: Grouping;
  readonly open: boolean;
  readonly found: number;
  readonly total: number;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onType: (typed: string) => void;
  readonly onChoice: (change: Partial<Choice>) => void;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onOpen: (open: boolean) => void;
  readonly onClear: () => void;
  /** From the search field into the list. */
  readonly onLeave: () => void;
}

/** Search, modality and order at hand; regions behind one button. */
export function FilterBar({ search, ...props }: Props) {
  const { choice, typed, kinds, regions, grouping, open, found, total } = props;
  const text = useText();
  const more = useId();
  // A region that is chosen stays in sight, also when the rest is folded.
  const shownRegions = open ? regions : regions.filter((region) => choice.regions.has(region));
  return (
    <div className={styles.bar} role="search" aria-label={text('history.filter')}>
      <div className={styles.first}>
        <label className={styles.search}>
          <Search aria-hidden size={15} />
          <input
            ref={search}
            type="search"
            value={typed}
            placeholder={text('history.search')}
            aria-label={text('history.searchLabel')}
            aria-keyshortcuts={shortcutOf('find-study')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => props.onType(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && typed === '') event.currentTarget.blur();
              else if (event.key === 'Escape') props.onType('');
              else if (event.key === 'ArrowDown' || event.key === 'Enter') props.onLeave();
              else return;
              event.preventDefault();
            }}
          />
          {typed === '' && <kbd aria-hidden>/</kbd>}
        </label>
        <IconButton
          icon={SlidersHorizontal}
          label={text('history.moreFilters')}
          aria-expanded={open}
          aria-controls={more}
          onClick={() => props.onOpen(!open)}
        />
      </div>
      {kinds.length > 1 && (
        <Chips
          label={text('history.modality')}
          name="modality"
          values={kinds}
          chosen={choice.kinds}
          onToggle={(kind) => props.onChoice({ kinds: toggled(choice.kinds, kind) })}
        />
      )}
      <div className={styles.grouping} role="group" aria-label={text('history.grouping')}>
        {groupings.map((by) => (
          <button
            key={by}
            type="button"
            data-group-by={by}
            aria-pressed={grouping === by}
            onClick={() => props.onGrouping(by)}
          >
            {text(`history.by.${by}`)}
          </button>
        ))}
      </div>
      <div id={more} className={styles.more}>
        {shownRegions.length > 0 && (
          <Chips
            label={text('history.region')}
            name="region"
            values={shownRegions}
            chosen={choice.regions}
            onToggle={(region) => props.onChoice({ regions: toggled(choice.regions, region) })}
          />
        )}
      </div>
      <div className={styles.found}>
        <p role="status">{isNarrowed(choice) && text('history.found', { found, total })}</p>
        {isNarrowed(choice) && (
          <ActionButton data-action="clear-filters" onClick={props.onClear}>
            {text('history.clear')}
          </ActionButton>
        )}
      </div>
    </div>
  );
}

interface ChipsProps {
  readonly label: string;
  readonly name: string;
  readonly values: readonly string[];
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (value: string) => void;
}

function Chips({ label, name, values, chosen, onToggle }: ChipsProps) {
  return (
    <div className={styles.chips} role="group" aria-label={label}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          data-filter={name}
          data-value={value}
          aria-pressed={chosen.has(value)}
          onClick={() => onToggle(value)}
        >
          {value}
        </button>
      ))}
    </div>
  );
}
