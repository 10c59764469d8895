import { useQuery } from '@tanstack/react-query';
import type { Report, Result } from '@/domain/model/report';
import { useApp } from '../../AppContext';
import { resultsQuery } from '../../facts/records';
import { useText } from '../../i18n/useText';
import styles from './Results.module.css';

/** Measured and stated results of a report as a small table. */
export function Results({ report, visible }: { report: Report; visible: boolean }) {
  const app = useApp();
  const text = useText();
  const { data, error } = useQuery({
    ...resultsQuery(app, report.key, report.resultIds),
    enabled: visible && report.resultIds.length > 0,
  });
  const results = [...report.results, ...(data?.results ?? [])];
  const missing = error ? report.resultIds.length : (data?.missing ?? 0);
  if (results.length === 0 && missing === 0) return null;
  return (
    <section className={styles.results}>
      {results.length > 0 && (
        <table>
          <caption>{text('report.results')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('report.result')}</th>
              <th scope="col">{text('report.value')}</th>
              {results.some(({ range }) => range) && <th scope="col">{text('report.range')}</th>}
            </tr>
          </thead>
          <tbody>
            {results.map((result, index) => (
              <Row key={index} result={result} ranges={results.some(({ range }) => range)} />
            ))}
          </tbody>
        </table>
      )}
      {missing > 0 && (
        <p className={styles.missing} data-gap="report">
          {text('report.resultsMissing', { count: missing })}
        </p>
      )}
    </section>
  );
}

const withdrawn = new Set(['entered-in-error', 'cancelled']);

function Row({ result: { name, value, range, flag, status }, ranges }: { result: Result; ranges: boolean }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-void={withdrawn.has(status) || undefined}>
        {value}
        {flag && <b className={styles.flag}> {flag}</b>}
        {status !== 'final' && <span className={styles.status}> {status}</span>}
      </td>
      {ranges && <td>{range}</td>}
    </tr>
  );
}
