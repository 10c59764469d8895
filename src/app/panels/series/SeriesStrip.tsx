import type { SeriesUid } from '@/domain/model/ids';
import type { Series, Study } from '@/domain/model/study';
import type { Engine } from '@/viewer/engine/port';
import { useText } from '../../i18n/useText';
import { byNumber } from '../../opening/opening';
import type { Role } from '../../workspace/workspace';
import { SeriesThumbnail } from './SeriesThumbnail';
import styles from './SeriesStrip.module.css';

interface Props {
  readonly study: Study;
  /** null while the archive is being asked for them. */
  readonly series: readonly Series[] | null;
  readonly engine: Engine;
  readonly role: Role;
  /** Series in the focused pane, and in all panes. */
  readonly focused: SeriesUid | null;
  readonly shown: readonly (SeriesUid | null)[];
  readonly onOpen: (series: Series) => void;
  /** Into a pane of the reader's choice, from 0. */
  readonly onShow: (series: Series, pane: number) => void;
}

/** The series of the focused pane's study. */
export function SeriesStrip({ study, series, engine, role, focused, shown, onOpen, onShow }: Props) {
  const text = useText();
  const label = text('series.title', { role: text(`role.${role}`).toLowerCase() });
  return (
    <nav className={styles.strip} aria-label={label} data-tone={role}>
      {series?.length === 0 && <p className={styles.none}>{text('series.none')}</p>}
      <ul className={styles.list}>
        {byNumber(series ?? []).map((one) => (
          <li key={one.uid}>
            <SeriesThumbnail
              study={study}
              series={one}
              engine={engine}
              focused={one.uid === focused}
              shown={shown.includes(one.uid)}
              onOpen={onOpen}
              onShow={onShow}
            />
          </li>
        ))}
      </ul>
    </nav>
  );
}
