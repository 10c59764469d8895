import type { Study } from '@/domain/model/study';
import { regionOf, type AreaId } from '../regions/region';
import type { ExamModality, Flag } from '../tables/row';
import { bodySiteRegions } from './bodySite';
import type { Evidence, ExamConcept, Field } from './concept';
import { toExamFields, type ExamFields } from './fields';
import { noLocalNames, type LocalNames } from './localNames';
import { decideModality, toExamModality } from './modality';
import { toAnatomy, type Place } from './places';
import { readName, type NameReading } from './readName';
import { contrastWords, sideWords } from './words';

interface Source {
  readonly from: Field;
  readonly reading: NameReading;
}

/** The concept of a study, from everything that it carries. Total: a study that says nothing has an empty concept. */
export function toExamConcept(study: Study, local: LocalNames = noLocalNames): ExamConcept {
  return readExam(toExamFields(study), local);
}

/** The concept of what the fields of a study or an order say. */
export function readExam(fields: ExamFields, local: LocalNames = noLocalNames): ExamConcept {
  const dicom = [...new Set(fields.modalities.flatMap((code) => toExamModality(code) ?? []))];
  const sources = namesOf(fields, local).map(([from, text]): Source => ({
    from,
    reading: readName(local.translate(text), dicom),
  }));
  const modality = decide(sources, fields, dicom);
  const place = decidePlaces(sources, fields, modality.value);
  const { regions, focus } = toAnatomy(place.value, modality.value);
  const side = sources.find(({ reading }) => reading.side);
  const contrast = sources.find(({ reading }) => reading.contrast);
  const flags = new Set<Flag>(sources.flatMap(({ reading }) => reading.flags.map(({ flag }) => flag)));
  if (focus.includes('pulmonary-artery') && modality.value.includes('CT')) flags.add('angio');
  if (focus.includes('ob')) flags.add('obstetric');
  if (regions.includes('whole-body')) flags.add('wholeBody');
  const stated = side?.reading.side?.side ?? sideOfTags(fields.lateralities);
  const evidence = [...modality.evidence, ...place.evidence, ...evidenceOf(sources, side, contrast)];
  return {
    modalities: modality.value,
    regions,
    focus,
    side: stated ?? impliedSide(modality.value, regions, flags),
    contrast: contrast?.reading.contrast?.contrast ?? 'unknown',
    flags,
    views: [...new Set(sources.flatMap(({ reading }) => reading.views.map(({ view }) => view)))],
    evidence,
    confidence: confidenceOf(modality.value.length > 0, regions.length > 0, evidence),
  };
}

/** Texts that name the exam, most trusted first. Series are asked only when nothing else says a region. */
function namesOf(fields: ExamFields, local: LocalNames): readonly (readonly [Field, string])[] {
  return [
    ...fields.procedures.map((coded) => ['procedure', local.meaningOf(coded)] as const),
    ...fields.orders.map((text) => ['order', text] as const),
    ...(fields.description === undefined ? [] : [['description', fields.description] as const]),
  ];
}

function decide(sources: readonly Source[], fields: ExamFields, dicom: readonly ExamModality[]) {
  const named = sources.find(({ reading }) => reading.modality.named.length > 0);
  const implied = sources.find(({ reading }) => reading.modality.implied.length > 0);
  const words = {
    named: named?.reading.modality.named ?? [],
    implied: sources.flatMap(({ reading }) => reading.modality.implied),
  };
  const value = decideModality(words, dicom);
  const says = (modality: ExamModality) => value.includes(modality);
  const evidence = [
    ...sources.flatMap(({ from, reading }) => reading.modality.named.map((each) => ({ ...each, from }))),
    ...(words.named.length > 0 || !implied
      ? []
      : implied.reading.modality.implied
          .filter(({ modality }) => says(modality))
          .map((each) => ({ ...each, from: implied.from }))),
    ...fields.modalities.flatMap((code) => {
      const modality = toExamModality(code);
      return modality ? [{ modality, span: code, from: 'modality' as const }] : [];
    }),
  ].map(({ modality, span, from }): Evidence => ({
    attribute: 'modality',
    from,
    span,
    says: modality,
    used: says(modality),
  }));
  return { value, evidence };
}

