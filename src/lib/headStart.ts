/** Begins at once what will be asked for soon: the first who asks joins that run, whoever comes later starts anew. */
export function headStart<T>(run: (signal: AbortSignal) => Promise<T>): (signal: AbortSignal) => Promise<T> {
  const controller = new AbortController();
  let begun: Promise<T> | null = run(controller.signal);
  // Told to whoever joins; perhaps nobody does.
  begun.catch(() => undefined);
  return (signal) => {
    const first = begun;
    begun = null;
    if (!first) return run(signal);
    if (signal.aborted) controller.abort();
    else signal.addEventListener('abort', () => controller.abort(), { once: true });
    return first;
  };
}
