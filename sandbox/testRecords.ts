import type { FhirResource } from './parts.ts';

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** One report, order, document and measurement of a patient of the test hospital. */
export function testRecords(patient: string): FhirResource[] {
  const subject = { reference: `Patient/${patient}` };
  const basedOn = [{ reference: `ServiceRequest/order-${patient}` }];
  return [
    {
      resourceType: 'ServiceRequest',
      id: `order-${patient}`,
      identifier: [{ system: 'urn:acsn', value: patient === 'ada' ? 'A1' : 'B1' }],
      status: 'active',
      intent: 'order',
      subject,
    },
    {
      resourceType: 'DiagnosticReport',
      id: `report-${patient}`,
      status: 'final',
      category: [loinc('LP29684-5')],
      code: loinc('24627-2'),
      subject,
      basedOn,
      presentedForm: [{ contentType: 'text/html', url: `Binary/report-${patient}` }],
    },
    {
      resourceType: 'DocumentReference',
      id: `document-${patient}`,
      status: 'current',
      category: [loinc('85430-7')],
      subject,
      content: [{ attachment: { contentType: 'application/pdf', url: `Binary/pdf-${patient}` } }],
    },
    {
      resourceType: 'Observation',
      id: `observation-${patient}`,
      status: 'final',
      code: loinc('18782-3'),
      subject,
    },
    // Whose it is, only the report says.
    {
      resourceType: 'Binary',
      id: `report-${patient}`,
      contentType: 'text/html',
      data: base64('<p>Report &amp; all</p>'),
    },
    {
      resourceType: 'Binary',
      id: `pdf-${patient}`,
      contentType: 'application/pdf',
      securityContext: subject,
      data: base64('%PDF-1.4'),
    },
  ];
}
