import { useStore } from 'zustand';
import type { StackFrame } from '@/domain/model/stack';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { usePaneLinks } from '../../linking/usePaneLinks';
import { isMeasurable } from '../../measuring/measures';
import styles from './PointNote.module.css';

/** Why what the reader points at cannot be here: the point that is shown elsewhere, or a measurement. */
export function PointNote({ pane, frame }: { pane: number; frame: StackFrame }) {
  const text = useText();
  const { workspace } = useApp();
  const { point } = usePaneLinks(pane);
  const measuring = useStore(workspace, ({ tool }) => tool === 'length' || tool === 'angle');
  if (point && point.index === null) {
    return (
      <p className={styles.note} role="status" data-point={point.why}>
        {text(`linking.noPoint.${point.why}`)}
      </p>
    );
  }
  if (!measuring || isMeasurable(frame)) return null;
  return (
    <p className={styles.note} role="status">
      {text('measuring.cannot')}
    </p>
  );
}
