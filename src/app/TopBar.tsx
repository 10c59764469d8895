import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { History } from '@/domain/model/history';
import { toFault } from '@/lib/fault';
import { useApp } from './AppContext';
import { patientQuery } from './facts/queries';
import { useRetryGap } from './facts/useRetryGap';
import { faultWords } from './i18n/faultWords';
import { useText } from './i18n/useText';
import { PatientBanner } from './panels/banner/PatientBanner';
import { GapCard } from './panels/history/GapCard';
import { judgeSources } from './panels/status/sources';
import { SourcesStatus } from './panels/status/SourcesStatus';
import { ActionButton } from './ui/ActionButton';
import styles from './TopBar.module.css';

export function TopBar({ history }: { history: History }) {
  const app = useApp();
  const text = useText();
  const { session, now } = app.services;
  const onRetry = useRetryGap();
  const sources = useMemo(() => judgeSources(history), [history]);
  const { data: patient = null, error, isFetching, refetch } = useQuery(patientQuery(app));
  return (
    <header className={styles.bar} data-slim={!session.needPatientBanner || undefined}>
      {error && !isFetching ? (
        <p className={styles.unread} role="alert">
          {faultWords(toFault(error, { kind: 'fhir', code: 'invalid' })).title}{' '}
          <ActionButton data-action="retry" onClick={() => void refetch()}>
            {text('banner.retry')}
          </ActionButton>
        </p>
      ) : (
        session.needPatientBanner && <PatientBanner patient={patient} issuer={session.issuer} now={now()} />
      )}
      <span className={styles.space} />
      <SourcesStatus
        sources={sources}
        complete={history.complete}
        renderGap={(gap) => <GapCard gap={gap} onRetry={onRetry} />}
      />
    </header>
  );
}
