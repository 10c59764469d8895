import type { SeriesMetadata } from '@/connect/dicomweb/dicomWeb';
import type { Session } from '@/connect/smart/session';
import type { Site } from '@/connect/site/site';
import { text } from '@/domain/model/dataset';
import { judgeSeries } from '@/domain/identity/judgeIdentity';
import type { Instance } from '@/domain/model/instance';
import type { Patient } from '@/domain/model/patient';
import type { StackFrame } from '@/domain/model/stack';
import { toStack } from '@/domain/model/stack';
import type { Series, Study } from '@/domain/model/study';
import type { Fault } from '@/lib/fault';
import { objectWords } from '../i18n/objectWords';

/** What may be done with a series, once its headers are known. Only `picture` carries frames. */
export type JudgedSeries =
  | {
      readonly verdict: 'picture';
      readonly frames: readonly StackFrame[];
      readonly note: 'name-differs' | 'other-record-number' | null;
      /** Images of the series that cannot be read, or that the archive does not have though the record counts them. */
      readonly missing: number;
    }
  | { readonly verdict: 'withheld' | 'failed'; readonly fault: Fault }
  | { readonly verdict: 'unsupported'; readonly kind: string };

interface Judge {
  readonly patient: Patient;
  readonly session: Session;
  readonly site: Site;
}

/** Identity first: nothing of a series that is withheld goes any further. */
export function judgeMetadata(
  { patient, session, site }: Judge,
  study: Study,
  series: Pick<Series, 'instanceCount'>,
  metadata: SeriesMetadata,
): JudgedSeries {
  if (study.subject !== null && study.subject !== session.patient) {
    return { verdict: 'withheld', fault: { kind: 'identity', code: 'subject' } };
  }
  const verdict = judgeSeries(patient, metadata.instances, {
    mrn: session.issuer.mrn,
    singleIssuer: session.issuer.singleIssuer,
    listedByEhr: study.subject === session.patient,
    allowOverride: site.identity.allowOverride,
  });
  if (verdict.verdict === 'withhold') return { verdict: 'withheld', fault: verdict.fault };

  const { frames, unsupported, broken } = toStack(metadata.instances);
  // A study may still be arriving: half of a series looks like a whole one.
  const found = new Set(metadata.instances.map(({ uid }) => uid)).size + metadata.dropped;
  const notThere = Math.max(0, (series.instanceCount ?? 0) - found);
  const missing = broken.length + metadata.dropped + notThere;
  if (frames.length > 0) {
    return { verdict: 'picture', frames, missing, note: verdict.verdict === 'note' ? verdict.note : null };
  }
  const kind = unsupported[0];
  if (kind)
    return {
      verdict: 'unsupported',
      kind: objectWords(kind.sopClass, kind.modality, text(kind.dataset, '00083002'), isFloat(kind)),
    };
  const fault = broken.find((instance) => instance.fault)?.fault;
  return {
    verdict: 'failed',
    fault: fault ?? { kind: 'archive', code: missing > 0 ? 'not-dicom' : 'empty' },
  };
}

/** Float or double float pixel data, PS3.3 C.7.6.24 and C.7.6.25. */
const isFloat = ({ dataset }: Instance): boolean => '7FE00008' in dataset || '7FE00009' in dataset;
