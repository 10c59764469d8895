import styles from './Skeleton.module.css';

/** The place of something that is known to come. */
export function Skeleton({ width, height }: { width: number | string; height: number | string }) {
  return <span aria-hidden className={styles.skeleton} style={{ width, height }} />;
}
