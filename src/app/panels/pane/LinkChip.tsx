import { Link2, Link2Off } from 'lucide-react';
import { useStore } from 'zustand';
import { useApp } from '../../AppContext';
import type { Text } from '../../i18n/useText';
import { useText } from '../../i18n/useText';
import type { PaneLink } from '../../linking/paneLinks';
import { usePaneLinks } from '../../linking/usePaneLinks';
import type { LinkChoices } from '../../workspace/workspace';
import styles from './LinkChip.module.css';

const tenth = (value: number) => String(Math.round(value * 10) / 10);

/** How the pane moves with its fellow, said in both of them. */
export function LinkChip({ pane }: { pane: number }) {
  const text = useText();
  const { workspace } = useApp();
  const { link } = usePaneLinks(pane);
  const on = useStore(workspace, ({ links }) => links.on && link !== null && isWanted(links, link.by));
  if (!link) return null;
  const linked = on && link.by !== 'none';
  const Icon = linked ? Link2 : Link2Off;
  const why = [
    text(link.byHand ? 'linking.why.byHand' : `linking.why.${link.reason}`),
    link.offsetMm !== null &&
      link.by === 'guess' &&
      text('linking.apart', { mm: tenth(Math.abs(link.offsetMm)) }),
  ];
  return (
    <span
      className={styles.chip}
      title={linked ? why.filter(Boolean).join(' ') : undefined}
      data-link={on ? (link.byHand ? 'hand' : link.by) : 'off'}
      data-offset-mm={link.offsetMm === null ? undefined : tenth(link.offsetMm)}
      data-beyond={(linked && link.beyond) || undefined}
    >
      <Icon aria-hidden size={13} />
      {on ? words(link, text) : text('linking.off')}
      {linked && link.beyond && `, ${text('linking.beyond')}`}
    </span>
  );
}

/** What is said of a pair is about what the reader has switched on of it. */
function isWanted({ scroll, window, view, orientation, cine }: LinkChoices, by: PaneLink['by']): boolean {
  if (by === 'view') return window || view || orientation;
  return by === 'phase' ? cine : scroll;
}

const unlinked = { 'other-orientation': 'linking.otherPlane', 'other-view': 'linking.otherView' } as const;

function words({ by, reason, byHand }: PaneLink, text: Text): string {
  if (by === 'none')
    return text(
      reason === 'other-orientation' || reason === 'other-view' ? unlinked[reason] : 'linking.noPlace',
    );
  if (by === 'view') return text('linking.sameView');
  if (by === 'phase') return text('linking.whilePlaying');
  if (!byHand) return text(by === 'position' ? 'linking.on' : 'linking.about');
  const { mm, slices, towards } = byHand;
  const offset =
    mm === null
      ? text('linking.slices', { slices: tenth(slices ?? 0) })
      : text('linking.mm', { mm: tenth(mm), towards }).trim();
  return text('linking.byHand', { offset });
}
