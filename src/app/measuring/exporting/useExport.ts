import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Measure } from '@/domain/measuring/measure';
import type { History } from '@/domain/model/history';
import type { StoreOutcome } from '@/domain/model/storing';
import { toFault, type Fault } from '@/lib/fault';
import { useApp } from '../../AppContext';
import type { MadeReport } from './makeReports';
import { fileName, saveFile } from './saveFile';

export type ExportState =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'saved'; readonly count: number }
  | { readonly is: 'failed'; readonly fault: Fault }
  | { readonly is: 'sent'; readonly archive: string; readonly outcome: StoreOutcome };

interface Made {
  readonly of: readonly Measure[];
  readonly reports: Promise<readonly MadeReport[]>;
  /** What became of each, by archive and identifier. */
  readonly sent: Map<string, StoreOutcome>;
}

/** Failure Reason of PS3.7 C.5.7: the archive has an instance of this identifier. */
const duplicate = 0x0111;

export function useExport(history: History) {
  const app = useApp();
  const queryClient = useQueryClient();
  const all = useStore(app.measures, (measures) => measures.done);
  // What was measured in a computed section has no instance to refer to; what is being counted has no figures yet.
  const done = useMemo(() => all.filter(({ place, pending }) => !place.computed && !pending), [all]);
  const made = useRef<Made | null>(null);
  const [shown, setShown] = useState<{ of: readonly Measure[]; state: ExportState } | null>(null);
  const say = (state: ExportState) => setShown({ of: done, state });

  /** The same measurements are the same report: sent again after a doubt, it can't be stored twice. */
  const reportsOf = (): Made => {
    if (made.current?.of === done) return made.current;
    const reports = import('./makeReports').then(({ makeReports }) =>
      makeReports(app, queryClient, history, done),
    );
    const next = { of: done, reports, sent: new Map<string, StoreOutcome>() };
    made.current = next;
    reports.catch(() => {
      if (made.current === next) made.current = null;
    });
    return next;
  };

  const run = async (work: (of: Made) => Promise<ExportState>) => {
    say({ is: 'busy' });
    try {
      say(await work(reportsOf()));
    } catch (thrown) {
      say({ is: 'failed', fault: toFault(thrown, { kind: 'archive', code: 'not-dicom' }) });
    }
  };

  const save = () =>
    run(async ({ reports }) => {
      const all = await reports;
      all.forEach(({ bytes }, index) => saveFile(bytes, fileName(index, all.length)));
      return { is: 'saved', count: all.length };
    });

  const store = (archive: string) =>
    run(async ({ reports, sent }) => {
      let worst: StoreOutcome = { is: 'stored' };
      for (const report of await reports) {
        if (report.source.archive !== archive) continue;
        const key = `${archive} ${report.uid}`;
        const before = sent.get(key);
        if (before?.is === 'stored') continue;
        const { signal } = new AbortController();
        const answer = await app.services.storeInstance(report.source, report, signal);
        const isThere = before?.is === 'unknown' && answer.is === 'refused' && answer.reason === duplicate;
        const outcome: StoreOutcome = isThere ? { is: 'stored' } : answer;
        sent.set(key, outcome);
        if (outcome.is !== 'stored' || outcome.warning !== undefined) worst = outcome;
        if (outcome.is !== 'stored') break;
      }
      return { is: 'sent', archive, outcome: worst };
    });

  const stores = app.services.site.archives.filter((archive) => archive.store === true);
  const isHeld = (name: string) =>
    done.some(({ place }) =>
      history.studies.some(
        ({ uid, sources, series }) =>
          uid === place.study &&
          [...sources, ...series.flatMap((one) => one.sources)].some(({ archive }) => archive === name),
      ),
    );
  return {
    count: done.length,
    left: all.length - done.length,
    state: shown?.of === done ? shown.state : ({ is: 'idle' } as const),
    archives: stores.map(({ name }) => name).filter(isHeld),
    save: () => void save(),
    store: (archive: string) => void store(archive),
  };
}
