import { Hono, type Context } from 'hono';
import type { Faults } from '../faults/faults.ts';
import { FaultRuleError, parseFaultRules } from '../faults/rule.ts';
import { parseQuirks, QuirkError, type Quirks } from '../fhir/quirks.ts';
import { fieldsOf } from '../json.ts';
import { ScenarioError, type ActiveScenario } from '../scenarios/scenario.ts';
import type { ArchiveSwitch } from './chartShell.ts';

/** What a test or a person may change while the hospital runs. */
export interface Switches {
  readonly archives: () => readonly ArchiveSwitch[];
  /** False: there is no archive of that name. */
  readonly setArchiveUp: (name: string, up: boolean) => Promise<boolean>;
  readonly faults: Faults;
  readonly quirks: () => Quirks;
  readonly setQuirks: (quirks: Quirks) => void;
  readonly scenario: ActiveScenario;
}

/** `/control`: read with GET, changed by POST of JSON. */
export function createControls(o: Switches): Hono {
  const controls = new Hono();
  controls.use(async (c, next) => {
    // Only JSON: a form of another site can't send it without asking first.
    if (c.req.method === 'POST' && !c.req.header('Content-Type')?.startsWith('application/json'))
      return c.text('Send JSON.', 415);
    await next();
    c.header('Cache-Control', 'no-store');
    return undefined;
  });
  const sent = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined);

  controls.get('/archives', (c) => c.json(o.archives()));
  controls.post('/archives/:name', async (c) => {
    const up = fieldsOf(await sent(c))?.['up'];
    if (typeof up !== 'boolean') return c.text('Send {"up": true} or {"up": false}.', 400);
    const found = await o.setArchiveUp(c.req.param('name'), up);
    return found ? c.json(o.archives()) : c.text('There is no such archive.', 404);
  });

  controls.get('/faults', (c) => c.json(o.faults.rules()));
  controls.post('/faults', async (c) => {
    try {
      o.faults.set(parseFaultRules(await sent(c)));
    } catch (error) {
      if (error instanceof FaultRuleError) return c.text(error.message, 400);
      throw error;
    }
    return c.json(o.faults.rules());
  });

  controls.get('/fhir', (c) => c.json(o.quirks()));
  controls.post('/fhir', async (c) => {
    try {
      o.setQuirks(parseQuirks(await sent(c)));
    } catch (error) {
      if (error instanceof QuirkError) return c.text(error.message, 400);
      throw error;
    }
    return c.json(o.quirks());
  });

  const scenario = () => ({ ...(o.scenario.name() !== undefined && { name: o.scenario.name() }) });
  controls.get('/scenario', (c) => c.json(scenario()));
  controls.post('/scenario', async (c) => {
    try {
      o.scenario.choose(await sent(c));
    } catch (error) {
      if (error instanceof ScenarioError) return c.text(error.message, 400);
      throw error;
    }
    return c.json(scenario());
  });
  return controls;
}
