import { EyeOff, FileText, ImageOff } from 'lucide-react';
import { useRef } from 'react';
import type { Series, Study } from '@/domain/model/study';
import type { Engine } from '@/viewer/engine/port';
import { useApp } from '../../AppContext';
import { PaneMenu } from '../../dragging/PaneMenu';
import { pickUp } from '../../dragging/pickUp';
import { shownWords } from '../../dragging/useShowIn';
import { seriesTitle } from '../../i18n/studyWords';
import { useText } from '../../i18n/useText';
import { giveKeysBack, keepFocus } from '../../ui/keepKeys';
import styles from './SeriesThumbnail.module.css';
import { useThumbnail } from './useThumbnail';

interface Props {
  readonly study: Study;
  readonly series: Series;
  readonly engine: Engine;
  readonly focused: boolean;
  readonly shown: boolean;
  readonly onOpen: (series: Series) => void;
  readonly onShow: (series: Series, pane: number) => void;
}

export function SeriesThumbnail({ study, series, engine, focused, shown, onOpen, onShow }: Props) {
  const { dragging } = useApp();
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { judged, painted } = useThumbnail(canvas, study, series, engine);
  const count = judged?.verdict === 'picture' ? judged.frames.length : series.instanceCount;
  const images = count === undefined ? '' : text('series.images', { count });
  const title = seriesTitle(series);
  const words = shownWords(study, series);
  const Icon =
    judged?.verdict === 'withheld' ? EyeOff : judged?.verdict === 'unsupported' ? FileText : ImageOff;
  return (
    <>
      <button
        type="button"
        className={styles.thumbnail}
        data-series={series.uid}
        data-modality={series.modality}
        data-count={count}
        data-shown={shown || undefined}
        aria-pressed={focused}
        onPointerDown={(event) =>
          pickUp(event, dragging, { words, from: null }, (pane) => onShow(series, pane))
        }
        onKeyDown={(event) => {
          if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          onShow(series, Number(event.key) - 1);
        }}
        onMouseDown={keepFocus}
        onClick={(event) => {
          giveKeysBack(event);
          onOpen(series);
        }}
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
      <PaneMenu className={styles.showIn} words={words} onChoose={(pane) => onShow(series, pane)} />
    </>
  );
}
