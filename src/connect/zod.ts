import { z } from 'zod';

// zod compiles object schemas with `new Function`; the production CSP forbids that, and even the probe is reported
// as a violation. The setting is read when a schema is made, so whoever makes one imports `z` from here.
z.config({ jitless: true });

export { z };
