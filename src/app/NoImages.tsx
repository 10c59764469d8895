import { CalendarClock, Images } from 'lucide-react';
import type { PanePlan } from '@/domain/hanging/plan';
import { reasonWords } from '@/domain/hanging/reasonWords';
import type { History } from '@/domain/model/history';
import { useText } from './i18n/useText';
import { Message } from './ui/Message';
import { OutLink } from './ui/OutLink';

/** In a first pane with nothing in it: why. "No imaging" only when every source answered and no report speaks of any. */
export function NoImages({ history }: { history: History }) {
  const text = useText();
  const { studies, gaps, sources, imageless, complete } = history;
  const unasked = sources.some(({ state }) => state === 'not-asked');
  const [viewer] = studies.flatMap(({ viewers = [] }) => viewers);
  if (!complete) return <p role="status">{text('none.asking')}</p>;
  const sure = gaps.length === 0;
  const why = viewer
    ? 'elsewhere'
    : studies.length > 0
      ? 'unreachable'
      : imageless.length > 0
        ? 'reports'
        : sure
          ? 'sure'
          : 'gaps';
  const action =
    why === 'reports' && !sure
      ? 'none.gapsAction'
      : why === 'sure' && unasked
        ? 'none.unaskedAction'
        : (`none.${why}Action` as const);
  return (
    <div role="status">
      <Message
        icon={CalendarClock}
        title={text(`none.${why}`, { count: imageless.length })}
        action={text(action)}
      >
        {viewer && (
          <OutLink
            href={viewer.url}
            label={text('viewer.newest', { host: viewer.host })}
            data-action="viewer"
          />
        )}
      </Message>
    </div>
  );
}

interface NothingHungProps {
  /** What the plan has for this place. */
  readonly planned: PanePlan | null;
  /** The prior is still being looked for. */
  readonly seeking: boolean;
}

/** In another pane that nothing was hung in yet. */
export function NothingHung({ planned, seeking }: NothingHungProps) {
  const text = useText();
  if (seeking && planned?.role !== 'current') return <p role="status">{text('pane.seeking')}</p>;
  if (planned?.series) return <p role="status">{text('hanging.coming')}</p>;
  if (planned?.role === 'prior')
    return <p role="status">{text('hanging.vacant.prior', { why: reasonWords(planned.reason) })}</p>;
  return <Message icon={Images} title={text('pane.empty')} action={text('pane.emptyAction')} />;
}
