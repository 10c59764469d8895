import type { ReportStatus } from '@/domain/model/report';
import type { Study } from '@/domain/model/study';
import type { Text } from '../../i18n/useText';

/** "Oct ’26" */
export function monthWords(date: string): string {
  const [, month = '', year = date] = /([A-Z][a-z]{2})? ?\d{2}(\d{2})$/.exec(date) ?? [];
  return `${month} ’${year}`.trim();
}

/** What is final needs no word. */
export function reportWords(text: Text, count: number, status: ReportStatus | undefined): string {
  const words = text('history.reports', { count });
  return status === undefined || status === 'final' ? words : `${words}, ${text(`history.report.${status}`)}`;
}

export function countWords(
  text: Text,
  study: Study,
  { arrived, stated }: { readonly arrived: number | undefined; readonly stated: number | undefined },
): string {
  if (arrived !== undefined && stated !== undefined) return text('history.arrived', { arrived, stated });
  const series = study.seriesCount ?? study.series.length;
  const images = study.instanceCount ?? 0;
  return text('history.counts', { series, images, both: series > 0 && images > 0 ? 'yes' : 'no' });
}

/** What a study is, only where its name does not say it in the same words. */
export function lineWords(line: string | null, title: string): string {
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return line === null || letters(line) === letters(title) ? '' : line;
}

/** Names of the archives that have it, each once. */
export function archivesOf(study: Study): readonly string[] {
  const sources = study.sources.length > 0 ? study.sources : study.series.flatMap((series) => series.sources);
  return [...new Set(sources.map(({ archive }) => archive))];
}
