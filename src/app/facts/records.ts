import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { History } from '@/domain/model/history';
import type { Records } from '@/domain/model/records';
import type { ReportContent } from '@/domain/model/report';
import { fileRecords, type Files } from '@/domain/records/file';
import { toFault } from '@/lib/fault';
import type { AppContext } from '../AppContext';
import { useApp } from '../AppContext';
import { useTurn } from './useTurn';

const once = { staleTime: Infinity, retry: false, networkMode: 'always' } as const;

export const recordsKey = ['records'] as const;

function recordsQuery({ services }: AppContext, queryClient: QueryClient) {
  return queryOptions<Records>({
    ...once,
    gcTime: Infinity,
    queryKey: recordsKey,
    queryFn: async ({ signal }) => {
      const known = queryClient.getQueryData<Records>(recordsKey);
      const onProgress = (records: Records) => {
        if (!known && !signal.aborted) queryClient.setQueryData(recordsKey, records);
      };
      try {
        return keepRecords(known, await services.readRecords(onProgress, signal));
      } catch (thrown) {
        if (signal.aborted) throw thrown;
        const fault = toFault(thrown, { kind: 'fhir', code: 'invalid' });
        const gaps = [{ kind: 'report', id: 'report:search', fault } as const];
        const seen = queryClient.getQueryData<Records>(recordsKey);
        return keepRecords(seen, { reports: [], orders: [], gaps, complete: true });
      }
    },
  });
}

/** A search that failed this time takes nothing away that an earlier one has found. */
export function keepRecords(known: Records | undefined, next: Records): Records {
  if (!known || !next.gaps.some(({ id }) => id.startsWith('report:search'))) return next;
  const reports = new Set(next.reports.map(({ key }) => key));
  const orders = new Set(next.orders.map(({ id }) => id));
  return {
    ...next,
    reports: [...next.reports, ...known.reports.filter(({ key }) => !reports.has(key))],
    orders: [...next.orders, ...known.orders.filter(({ id }) => !orders.has(id))],
  };
}

const unasked: Records = { reports: [], orders: [], gaps: [], complete: false };
/** What is written about the patient's imaging, and the way to ask for it again. */
export interface Written {
  readonly records: Records;
  readonly files: Files;
  readonly refetch: () => Promise<unknown>;
}

/**
 * Reports and orders as far as they are known, sorted to the studies of the history. Images first: the record system is
 * asked for them in their turn.
 */
export function useRecords(history: History): Written {
  const app = useApp();
  const enabled = useTurn();
  const { data: records = unasked, refetch } = useQuery({
    ...recordsQuery(app, useQueryClient()),
    enabled,
  });
  const files = useMemo(() => fileRecords(records, history.studies), [records, history.studies]);
  return useMemo(() => ({ records, files, refetch }), [records, files, refetch]);
}

/** Tells one body from another of the same report: address, or length and ends of what the record itself carries. */
function bodyKey({ body }: ReportContent): string {
  if (body === null) return '';
  if ('url' in body) return body.url;
  const held = 'markup' in body ? body.markup : body.base64;
  let hash = 0;
  for (let i = 0; i < held.length; i += 1) hash = (Math.imul(hash, 31) + held.charCodeAt(i)) | 0;
  return `${held.length}:${hash}`;
}

export function documentQuery({ services }: AppContext, report: string, content: ReportContent) {
  return queryOptions({
    ...once,
    // Bytes of a document may be many; a reader comes back to one within minutes.
    gcTime: 5 * 60_000,
    // What stands in the body is part of the key: an amended report is another document under the same name.
    queryKey: [...recordsKey, 'document', report, content.id, bodyKey(content)],
    queryFn: ({ signal }) => services.readDocument(content, signal),
  });
}

export function resultsQuery({ services }: AppContext, report: string, ids: readonly string[]) {
  return queryOptions({
    ...once,
    gcTime: Infinity,
    queryKey: [...recordsKey, 'results', report, ids],
    queryFn: ({ signal }) => services.readResults(ids, signal),
  });
}
