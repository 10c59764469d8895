import type { Fault, FaultKind } from '@/lib/fault';

export interface Words {
  /** What happened, one sentence. */
  readonly title: string;
  /** What to do now, one sentence. */
  readonly action: string;
}

type CodeOf<Kind extends FaultKind> = Extract<Fault, { kind: Kind }>['code'];
/** Complete by construction: a code without words does not compile. */
type Table<Kind extends FaultKind> = Readonly<Record<CodeOf<Kind>, readonly [title: string, action: string]>>;

const reopen = 'Close this tab and open imaging again from the patient’s chart.';
const again = 'Try again. If it happens again, tell the imaging support of your hospital.';
const support = 'Tell the imaging support of your hospital; the details below help them.';

const config: Table<'config'> = {
  'site-unreadable': ['The settings of this site could not be read.', again],
  'site-invalid': ['The settings of this site contain an error.', support],
};

const launch: Table<'launch'> = {
  'not-launched': ['Imaging opens from inside a patient’s chart.', 'Open it from the chart of the patient.'],
  'issuer-not-listed': [
    'This record system is not registered for imaging here, so nothing was opened.',
    'Ask the imaging support of your hospital to register it.',
  ],
  'storage-blocked': [
    'This browser does not let imaging sign in inside the chart.',
    'Open it in a new window instead; it shows the same patient.',
  ],
  denied: [
    'Access to the patient’s imaging was refused.',
    'Open imaging again and allow access, or ask for the right to it.',
  ],
  'callback-refused': ['The sign-in answer does not belong to this window, so it was not used.', reopen],
  'launch-expired': ['This way into the chart has expired.', reopen],
  'ehr-untrusted': [
    'The record system names sign-in servers that this site does not trust, so nothing was sent.',
    support,
  ],
  'ehr-unreachable': ['{host|The record system} did not answer, so nobody could be signed in.', again],
  'token-refused': ['The record system did not accept the sign-in.', reopen],
  'no-patient': [
    'No patient was handed over.',
    'Select a patient in the record system, then open imaging from the chart.',
  ],
  'other-patient': ['The sign-in answered for another patient, so nothing is shown.', reopen],
};

const auth: Table<'auth'> = {
  'session-ended': ['The session has ended.', 'Reopen imaging from the chart to go on.'],
  forbidden: [
    '{host|The server} does not allow you to see this.',
    'Ask for the right to it, or look at it in the PACS.',
  ],
  scope: [
    'The record system granted less than was asked for: {detail|a part}.',
    'What else there is, is shown. Ask the imaging support of your hospital for the missing rights.',
  ],
};

const network: Table<'network'> = {
  waiting: ['{host|The server} has not answered yet.', 'It is still being waited for.'],
  timeout: ['{host|The server} took too long to answer.', 'Try again in a moment.'],
  offline: ['This computer is offline.', 'Check the network connection, then try again.'],
  unreachable: [
    '{host|The server} could not be reached.',
    'Try again. If it stays away, tell the imaging support of your hospital.',
  ],
  'too-large': [
    'The answer of {host|the server} is larger than can be shown here.',
    'Look at it in the PACS.',
  ],
  'host-not-listed': ['{host|The server} is not a server of this site, so nothing was sent to it.', support],
  aborted: ['Loading was stopped.', 'Try again.'],
};

const fhir: Table<'fhir'> = {
  http: ['The record system answered with an error{status}.', again],
  'not-fhir': ['The record system answered with something that is not a medical record.', again],
  invalid: ['A part of the record could not be read.', support],
  paging: ['The record system did not deliver the whole imaging list.', again],
  context: [
    'The study that the chart asked for is not among those of this patient.',
    'Another one may have been opened instead: check its date.',
  ],
};

