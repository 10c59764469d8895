import { ExternalLink, ShieldAlert } from 'lucide-react';
import { useLayoutEffect } from 'react';
import type { Fault } from '@/lib/fault';
import { faultWords } from './i18n/faultWords';
import { messages } from './i18n/messages';
import { markDocument } from './marks';
import { ActionButton } from './ui/ActionButton';
import { Message } from './ui/Message';
import { useTheme } from './useTheme';
import styles from './Refusal.module.css';
import './ui/tokens.css';

interface Props {
  readonly fault: Fault;
  /** Where storage is blocked in the frame: the way to a window of its own. */
  readonly onNewWindow?: () => void;
}

/** Why the app did not open, and what to do. Shown instead of <App>, without any patient. */
export function Refusal({ fault, onNewWindow }: Props) {
  useTheme(null);
  useLayoutEffect(() => {
    markDocument('app', 'blocked');
  }, []);
  const words = faultWords(fault);
  const worthRetrying = fault.code === 'ehr-unreachable' || fault.code === 'site-unreadable';
  const technical = [`${fault.kind}/${fault.code}`, fault.host, fault.status, fault.detail];
  return (
    <main className={styles.refusal} data-reason={`${fault.kind}/${fault.code}`}>
      <Message
        icon={ShieldAlert}
        title={words.title}
        action={words.action}
        details={{ label: messages['refusal.details'], text: technical.filter(Boolean).join(' · ') }}
      >
        {fault.code === 'storage-blocked' && onNewWindow && (
          <ActionButton strong data-action="new-window" onClick={onNewWindow}>
            <ExternalLink aria-hidden size={16} /> {messages['refusal.newWindow']}
          </ActionButton>
        )}
        {worthRetrying && (
          <ActionButton strong data-action="retry" onClick={() => window.location.reload()}>
            {messages['refusal.retry']}
          </ActionButton>
        )}
      </Message>
      <p className={styles.use}>{messages['app.intendedUse']}</p>
    </main>
  );
}
