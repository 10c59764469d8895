import type { Fault } from '@/lib/fault';
import type { HeaderPatient, Instance } from '@/domain/model/instance';
import type { Patient } from '@/domain/model/patient';
import { compareBirthDate } from './compareBirthDate';
import { compareName } from './compareName';

export interface IdentityRules {
  /** Which identifier system of the EHR is which IssuerOfPatientID (0010,0021). */
  readonly mrn: readonly { readonly system: string; readonly issuer: string }[];
  /** An absent IssuerOfPatientID may be taken for ours. */
  readonly singleIssuer: boolean;
  /** The EHR itself names this study as this patient's. */
  readonly listedByEhr: boolean;
  readonly allowOverride: boolean;
}

export type IdentityVerdict =
  | { readonly verdict: 'show' }
  | { readonly verdict: 'note'; readonly note: 'name-differs' | 'other-record-number' }
  | { readonly verdict: 'withhold'; readonly fault: Fault; readonly mayOverride: boolean };

/** Is the patient of this header the one in the chart? An absent value never counts as agreement. */
export function judgeIdentity(
  patient: Patient,
  header: HeaderPatient,
  rules: IdentityRules,
): IdentityVerdict {
  const withhold = (code: 'birth-date' | 'record-number' | 'no-header'): IdentityVerdict => ({
    verdict: 'withhold',
    fault: { kind: 'identity', code },
    mayOverride: rules.allowOverride,
  });
  const birthDate = compareBirthDate(header.birthDate, patient.birthDate);
  const name = compareName(header.name, patient.names);
  if (hasRecordNumber(patient, header, rules)) {
    if (birthDate === 'different') return withhold('birth-date');
    return name === 'different' ? { verdict: 'note', note: 'name-differs' } : { verdict: 'show' };
  }
  const otherwiseOurs = rules.listedByEhr && birthDate === 'same' && name === 'same';
  if (otherwiseOurs) return { verdict: 'note', note: 'other-record-number' };
  return withhold(header.id?.trim() ? 'record-number' : 'no-header');
}

/** The worst verdict over all distinct headers: one slice of somebody else withholds the series. */
export function judgeSeries(
  patient: Patient,
  instances: readonly Instance[],
  rules: IdentityRules,
): IdentityVerdict {
  const headers = new Map(instances.map(({ patient: header }) => [JSON.stringify(header), header]));
  if (headers.size === 0) return judgeIdentity(patient, {}, rules);
  return [...headers.values()]
    .map((header) => judgeIdentity(patient, header, rules))
    .reduce((worst, verdict) => (severity(verdict) > severity(worst) ? verdict : worst));
}

function severity(verdict: IdentityVerdict): number {
  if (verdict.verdict === 'withhold') return 3;
  if (verdict.verdict === 'note') return verdict.note === 'other-record-number' ? 2 : 1;
  return 0;
}

function hasRecordNumber(patient: Patient, header: HeaderPatient, rules: IdentityRules): boolean {
  const id = plain(header.id);
  const issuer = header.issuer?.trim();
  if (!id || (!issuer && !rules.singleIssuer)) return false;
  return patient.identifiers.some(
    (identifier) =>
      plain(identifier.value) === id &&
      rules.mrn.some(
        (entry) => entry.system === identifier.system && (!issuer || entry.issuer.trim() === issuer),
      ),
  );
}

/** Padding only: blanks around, zeros before. A number of nothing but zeros stays as it is. */
function plain(id: string | undefined): string {
  return (id ?? '').trim().replace(/^0+(?=[^0])/, '');
}
