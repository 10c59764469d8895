import { useText } from '../../i18n/useText';
import styles from './StudyRow.module.css';

interface Props {
  readonly month: string;
  readonly modality: string | undefined;
  readonly role: 'current' | 'prior' | null;
}

/** All that fits 48 px: what, which month, and whether it is current or prior. */
export function RailFace({ month, modality, role }: Props) {
  const text = useText();
  return (
    <>
      {modality && <span className={styles.chip}>{modality}</span>}{' '}
      <span className={styles.month}>{month}</span>{' '}
      {role && <span className={styles.role}>{text(`role.${role}`)}</span>}
    </>
  );
}
