import { useEffect, useMemo, useState } from 'react';
import type { Choice } from './narrow';
import { everything } from './narrow';

/** Long enough that a word is searched for, not each of its letters. */
const pauseMs = 150;

/** The reader's filters; the query follows what is typed after a pause. */
export function useChoice() {
  const [choice, setChoice] = useState(everything);
  const [typed, setTyped] = useState('');
  useEffect(() => {
    const timer = setTimeout(
      () => setChoice((now) => (now.query === typed ? now : { ...now, query: typed })),
      pauseMs,
    );
    return () => clearTimeout(timer);
  }, [typed]);
  const choose = useMemo(
    () => ({
      type: setTyped,
      change: (change: Partial<Choice>) => setChoice((now) => ({ ...now, ...change })),
      clear() {
        setTyped('');
        setChoice(everything);
      },
    }),
    [],
  );
  return [choice, typed, choose] as const;
}