const archive: Table<'archive'> = {
  http: ['The image archive {host|} answered with an error{status}.', again],
  'not-dicom': ['The image archive {host|} answered with something that is not an image.', again],
  multipart: ['The answer of the image archive {host|} was damaged on the way.', 'Try again.'],
  'frame-length': [
    'The image data do not fit the size that the header states, so nothing is drawn.',
    'Try again, or look at it in the PACS.',
  ],
  'no-address': ['The record does not say where these images are kept.', 'Look for the study in the PACS.'],
  'not-listed': [
    'These images are on {host|a server}, which is not an archive of this site.',
    'Look for the study in the PACS.',
  ],
  'endpoint-off': [
    'The archive of these images is switched off in the record system.',
    'Look for the study in the PACS.',
  ],
  empty: [
    'The image archive {host|} does not have these images.',
    'They may still be arriving: try again later.',
  ],
  unasked: ['Not everything could be searched for in the archives.', 'Look for the rest in the PACS.'],
  'other-studies': [
    'The image archive {host|} answered with studies that were not asked for; they are not shown.',
    support,
  ],
};

const decode: Table<'decode'> = {
  timeout: ['This image took too long to decode.', 'Try again; the other images are not affected.'],
  failed: ['This image could not be decoded.', 'Try again, or look at it in the PACS.'],
  header: [
    'The header of this image contradicts itself, so no picture of it can be trusted.',
    'Look at it in the PACS, and tell the imaging support of your hospital.',
  ],
  syntax: ['This image is stored in a form that cannot be shown here.', 'Look at it in the PACS.'],
  incomplete: [
    'A part of this image is missing, so it is not shown.',
    'Try again, or look at it in the PACS.',
  ],
  'no-pixels': ['There is no picture in this object.', 'Choose another series.'],
  engine: ['The image display could not start.', 'Try again, or open imaging in another browser.'],
};

const report: Table<'report'> = {
  'no-content': ['The record holds no text of this report.', 'Look for it in the record system.'],
  elsewhere: [
    'This document is on {host|a server}, which is not the record system, so it was not asked for.',
    'Look for it in the record system.',
  ],
  kind: ['This kind of document cannot be shown here.', 'Open it in the record system.'],
  damaged: ['This document is damaged and cannot be shown.', 'Open it in the record system.'],
};

const identity: Table<'identity'> = {
  subject: [
    'The record lists this study for another patient.',
    'Not shown. Tell the imaging support of your hospital.',
  ],
  'birth-date': [
    'The birth date in the image is not this patient’s.',
    'Not shown. Have the archive or the record corrected.',
  ],
  'record-number': [
    'The record number in the image is not this patient’s.',
    'Not shown. Have the archive or the record corrected.',
  ],
  'no-header': [
    'The image carries no record number that says whose it is.',
    'Not shown, since it cannot be told whether it is this patient’s. Look at it in the PACS.',
  ],
  'no-number': [
    'The record gives no record number by which the archives could be searched.',
    'There may be images that are not listed: look in the PACS.',
  ],
};

function entry(fault: Fault): readonly [string, string] {
  switch (fault.kind) {
    case 'config':
      return config[fault.code];
    case 'launch':
      return launch[fault.code];
    case 'auth':
      return auth[fault.code];
    case 'network':
      return network[fault.code];
    case 'fhir':
      return fhir[fault.code];
    case 'archive':
      return archive[fault.code];
    case 'decode':
      return decode[fault.code];
    case 'report':
      return report[fault.code];
    case 'identity':
      return identity[fault.code];
  }
}

/** A fault in plain words and what to do: the one place where that is written. */
export function faultWords(fault: Fault): Words {
  const [title, action] = entry(fault);
  const filled = title
    .replace(/\{host\|([^}]*)\}/, (_, otherwise: string) => fault.host ?? otherwise)
    .replace(/\{detail\|([^}]*)\}/, (_, otherwise: string) => fault.detail ?? otherwise)
    .replace('{status}', fault.status === undefined ? '' : ` (${fault.status})`)
    .replace(/ {2,}/g, ' ');
  return { title: filled, action };
}
