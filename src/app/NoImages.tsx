import { CalendarClock, Images } from 'lucide-react';
import type { History } from '@/domain/model/history';
import { useText } from './i18n/useText';
import { Message } from './ui/Message';

/** In a first pane with nothing in it: why. "No imaging" only when every source answered. */
export function NoImages({ history }: { history: History }) {
  const text = useText();
  if (!history.complete) return <p role="status">{text('none.asking')}</p>;
  const why = history.studies.length > 0 ? 'unreachable' : history.gaps.length > 0 ? 'gaps' : 'sure';
  return (
    <div role="status">
      <Message icon={CalendarClock} title={text(`none.${why}`)} action={text(`none.${why}Action`)} />
    </div>
  );
}

/** In a second pane that nothing was hung in yet. */
export function NothingHung({ seeking }: { seeking: boolean }) {
  const text = useText();
  if (seeking) return <p role="status">{text('pane.seeking')}</p>;
  return <Message icon={Images} title={text('pane.empty')} action={text('pane.emptyAction')} />;
}
