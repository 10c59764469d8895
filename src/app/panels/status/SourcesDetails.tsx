import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Gap } from '@/domain/model/history';
import { useText } from '../../i18n/useText';
import type { Source } from './sources';
import styles from './SourcesDetails.module.css';

const icons = {
  asking: CircleDashed,
  unasked: CircleDashed,
  answered: CircleCheck,
  silent: TriangleAlert,
  refused: TriangleAlert,
  partial: TriangleAlert,
};

interface Props {
  readonly sources: readonly Source[];
  readonly renderGap: (gap: Gap) => ReactNode;
}

/** Each source, what came of asking it, and what is missing because of it. */
export function SourcesDetails({ sources, renderGap }: Props) {
  const text = useText();
  return (
    <>
      <ul className={styles.list}>
        {sources.map(({ kind, name, state, studies, gaps }) => {
          const Icon = icons[state];
          return (
            <li key={`${kind} ${name}`} data-source={name} data-source-state={state}>
              <p className={styles.source}>
                <Icon aria-hidden size={16} />
                <span className={styles.name}>
                  {kind === 'record' && `${text('status.record')} · `}
                  {name}
                </span>
                <span className={styles.state}>
                  {[text(`status.is.${state}`), text('status.studies', { count: studies })]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              {gaps.map((gap) => (
                <Fragment key={gap.id}>{renderGap(gap)}</Fragment>
              ))}
            </li>
          );
        })}
      </ul>
      {sources.some(({ state }) => state === 'unasked') && (
        <p className={styles.why}>{text('status.unaskedWhy')}</p>
      )}
    </>
  );
}