function decidePlaces(sources: readonly Source[], fields: ExamFields, modalities: readonly ExamModality[]) {
  const series = () =>
    fields.series.map((text): Source => ({ from: 'series', reading: readName(text, modalities) }));
  const tags = [
    ...fields.bodySites.map((site) => ({
      from: 'bodySite' as const,
      text: site.text,
      places: bodySiteRegions(site, modalities),
    })),
    ...fields.bodyParts.map((text) => ({
      from: 'bodyPart' as const,
      text,
      places: readName(text, modalities).places,
    })),
  ];
  const hasPlace = ({ reading }: Source) =>
    reading.places.some(({ regions }) => regions.some((id) => regionOf(id).areas.length > 0));
  const named =
    sources.find(hasPlace) ??
    (tags.every(({ places }) => places.length === 0) ? series().find(hasPlace) : undefined);
  const all: readonly { from: Field; places: readonly Place[] }[] = [
    ...(named ? [{ from: named.from, places: named.reading.places }] : []),
    ...sources
      .filter((each) => each !== named)
      .map(({ from, reading }) => ({ from, places: reading.places })),
    ...tags,
  ];
  const from = all.find(({ places }) => places.length > 0);
  // A tissue ("venous doppler") takes its area from a tag.
  const value = named
    ? named.reading.places
    : [...sources.flatMap(({ reading }) => reading.places), ...tags.flatMap(({ places }) => places)];
  const chosen = new Set<AreaId>(toAnatomy(value, modalities).regions);
  const evidence = all.flatMap((source) =>
    source.places.map(({ regions, span }): Evidence => {
      const areas = regions.flatMap((id) => regionOf(id).areas);
      return {
        attribute: regions.every((id) => areas.some((area) => area === id)) ? 'region' : 'focus',
        from: source.from,
        span,
        says: regions.map((id) => regionOf(id).label).join(', '),
        used: source.from === from?.from || areas.every((area) => chosen.has(area)),
      };
    }),
  );
  return { value, evidence };
}

function evidenceOf(
  sources: readonly Source[],
  side: Source | undefined,
  contrast: Source | undefined,
): readonly Evidence[] {
  return sources.flatMap(({ from, reading }): readonly Evidence[] => [
    ...(reading.side
      ? [
          {
            attribute: 'side' as const,
            from,
            span: reading.side.span,
            says: sideWords[reading.side.side],
            used: reading.side.side === side?.reading.side?.side,
          },
        ]
      : []),
    ...(reading.contrast
      ? [
          {
            attribute: 'contrast' as const,
            from,
            span: reading.contrast.span,
            says: contrastWords[reading.contrast.contrast],
            used: reading.contrast.contrast === contrast?.reading.contrast?.contrast,
          },
        ]
      : []),
    ...reading.flags.map(({ flag, span }) => ({
      attribute: 'flag' as const,
      from,
      span,
      says: flag,
      used: true,
    })),
    ...reading.views.map(({ view, span }) => ({
      attribute: 'view' as const,
      from,
      span,
      says: view,
      used: true,
    })),
  ]);
}

/** DICOM laterality (0020,0060) and FHIR's, as code or word. */
function sideOfTags(tags: readonly string[]): 'L' | 'R' | 'B' | undefined {
  const sides = new Set(
    tags.flatMap((tag) => (/^[LRB]/i.test(tag.trim()) ? [tag.trim().charAt(0).toUpperCase()] : [])),
  );
  if (sides.has('B') || sides.size > 1) return 'B';
  return sides.has('L') ? 'L' : sides.has('R') ? 'R' : undefined;
}

const sided: ReadonlySet<AreaId> = new Set(['breast', 'upper-limb', 'lower-limb']);

function impliedSide(
  modalities: readonly ExamModality[],
  regions: readonly AreaId[],
  flags: ReadonlySet<Flag>,
) {
  if (modalities.includes('MG') && flags.has('screening')) return 'B';
  return regions.some((area) => sided.has(area)) ? 'unknown' : 'none';
}

const tagFields: ReadonlySet<Field> = new Set(['series', 'bodySite', 'bodyPart', 'modality']);

function confidenceOf(
  modality: boolean,
  region: boolean,
  evidence: readonly Evidence[],
): ExamConcept['confidence'] {
  if (!modality && !region) return 'none';
  const about = evidence.filter(
    ({ attribute }) => attribute === 'region' || attribute === 'focus' || attribute === 'modality',
  );
  if (!modality || !region || about.some(({ used }) => !used)) return 'partial';
  const places = about.filter(({ attribute, used }) => attribute !== 'modality' && used);
  if (places.every(({ from }) => tagFields.has(from))) return 'partial';
  return places.some(({ from }) => from === 'procedure') ? 'code' : 'text';
}
