import { ExternalLink, EyeOff, FileText, ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ViewerLink } from '@/domain/model/study';
import type { Fault } from '@/lib/fault';
import { faultWords } from '../../i18n/faultWords';
import { useText } from '../../i18n/useText';
import { ActionButton } from '../../ui/ActionButton';
import { Message } from '../../ui/Message';
import { OutLink } from '../../ui/OutLink';
import styles from './PaneCover.module.css';

/** Over the canvas: why there is no picture. The wheel goes through, so that others can be scrolled to. */
function Cover({ children }: { children: ReactNode }) {
  return (
    <div className={styles.cover} data-reason role="status">
      {children}
    </div>
  );
}

interface FailedProps {
  readonly fault: Fault;
  /** 1-based number of the image that failed; absent when it is the whole series. */
  readonly image?: number;
  /** It is computed from images, one of which is not there. */
  readonly computed?: boolean;
  readonly onRetry: () => void;
}

export function Failed({ fault, image, computed, onRetry }: FailedProps) {
  const text = useText();
  const words = faultWords(fault);
  const which =
    image === undefined
      ? text('pane.failed')
      : computed
        ? text('reformat.planeFailed', { number: image, source: fault.detail ?? '' })
        : text('pane.frameFailed', { number: image });
  const technical = [`${fault.kind}/${fault.code}`, fault.host, fault.detail].filter(Boolean).join(' · ');
  return (
    <Cover>
      <Message
        icon={ImageOff}
        title={`${which}. ${words.title}`}
        action={words.action}
        details={{ label: text('refusal.details'), text: technical }}
      >
        <ActionButton data-action="retry" onClick={onRetry}>
          {text('pane.retry')}
        </ActionButton>
      </Message>
    </Cover>
  );
}

/** A study that no archive of the site has, and somebody else's viewer shows. */
export function Elsewhere({ viewer }: { viewer: ViewerLink }) {
  const text = useText();
  return (
    <Cover>
      <Message icon={ExternalLink} title={text('none.elsewhere')} action={text('none.elsewhereAction')}>
        <OutLink href={viewer.url} label={text('viewer.open', { host: viewer.host })} data-action="viewer" />
      </Message>
    </Cover>
  );
}

export function Withheld({ fault }: { fault: Fault }) {
  const text = useText();
  const words = faultWords(fault);
  return (
    <Cover>
      <Message icon={EyeOff} title={`${text('pane.withheld')}. ${words.title}`} action={words.action} />
    </Cover>
  );
}

export function Unsupported({ kind }: { kind: string }) {
  const text = useText();
  return (
    <Cover>
      <Message
        icon={FileText}
        title={text('pane.unsupported')}
        action={text('pane.unsupportedReason', { kind })}
      />
    </Cover>
  );
}
