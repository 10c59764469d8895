import type { ButtonHTMLAttributes } from 'react';
import styles from './ActionButton.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly strong?: boolean;
}

/** A button with words. */
export function ActionButton({ strong = false, ...rest }: Props) {
  return <button {...rest} type="button" className={strong ? styles.strong : styles.plain} />;
}
