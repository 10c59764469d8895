/** A concept with its code; schemes of PS3.16 section 8. `99CHARTLIGHT` is of this product. */
export interface Code {
  readonly value: string;
  readonly scheme: 'DCM' | 'SCT' | 'UCUM' | 'RFC5646' | '99CHARTLIGHT';
  readonly meaning: string;
}

const dcm = (value: string, meaning: string): Code => ({ value, scheme: 'DCM', meaning });
const sct = (value: string, meaning: string): Code => ({ value, scheme: 'SCT', meaning });

export const codes = {
  report: dcm('126000', 'Imaging Measurement Report'),
  language: dcm('121049', 'Language of Content Item and Descendants'),
  english: { value: 'en', scheme: 'RFC5646', meaning: 'English' },
  observerType: dcm('121005', 'Observer Type'),
  person: dcm('121006', 'Person'),
  device: dcm('121007', 'Device'),
  personName: dcm('121008', 'Person Observer Name'),
  deviceUid: dcm('121012', 'Device Observer UID'),
  deviceName: dcm('121013', 'Device Observer Name'),
  deviceMaker: dcm('121014', 'Device Observer Manufacturer'),
  procedure: dcm('121058', 'Procedure reported'),
  imaging: sct('363679005', 'Imaging procedure'),
  measurements: dcm('126010', 'Imaging Measurements'),
  group: dcm('125007', 'Measurement Group'),
  trackingId: dcm('112039', 'Tracking Identifier'),
  trackingUid: dcm('112040', 'Tracking Unique Identifier'),
  finding: dcm('121071', 'Finding'),
  clinicalFinding: sct('404684003', 'Clinical finding'),
  comment: dcm('121106', 'Comment'),
  region: dcm('111030', 'Image Region'),
  derivation: dcm('121401', 'Derivation'),
  length: sct('410668003', 'Length'),
  long: sct('103339001', 'Long Axis'),
  short: sct('103340004', 'Short Axis'),
  angle: sct('1483009', 'Angle'),
  cobb: sct('285285000', 'Cobb angle'),
  area: sct('42798000', 'Area'),
  mean: sct('373098007', 'Mean'),
  sd: sct('386136009', 'Standard Deviation'),
  min: sct('255605001', 'Minimum'),
  max: sct('56851009', 'Maximum'),
  attenuation: dcm('112031', 'Attenuation Coefficient'),
  pixelValue: {
    value: 'pixel-value',
    scheme: '99CHARTLIGHT',
    meaning: 'Value after the modality transformation',
  },
} as const satisfies Record<string, Code>;
