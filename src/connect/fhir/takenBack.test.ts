import { afterEach, describe, expect, it } from 'vitest';
import type { History } from '@/domain/model/history';
import { startArchive } from '@/testing/localArchive';
import { closeLocalServers, searchset, startAnswering, startEhr, type Answer } from '@/testing/localEhr';
import type { DiscoveryStep } from '../site/site';

afterEach(closeLocalServers);

const ours = { id: 'MRN-1', issuer: 'HOSPITAL' };
const mrn = [{ system: 'urn:mrn', issuer: 'HOSPITAL' }];
const patient = {
  resourceType: 'Patient',
  id: 'p1',
  birthDate: '1956-03-02',
  name: [{ family: 'Lindqvist', given: ['Ada'] }],
  identifier: [{ system: 'urn:mrn', value: 'MRN-1' }],
};
const resource = (resourceType: string, id: string, fields: object) => ({
  resourceType,
  id,
  subject: { reference: 'Patient/p1' },
  ...fields,
});
const study = (uid: string, fields: object = {}) =>
  resource('ImagingStudy', 's1', { uid, status: 'available', started: '2024-01-02', ...fields });
const report = (id: string, fields: object) =>
  resource('DiagnosticReport', id, { status: 'final', ...fields });
const studySearch = 'ImagingStudy?patient=p1&_include=ImagingStudy:endpoint&_sort=-started&_count=50';
const reportSearch = 'DiagnosticReport?patient=p1&_count=100';
const uids = ({ studies }: History) => studies.map(({ uid }) => uid).toSorted();

/** A record and its archive, and an imaging server where there is one. */
const ehr = (
  discovery: readonly DiscoveryStep[],
  answers: Parameters<typeof startEhr>[0],
  archive: { readonly base: string } | null,
  imagingBase?: string,
) =>
  startEhr(
    { 'Patient/p1': patient, 'ServiceRequest?patient=p1&_count=100': searchset([]), ...answers },
    {
      archives: archive ? [{ name: 'Main', base: archive.base, auth: 'same-token' }] : [],
      issuer: { discovery, mrn, singleIssuer: false, ...(imagingBase !== undefined && { imagingBase }) },
      session: imagingBase === undefined ? {} : { imagingBase },
    },
  );

describe('A study that the record has taken back', () => {
  const void1 = { status: 'entered-in-error' };
  const other = { subject: { reference: 'Patient/p2' } };
  const kept = /^identity:denied:.* identity subject 1$/;
  const at = { path: '/imaging', contentType: 'application/fhir+json' };
  const steps: readonly DiscoveryStep[] = ['imaging-access', 'imaging-study', 'record-number'];

  async function read(resources: readonly object[], o: { imagingFirst?: boolean } = {}) {
    const archive = await startArchive([
      { uid: '1.2.3', ...ours },
      { uid: '1.2.4', ...ours },
    ]);
    const imaging = await startAnswering({ [studySearch]: searchset([study('1.2.3')]) }, at);
    const studies = searchset(resources);
    const answer = (response: Parameters<Extract<Answer, (...all: never[]) => unknown>>[0]) =>
      void setTimeout(
        () => response.writeHead(200, { 'content-type': at.contentType }).end(JSON.stringify(studies)),
        o.imagingFirst ? 100 : 0,
      );
    const e = await ehr(steps, { [studySearch]: answer }, archive, o.imagingFirst ? imaging.base : undefined);
    return e.read();
  }

  it.each([
    ['voided', void1, false],
    ['voided, and heard of last', void1, true],
    ['somebody else’s', other, false],
    ['somebody else’s, and heard of last', other, true],
  ])('is not brought back by other places: %s', async (_what, fields, imagingFirst) => {
    const history = await read([study('1.2.3', fields)], { imagingFirst });
    expect(uids(history)).toEqual(['1.2.4']);
    const gaps = history.gaps.map(({ id, fault, count }) => `${id} ${fault.kind} ${fault.code} ${count}`);
    expect(gaps.filter((gap) => kept.test(gap))).toHaveLength(1);
  });

  it('is shown where the record lists it anew, but never as two patients’', async () => {
    const voided = study('1.2.3', { ...void1, id: 's0' });
    expect(uids(await read([voided, study('1.2.3')]))).toEqual(['1.2.3', '1.2.4']);
    expect(uids(await read([study('1.2.3', other), study('1.2.3')]))).toEqual(['1.2.4']);
  });
});

describe('An ImagingStudy of the imaging server', () => {
  it('is not the one of that id in the record', async () => {
    const at = { path: '/imaging', contentType: 'application/fhir+json' };
    const imaging = await startAnswering({ [studySearch]: searchset([study('1.2.1')]) }, at);
    const reports = searchset([report('r', { imagingStudy: [{ reference: 'ImagingStudy/s1' }] })]);
    const e = await ehr(['imaging-access', 'accession'], { [reportSearch]: reports }, null, imaging.base);
    const history = await e.read();
    expect(uids(history)).toEqual(['1.2.1']);
    expect(history.studies[0]).not.toHaveProperty('fhirId');
    expect(history.imageless).toMatchObject([{ reference: 'DiagnosticReport/r' }]);
  });
});
