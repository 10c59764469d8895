import type { ArchivedInstance } from '../../parts.ts';
import type { Identity } from '../identity.ts';
import { miniature, type Examined } from '../pictures/miniature.ts';
import { encodeIn, type Charset } from './encodeText.ts';

interface NamedPatient {
  readonly identity: Identity;
  readonly charset: Charset;
  /** (0008,0005): with code extensions the first value is empty, ASCII. */
  readonly terms: string;
  readonly date: string;
  readonly description: string;
  readonly examined: Examined;
}

const people: readonly NamedPatient[] = [
  {
    identity: {
      mrn: 'SH-100214',
      name: 'Kobayashi^Misaki=小林^美咲=こばやし^みさき',
      birthDate: '19880317',
      sex: 'F',
    },
    charset: 'ISO 2022 IR 87',
    terms: '\\ISO 2022 IR 87',
    date: '20260915',
    description: '胸部単純撮影',
    examined: { modality: 'DX', bodyPart: 'CHEST' },
  },
  {
    identity: {
      mrn: 'SH-100215',
      name: 'Kim^Jiwoo=金^智友=김^지우',
      birthDate: '19761129',
      sex: 'M',
    },
    charset: 'ISO 2022 IR 149',
    terms: '\\ISO 2022 IR 149',
    date: '20260922',
    description: '복부 초음파',
    examined: { modality: 'US', bodyPart: 'ABDOMEN' },
  },
  {
    identity: { mrn: 'SH-100216', name: 'الحداد^سلمى', birthDate: '19930505', sex: 'F' },
    charset: 'ISO_IR 127',
    terms: 'ISO_IR 127',
    date: '20260804',
    description: 'أشعة الصدر',
    examined: { modality: 'CR', bodyPart: 'CHEST' },
  },
  {
    identity: { mrn: 'SH-100217', name: 'Παπαδοπούλου^Ελένη', birthDate: '19541230', sex: 'F' },
    charset: 'ISO_IR 126',
    terms: 'ISO_IR 126',
    date: '20261019',
    description: 'Ακτινογραφία γόνατος δεξιά',
    examined: { modality: 'DX', bodyPart: 'KNEE', laterality: 'R' },
  },
];

function study({ identity, charset, terms, date, description, examined }: NamedPatient): ArchivedInstance[] {
  const accession = `SH${date.slice(2)}-${identity.mrn.slice(-3)}`;
  const taken = {
    key: `charset ${charset}`,
    identity,
    date,
    time: '134500',
    accession,
    description,
  };
  const text = encodeIn(charset, description);
  return [
    miniature(taken, examined, {
      '00080005': ['CS', terms],
      '00081030': ['LO', text],
      '0008103E': ['LO', text],
      '00100010': ['PN', encodeIn(charset, identity.name)],
    }),
  ];
}

export const namedPatients = people.map((person) => ({
  identity: person.identity,
  note: `Name in ${person.charset}`,
  instances: () => study(person),
}));
