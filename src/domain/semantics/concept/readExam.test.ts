import { describe, expect, it } from 'vitest';
import type { ExamConcept } from './concept';
import { noFields, type ExamFields } from './fields';
import { createLocalNames } from './localNames';
import { aStudy } from '@/testing/builders';
import { readExam, toExamConcept } from './toExamConcept';

const exam = (fields: Partial<ExamFields>): ExamConcept => readExam({ ...noFields, ...fields });
const named = (description: string, ...modalities: string[]) => exam({ description, modalities });
const brief = ({ modalities, regions, side, contrast }: ExamConcept) =>
  [modalities.join('+'), regions.join('+'), side, contrast].join(' | ');

describe('a name says method, region, side and contrast', () => {
  it.each([
    // English
    ['Chest X-Ray', 'XR | chest | none | unknown'],
    ['Radiograph, Chest', 'XR | chest | none | unknown'],
    ['CT Chest and Abdomen and Pelvis W contrast IV', 'CT | chest+abdomen+pelvis | none | W'],
    ['CT C/A/P w/o', 'CT | chest+abdomen+pelvis | none | WO'],
    ['MR Brain WO and W contrast IV', 'MR | head | none | WO+W'],
    ['XR Knee - left 3 Views', 'XR | lower-limb | L | unknown'],
    ['XR ribs right with chest', 'XR | chest | R | unknown'],
    ['CTPA', 'CT | chest | none | unknown'],
    ['CT KUB', 'CT | abdomen+pelvis | none | unknown'],
    ['XR KUB', 'XR | abdomen | none | unknown'],
    ['HRCT', 'CT | chest | none | unknown'],
    ['MRI L-SPINE W/WO CNTRST', 'MR | lspine | none | WO+W'],
    ['PET-CT skull base to mid-thigh', 'PT+CT | whole-body | none | unknown'],
    ['Bilateral screening mammogram with CAD', 'MG | breast | B | unknown'],
    ['XR esophagram', 'RF | chest | none | unknown'],
    // German
    ['Rö Thorax in 2 Ebenen', 'XR | chest | none | unknown'],
    ['CT Thorax/Abdomen/Becken mit KM', 'CT | chest+abdomen+pelvis | none | W'],
    ['MRT LWS nativ', 'MR | lspine | none | WO'],
    ['OSG rechts in 2 Ebenen', 'XR | lower-limb | R | unknown'],
    ['Sonographie Abdomen', 'US | abdomen | none | unknown'],
    ['Kniegelenksaufnahme li.', 'XR | lower-limb | L | unknown'],
    ['Schaedel-MRT ohne Kontrastmittel', 'MR | head | none | WO'],
    // French
    ['TDM TAP sans injection', 'CT | chest+abdomen+pelvis | none | WO'],
    ['Radiographie du genou droit, 2 incidences', 'XR | lower-limb | R | unknown'],
    ['IRM du rachis lombaire avec injection', 'MR | lspine | none | W'],
    ['Radiographie du thorax de face', 'XR | chest | none | unknown'],
    ["Échographie de l'abdomen", 'US | abdomen | none | unknown'],
    // Portuguese
    ['RM lombar', 'MR | lspine | none | unknown'],
    ['TC de abdome total com contraste', 'CT | abdomen+pelvis | none | W'],
    ['Radiografia de pé esquerdo', 'XR | lower-limb | L | unknown'],
    ['Ultrassonografia de mamas', 'US | breast | unknown | unknown'],
  ])('%s', (name, expected) => expect(brief(named(name))).toBe(expected));
});

describe('short and misspelt words', () => {
  it.each([
    ['CT THORX WO', 'CT | chest | none | WO'],
    ['CT ABDMN PLVS W CNTRST', 'CT | abdomen+pelvis | none | W'],
    ['XRCHEST', 'XR | chest | none | unknown'],
    ['XR SHOULDR LT', 'XR | upper-limb | L | unknown'],
  ])('%s', (name, expected) => expect(brief(named(name))).toBe(expected));
});

