import { EyeOff, FileText, ImageOff } from 'lucide-react';
import { useRef } from 'react';
import type { Series, Study } from '@/domain/model/study';
import type { Engine } from '@/viewer/engine/port';
import { seriesTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import styles from './SeriesThumbnail.module.css';
import { useThumbnail } from './useThumbnail';

interface Props {
  readonly study: Study;
  readonly series: Series;
  readonly engine: Engine;
  readonly focused: boolean;
  readonly shown: boolean;
  readonly onOpen: (series: Series) => void;
}

export function SeriesThumbnail({ study, series, engine, focused, shown, onOpen }: Props) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { judged, painted } = useThumbnail(canvas, study, series, engine);
  const count = judged?.verdict === 'picture' ? judged.frames.length : series.instanceCount;
  const images = count === undefined ? '' : text('series.images', { count });
  const title = seriesTitle(series);
  const Icon =
    judged?.verdict === 'withheld' ? EyeOff : judged?.verdict === 'unsupported' ? FileText : ImageOff;
  return (
    <button
      type="button"
      className={styles.thumbnail}
      data-series={series.uid}
      data-modality={series.modality}
      data-count={count}
      data-shown={shown || undefined}
      aria-pressed={focused}
      onClick={() => onOpen(series)}
    >
      <span className={styles.picture}>
        <canvas ref={canvas} width={144} height={144} data-painted={painted || undefined} />
        {!painted && judged && judged.verdict !== 'picture' && (
          <Icon aria-hidden size={20} strokeWidth={1.5} />
        )}
      </span>
      <span className={styles.words}>
        <span className={styles.number}>
          {series.number ?? '–'} <span className={styles.modality}>{series.modality}</span>
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.count}>{images}</span>
      </span>
    </button>
  );
}
