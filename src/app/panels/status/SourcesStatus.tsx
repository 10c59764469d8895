import { CircleCheck, Database, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Gap } from '@/domain/model/history';
import { useText } from '../../i18n/useText';
import { PopoverButton } from '../../ui/PopoverButton';
import { SourcesDetails } from './SourcesDetails';
import type { Source } from './sources';
import styles from './SourcesStatus.module.css';

interface Props {
  readonly sources: readonly Source[];
  readonly complete: boolean;
  readonly renderGap: (gap: Gap) => ReactNode;
}

/** How many sources there are and which of them did not answer: always on screen, opens to each of them. */
export function SourcesStatus({ sources, complete, renderGap }: Props) {
  const text = useText();
  const archives = sources.filter(({ kind }) => kind === 'archive');
  const count = (state: Source['state']) => archives.filter((source) => source.state === state).length;
  const other = sources
    .filter(({ kind, state }) => kind === 'record' || state === 'partial')
    .reduce((sum, { gaps }) => sum + gaps.length, 0);
  const [silent, refused, answered] = [count('silent'), count('refused'), count('answered')];
  const troubled = silent + refused + other > 0;
  const all = answered === archives.length;
  const Icon = troubled ? TriangleAlert : all ? CircleCheck : Database;
  const parts = [
    silent > 0 && text('status.silent', { count: silent }),
    refused > 0 && text('status.refused', { count: refused }),
    other > 0 && text('status.gaps', { count: other }),
    !troubled && (all ? text('status.all') : text('status.some', { count: answered })),
  ].filter(Boolean);
  const face = (
    <>
      <Icon aria-hidden size={15} />
      <span className={styles.words}>
        {!complete && !troubled ? (
          text('status.asking')
        ) : (
          <>
            <span className={styles.count}>{text('status.archives', { count: archives.length })} · </span>
            {parts.join(' · ')}
          </>
        )}
      </span>
    </>
  );
  return (
    <div
      className={styles.status}
      role="status"
      data-troubled={troubled || undefined}
      data-all={(complete && all) || undefined}
    >
      <PopoverButton
        className={styles.button}
        title={text('status.details')}
        close={text('status.close')}
        face={face}
      >
        <SourcesDetails sources={sources} renderGap={renderGap} />
      </PopoverButton>
    </div>
  );
}
