import { afterEach } from 'vitest';

// Component tests ask for jsdom with a `@vitest-environment jsdom` comment; the rest stay in node.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  configure({ asyncUtilTimeout: 5_000 });
  afterEach(cleanup);
}
