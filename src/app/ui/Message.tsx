import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Message.module.css';

interface Props {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What to do, one sentence. */
  readonly action?: string | undefined;
  /** For support; folded away. */
  readonly details?: { readonly label: string; readonly text: string } | undefined;
  readonly children?: ReactNode;
}

/** An empty or error state as a designed screen: one sentence, one action, details on request. */
export function Message({ icon: Icon, title, action, details, children }: Props) {
  return (
    <div className={styles.message}>
      <Icon className={styles.icon} aria-hidden size={28} strokeWidth={1.5} />
      <p className={styles.title}>{title}</p>
      {action && <p className={styles.action}>{action}</p>}
      {children && <div className={styles.buttons}>{children}</div>}
      {details && (
        <details className={styles.details}>
          <summary>{details.label}</summary>
          {details.text}
        </details>
      )}
    </div>
  );
}
