import type { StudyUid } from '../model/ids';
import type { Order } from '../model/order';
import type { Identifier } from '../model/patient';
import type { Belonging } from '../model/report';
import type { Study } from '../model/study';

/** How we know: the strongest statement that names the study. */
export type LinkBy =
  | 'reference' // to the ImagingStudy resource
  | 'uid' // StudyInstanceUID
  | 'order' // both answer the same order
  | 'accession' // the same number, given by the same place
  | 'accession-value'; // the same number; who gave it is not said on both sides

export interface Link {
  readonly study: StudyUid;
  /** Accession numbers are not unique across hospitals: the bare value is `probable`, and is to be shown as such. */
  readonly sure: 'certain' | 'probable';
  readonly by: LinkBy;
}

/**
 * The studies that a report or an order belongs to. One report may be of many studies and the other way round. What is
 * only probable counts where nothing is certain. Patient, time and modality link nothing.
 */
export function linkTo(
  belongs: Belonging,
  studies: readonly Study[],
  orders: ReadonlyMap<string, Order>,
): readonly Link[] {
  const accessions = [
    ...belongs.accessions,
    ...belongs.orders.flatMap((id) => orders.get(id)?.belongs.accessions ?? []),
  ];
  const links = studies.flatMap((study): readonly Link[] => {
    const by = judge(belongs, accessions, study);
    return by ? [{ study: study.uid, sure: by === 'accession-value' ? 'probable' : 'certain', by }] : [];
  });
  const certain = links.filter(({ sure }) => sure === 'certain');
  return certain.length > 0 ? certain : links;
}

function judge(belongs: Belonging, accessions: readonly Identifier[], study: Study): LinkBy | null {
  if (study.fhirId !== undefined && belongs.studyIds.includes(study.fhirId)) return 'reference';
  if (belongs.studyUids.includes(study.uid)) return 'uid';
  if (study.orders?.some((order) => belongs.orders.includes(order))) return 'order';
  const { accession } = study;
  if (!accession) return null;
  const verdicts = accessions.map((own) => sameAccession(own, accession));
  return verdicts.find((by) => by === 'accession') ?? verdicts.find((by) => by !== null) ?? null;
}

/** Value always; system and assigner where both sides state them, and then they must agree. */
export function sameAccession(a: Identifier, b: Identifier): 'accession' | 'accession-value' | null {
  if (a.value !== b.value) return null;
  const givers = [
    [a.system, b.system],
    [a.assigner, b.assigner],
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  if (givers.some(([one, other]) => one !== other)) return null;
  return givers.length > 0 ? 'accession' : 'accession-value';
}
