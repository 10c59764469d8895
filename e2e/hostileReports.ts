/** A made-up patient whose studies have reports that are payloads, in every field that is shown. */
export interface Payload {
  readonly id: number;
  readonly payload: string;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const subject = { reference: 'Patient/hostile' };

export const before = (id: number) => `before-${id}`;
export const after = (id: number) => `after-${id}`;

/** Latin-1 and `\u` escapes: the same words as RTF. */
function toRtf(text: string): string {
  const escaped = text
    .replace(/[\\{}]/g, (letter) => `\\${letter}`)
    .replace(/\r?\n|\r/g, '\\line ')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`);
  return `{\\rtf1\\ansi ${escaped}}`;
}

/** Every n-th HTML document lies at an address instead of in the resource. */
const atAddress = 20;

function recordsOf(study: number, { id, payload }: Payload): object[] {
  const html = `<p>${before(id)}</p>${payload}<p>${after(id)}</p>`;
  const binary = id % atAddress === 0;
  const order = {
    resourceType: 'ServiceRequest',
    id: `order-${id}`,
    status: 'active',
    intent: 'order',
    category: [{ coding: [{ code: '363679005' }] }],
    code: { text: payload },
    subject,
    reasonCode: [{ text: payload }],
    requester: { display: payload },
  };
  const report = {
    resourceType: 'DiagnosticReport',
    id: `report-${id}`,
    status: 'final',
    category: [{ coding: [{ code: 'RAD' }] }],
    code: { text: payload },
    subject,
    issued: '2026-11-20T00:00:00Z',
    basedOn: [{ reference: `ServiceRequest/order-${id}` }],
    imagingStudy: [{ reference: `ImagingStudy/hostile-${study}` }],
    resultsInterpreter: [{ display: payload }],
    conclusion: payload,
    conclusionCode: [{ text: payload }],
    contained: [
      {
        resourceType: 'Observation',
        id: 'o',
        status: 'final',
        code: { text: payload },
        valueString: payload,
        referenceRange: [{ text: payload }],
        interpretation: [{ coding: [{ code: payload }] }],
      },
    ],
    result: [{ reference: '#o' }],
    presentedForm: [
      {
        contentType: 'text/html',
        title: payload,
        ...(binary ? { url: `Binary/html-${id}` } : { data: base64(html) }),
      },
      { contentType: 'text/plain', title: payload, data: base64(payload) },
      { contentType: 'text/rtf', title: payload, data: base64(toRtf(payload)) },
    ],
  };
  const document = {
    resourceType: 'Binary',
    id: `html-${id}`,
    contentType: 'text/html',
    securityContext: subject,
    data: base64(html),
  };
  return [order, report, ...(binary ? [document] : [])];
}

export const perStudy = 50;

/** Resources for `--fhir`. */
export function hostileRecords(payloads: readonly Payload[]): object[] {
  const studies = Math.ceil(payloads.length / perStudy);
  return [
    {
      resourceType: 'Patient',
      id: 'hostile',
      name: [{ family: 'Hostile', given: ['Reports'] }],
      birthDate: '1970-01-01',
      identifier: [{ system: 'urn:oid:2.16.840.1.113883.19.5', value: 'H-1' }],
    },
    ...Array.from({ length: studies }, (_, study) => ({
      resourceType: 'ImagingStudy',
      id: `hostile-${study}`,
      status: 'available',
      identifier: [{ system: 'urn:dicom:uid', value: `urn:oid:1.2.840.99.${study}` }],
      subject,
      started: `2026-01-01T00:${String(study % 60).padStart(2, '0')}:00Z`,
      modality: [{ code: 'CT' }],
    })),
    ...payloads.flatMap((payload, index) => recordsOf(Math.floor(index / perStudy), payload)),
  ];
}
