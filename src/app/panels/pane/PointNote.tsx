import { useText } from '../../i18n/useText';
import { usePaneLinks } from '../../linking/usePaneLinks';
import styles from './PointNote.module.css';

/** Why the point that is shown elsewhere is not shown here. */
export function PointNote({ pane }: { pane: number }) {
  const text = useText();
  const { point } = usePaneLinks(pane);
  if (!point || point.index !== null) return null;
  return (
    <p className={styles.note} role="status" data-point={point.why}>
      {text(`linking.noPoint.${point.why}`)}
    </p>
  );
}
