import { useStore } from 'zustand';
import { calibrationOf } from '@/domain/measuring/calibration';
import type { StackFrame } from '@/domain/model/stack';
import { useApp } from '../../AppContext';
import { useText } from '../../i18n/useText';
import { usePaneLinks } from '../../linking/usePaneLinks';
import type { Tool } from '../../workspace/workspace';
import styles from './PointNote.module.css';

const sized: ReadonlySet<Tool> = new Set(['length', 'bidirectional', 'ellipse', 'rectangle', 'freehand']);

/** Why what the reader points at cannot be here: the point that is shown elsewhere, or what its millimetres are worth. */
export function PointNote({ pane, frame }: { pane: number; frame: StackFrame }) {
  const text = useText();
  const { workspace } = useApp();
  const { point } = usePaneLinks(pane);
  const tool = useStore(workspace, (state) => state.tool);
  if (point && point.index === null) {
    return (
      <p className={styles.note} role="status" data-point={point.why}>
        {text(`linking.noPoint.${point.why}`)}
      </p>
    );
  }
  if (!sized.has(tool)) return null;
  // An ultrasound region has a scale only where it is drawn: nothing is said before.
  const { is } = calibrationOf(frame, []);
  if (is !== 'detector' && is !== 'stated' && is !== 'pixels') return null;
  return (
    <p className={styles.note} role="status" data-calibration={is}>
      {text(`measuring.note.${is}`)}
    </p>
  );
}
