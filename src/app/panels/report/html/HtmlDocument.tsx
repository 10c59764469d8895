import { FileWarning } from 'lucide-react';
import { useMemo } from 'react';
import { faultWords } from '../../../i18n/faultWords';
import { useText } from '../../../i18n/useText';
import type { Theme } from '../../../preferences';
import { Message } from '../../../ui/Message';
import type { Clean } from './clean';
import { cleanMarkup } from './clean';
import { toFrame } from './frame';
import styles from './HtmlDocument.module.css';

interface Props {
  readonly markup: string;
  readonly title: string;
  readonly theme: Theme;
}

/** Markup of a report behind two walls: cleaned, and in a frame that may do nothing. */
export function HtmlDocument({ markup, title, theme }: Props) {
  const text = useText();
  const clean = useMemo(() => cleaned(markup), [markup]);
  if (!clean) {
    const words = faultWords({ kind: 'report', code: 'damaged' });
    return (
      <div role="alert" data-gap="report">
        <Message icon={FileWarning} title={words.title} action={words.action} />
      </div>
    );
  }
  return (
    <>
      {clean.left > 0 && <p className={styles.left}>{text('report.pictures', { count: clean.left })}</p>}
      {clean.unstruck && <p className={styles.left}>{text('report.unstruck')}</p>}
      <iframe
        className={styles.frame}
        sandbox=""
        referrerPolicy="no-referrer"
        title={title}
        srcDoc={toFrame(clean.markup, theme)}
      />
    </>
  );
}

/** Markup that breaks even the cleaning takes its own place down, not the screen. */
function cleaned(markup: string): Clean | null {
  try {
    return cleanMarkup(markup);
  } catch {
    return null;
  }
}
