import { CalendarClock, Images } from 'lucide-react';
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

/** In a second pane that nothing was hung in yet. */
export function NothingHung({ seeking }: { seeking: boolean }) {
  const text = useText();
  if (seeking) return <p role="status">{text('pane.seeking')}</p>;
  return <Message icon={Images} title={text('pane.empty')} action={text('pane.emptyAction')} />;
}
