import type { SiteIssuer } from '@/connect/site/site';
import type { Patient } from '@/domain/model/patient';
import { ageWords, dateWords } from '../../i18n/dates';
import { useText } from '../../i18n/useText';
import { Skeleton } from '../../ui/Skeleton';
import styles from './PatientBanner.module.css';

interface Props {
  /** null while it is on its way. */
  readonly patient: Patient | null;
  readonly issuer: SiteIssuer;
  readonly now: Date;
}

/** Whose images these are. On screen unless the record system says that it shows its own. */
export function PatientBanner({ patient, issuer, now }: Props) {
  const text = useText();
  if (!patient) {
    return (
      <section className={styles.banner} aria-label={text('banner.label')} aria-busy>
        <Skeleton width={148} height={16} />
        <Skeleton width={220} height={12} />
      </section>
    );
  }
  const number = recordNumber(patient, issuer);
  const age = ageWords(patient.birthDate, now);
  return (
    <section className={styles.banner} aria-label={text('banner.label')}>
      <h1 className={styles.name}>{patient.names[0]?.text ?? text('banner.noName')}</h1>
      <p className={styles.facts}>
        <span>
          {text('banner.born', { date: dateWords(patient.birthDate) })}
          {age && ` · ${age}`}
        </span>
        <span>{text(`sex.${patient.sex ?? 'unknown'}`)}</span>
        <span>{number ? text('banner.mrn', { value: number }) : text('banner.noMrn')}</span>
      </p>
    </section>
  );
}

/** The record number of this site's systems, in the order of site.json; else one that says that it is one. */
export function recordNumber(patient: Patient, issuer: SiteIssuer): string | null {
  const ofSite = issuer.mrn.flatMap(({ system }) =>
    patient.identifiers.filter((identifier) => identifier.system === system),
  );
  const typed = patient.identifiers.filter(({ type }) => type === 'MR');
  return (ofSite[0] ?? typed[0])?.value ?? null;
}
