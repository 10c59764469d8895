import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PortInUse } from './listen.ts';
import { parseOptions, UsageError } from './options.ts';
import { startSandbox } from './start.ts';

const appDir = fileURLToPath(new URL('../dist', import.meta.url));

/** Best effort: a machine without a desktop has the address on the screen. */
function openInBrowser(url: string): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(program, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

/** A public address may lead through something that is not reachable from here. */
async function ask(url: string): Promise<void> {
  try {
    await (await fetch(url, { redirect: 'manual' })).body?.cancel();
  } catch {
    console.error(`${url} does not answer from here.`);
  }
}

try {
  const { options, open, faults } = parseOptions(process.argv.slice(2), appDir);
  if (!options.dev && !existsSync(join(appDir, 'index.html')))
    throw new UsageError('The app is not built: run npm run build, or serve it with --dev.');
  const sandbox = await startSandbox(options);
  const { ready } = sandbox;
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  await Promise.all([ready.chart, ready.app, `${ready.iss}/metadata`, ready.log, ...ready.dicomweb].map(ask));
  // Not before: our own look at every address would use up the first of each kind, or wait for ever.
  sandbox.setFaults(faults);
  for (const { file, reason } of ready.skipped) console.error(`Skipped ${file}: ${reason}`);
  console.log(`Chart: ${ready.chart}`);
  console.log(`READY ${JSON.stringify(ready)}`);
  if (open) openInBrowser(ready.chart);
} catch (error) {
  const forPeople = error instanceof UsageError || error instanceof PortInUse;
  console.error(forPeople ? error.message : error);
  process.exit(forPeople ? 2 : 1);
}