describe('words that mean something else', () => {
  it('a lumbar spine is not the left side, and a French elision neither', () => {
    expect(named('MRI L-spine').side).toBe('none');
    expect(named("IRM de l'épaule").side).toBe('unknown');
  });
  it('"with" is contrast only where contrast can be meant', () => {
    expect(named('Mammogram with CAD').contrast).toBe('unknown');
    expect(named('CT head with or without contrast').contrast).toBe('unknown');
    expect(named('CT head w').contrast).toBe('W');
    expect(named('CT abdomen with oral contrast').contrast).toBe('unknown');
  });
  it('AP is a direction on a plate, abdomen and pelvis in a scanner', () => {
    expect(named('Shoulder AP', 'CR').regions).toEqual(['upper-limb']);
    expect(named('Abdomen^2_ROUTINE_AP', 'CT').regions).toEqual(['abdomen', 'pelvis']);
  });
  it('a whole-body reason yields to a region that is named', () => {
    expect(named('PET brain FDG').regions).toEqual(['head']);
    expect(named('PET lymphoma').regions).toEqual(['whole-body']);
  });
  it('the folder of a scanner’s protocol yields to the protocol', () => {
    expect(named('Vascular^CTA_Carotid', 'CT').regions).toEqual(['neck']);
    expect(named('Abdomen^CTA_CAP', 'CT').regions).toEqual(['chest', 'abdomen', 'pelvis']);
  });
});

describe('several fields', () => {
  it('tags serve where no name does', () => {
    const concept = exam({ modalities: ['CR'], bodyParts: ['CHEST'] });
    expect(brief(concept)).toBe('XR | chest | none | unknown');
    expect(concept.confidence).toBe('partial');
  });
  it('a name wins over a tag that says otherwise; both are evidence, and confidence falls', () => {
    const concept = exam({ description: 'XR knee left', modalities: ['DX'], bodyParts: ['CHEST'] });
    expect(concept.regions).toEqual(['lower-limb']);
    expect(concept.confidence).toBe('partial');
    expect(
      concept.evidence.filter(({ attribute }) => attribute === 'region' || attribute === 'focus'),
    ).toEqual([
      { attribute: 'focus', from: 'description', span: 'knee', says: 'knee', used: true },
      { attribute: 'region', from: 'bodyPart', span: 'CHEST', says: 'chest', used: false },
    ]);
  });
  it('a coded procedure is trusted most', () => {
    const concept = exam({
      procedures: [{ text: 'CT Chest WO contrast', code: '30745-4' }],
      description: 'CT abdomen',
      modalities: ['CT'],
    });
    expect(concept.regions).toEqual(['chest']);
    expect(concept.contrast).toBe('WO');
  });
  it('a code without a text that means something does no harm', () => {
    expect(
      exam({ procedures: [{ text: '1234', code: '1234' }], description: 'XR hand right' }).focus,
    ).toEqual(['hand']);
  });
  it('a SNOMED CT body site is read by its code', () => {
    const site = { text: 'Structure', code: '416775004', system: 'http://snomed.info/sct' };
    expect(exam({ modalities: ['CT'], bodySites: [site] }).regions).toEqual(['chest', 'abdomen', 'pelvis']);
  });
  it('series are asked when nothing else names a region', () => {
    expect(
      exam({ description: 'Study', series: ['t2 sag lumbar spine'], modalities: ['MR'] }).regions,
    ).toEqual(['lspine']);
  });
  it('PET in the name wins over the CT of its images', () => {
    expect(named('Whole body PET FDG', 'CT').modalities).toEqual(['PT', 'CT']);
  });
  it('a side comes from the images where no name has one', () => {
    expect(exam({ description: 'XR knee', lateralities: ['Left'] }).side).toBe('L');
  });
});

describe('a hospital’s own names and codes', () => {
  const local = createLocalNames([
    { name: 'ZNA 3', means: 'CT chest with contrast' },
    { code: 'K17', system: 'urn:hospital', means: 'MR knee' },
  ]);
  it('are read as what they mean', () => {
    const concept = readExam({ ...noFields, description: 'zna-3 (urgent)' }, local);
    expect(brief(concept)).toBe('CT | chest | none | W');
  });
  it('hold in their own system only', () => {
    const of = (system: string) =>
      readExam({ ...noFields, procedures: [{ text: 'K17', code: 'K17', system }] }, local);
    expect(of('urn:hospital').focus).toEqual(['knee']);
    expect(of('urn:other').focus).toEqual([]);
  });
});

it('a study is read from all that it carries', () => {
  const concept = toExamConcept(
    aStudy({
      procedures: [{ text: 'Exam 12' }],
      description: 'CT Thorax mit KM',
      modalities: ['CT'],
      bodySites: [{ text: 'Chest', code: '816094009' }],
    }),
  );
  expect(brief(concept)).toBe('CT | chest | none | W');
  expect(concept.confidence).toBe('text');
  expect(concept.evidence.map(({ attribute, from, span }) => `${attribute} ${from} ${span}`)).toEqual([
    'modality description CT',
    'modality modality CT',
    'region description Thorax',
    'region bodySite Chest',
    'contrast description mit KM',
  ]);
});
