import { noFields } from '../src/domain/semantics/concept/fields.ts';
import type { ExamConcept } from '../src/domain/semantics/concept/concept.ts';
import { readExam } from '../src/domain/semantics/concept/toExamConcept.ts';
import { Tally, type Figure, type Miss } from './figures.ts';
import { partOf } from './split.ts';
import { cell, parts, readTable, type TableRow } from './table.ts';

/** The tables' own words for areas where they differ from ours. */
const areaNames: Readonly<Record<string, string>> = { 'upper-limb': 'uext', 'lower-limb': 'lext' };
/** The tables count these organs under a coarser word. */
const focusNames: Readonly<Record<string, string>> = {
  'urinary-tract': 'kidney',
  adrenal: 'kidney',
  larynx: 'esophagus',
};

export function conceptOf(name: string, modality = '', bodyPart = ''): ExamConcept {
  return readExam({
    ...noFields,
    description: name,
    modalities: modality.split(',').map((code) => code.trim()),
    bodyParts: bodyPart === '' ? [] : [bodyPart],
  });
}

const areasOf = ({ regions }: ExamConcept) => regions.map((id) => areaNames[id] ?? id);

function regionsRight(row: TableRow, said: readonly string[]): boolean {
  const expected = new Set([...parts(cell(row, 'regions'))].filter((each) => each !== 'unspecified'));
  const optional = parts(cell(row, 'optional_regions'));
  return (
    [...expected].every((each) => said.includes(each) || optional.has('*')) &&
    said.every((each) => expected.has(each) || optional.has(each) || optional.has('*'))
  );
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((each) => b.has(each));

export function measureNames(
  path: string,
  split: boolean,
): { figures: readonly Figure[]; misses: readonly Miss[] } {
  const tally = new Tally();
  const misses: Miss[] = [];
  for (const row of readTable(path, [
    'name',
    'source',
    'lang',
    'modality',
    'regions',
    'laterality',
    'contrast',
  ])) {
    const name = cell(row, 'name');
    const groups = ['all', `source:${cell(row, 'source')}`, `lang:${cell(row, 'lang')}`];
    if (split) groups.push(...groups.map((group) => `${group}|${partOf(name.toLowerCase())}`));
    const concept = conceptOf(name, cell(row, 'dicom_modality'), cell(row, 'dicom_body_part'));
    const score = (figure: string, right: boolean, expected: string, said: string) => {
      tally.add(figure, groups, right ? 1 : 0);
      if (!right) misses.push({ figure, groups, text: name, expected, said });
    };
    const free = (attribute: string) => cell(row, `${attribute}_alt`) === 'any';
    const modality = concept.modalities[0] ?? '';
    const modalityRight = [
      cell(row, 'modality'),
      cell(row, 'modality_alt') || cell(row, 'modality'),
    ].includes(modality);
    const areas = areasOf(concept);
    const placeRight = regionsRight(row, areas);
    if (!free('modality')) score('names.modality', modalityRight, cell(row, 'modality'), modality);
    score(
      'names.regions',
      placeRight,
      `${cell(row, 'regions')} (${cell(row, 'optional_regions')})`,
      areas.join('+'),
    );
    tally.add('names.modality+regions', groups, placeRight && (modalityRight || free('modality')) ? 1 : 0);
    const side = cell(row, 'laterality');
    if (side !== 'none' && side !== '' && !free('laterality'))
      score('names.laterality', concept.side === side, side, concept.side);
    const contrast = cell(row, 'contrast');
    if (contrast !== 'unspecified' && contrast !== '' && !free('contrast')) {
      score('names.contrast', concept.contrast === contrast, contrast, concept.contrast);
    }
    const focus = parts(cell(row, 'focus'));
    const said = new Set(concept.focus.map((id) => focusNames[id] ?? id));
    if (focus.size > 0) score('names.focus', sameSet(focus, said), [...focus].join('+'), [...said].join('+'));
  }
  return { figures: tally.figures(), misses };
}
