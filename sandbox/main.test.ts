import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { freeBase, listen } from './listen.ts';
import type { Ready } from './start.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', '--no-open', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let complaints = '';
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { child, lines, ended, complaints: () => complaints };
}

describe('the command', () => {
  it.each([
    [['--faults', 'x.json'], '--faults: there is no x.json'],
    [['--port', 'many'], '--port takes a number'],
  ])(
    'refuses %j with a sentence',
    async (args, sentence) => {
      const { ended, complaints, lines } = start(args);
      expect(await ended).toBe(2);
      expect(complaints()).toContain(sentence);
      expect(complaints()).not.toContain('    at ');
      expect(lines).toEqual([]);
    },
    30_000,
  );

  // Started with the dev server's option so that no build is needed.
  it('says in a sentence that a port is in use', async () => {
    const port = await freeBase();
    const { close } = await listen(port + 1, () => undefined);
    const { ended, complaints } = start(['--dev', '--port', String(port)]);
    expect(await ended).toBe(2);
    expect(complaints()).toContain(`Port ${port + 1} is in use.`);
    await close();
  }, 60_000);

  it.skipIf(!existsSync(`${root}/launch.html`))(
    'prints one READY line when every URL answers, and ends on SIGTERM',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'faults-'));
      const faults = join(folder, 'faults.json');
      await writeFile(
        faults,
        JSON.stringify([{ match: 'GET /chart', nth: 1, do: 'status', arg: { status: 418 } }]),
      );
      const port = String(await freeBase());
      const { child, ended, lines } = start(['--dev', '--port', port, '--faults', faults]);
      await expect
        .poll(() => lines.some((line) => line.startsWith('READY ')), { timeout: 60_000 })
        .toBe(true);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatch(/^Chart: http:/);
      const ready = JSON.parse(lines[1]?.slice('READY '.length) ?? '') as Ready;
      expect(Object.keys(ready).sort()).toEqual(
        ['app', 'chart', 'dicomweb', 'iss', 'launchFor', 'log', 'patients', 'skipped'].sort(),
      );
      expect(ready.patients.length).toBeGreaterThan(1);
      // The sandbox's own look at every address came before the faults and used none of them up.
      expect((await fetch(ready.chart)).status).toBe(418);
      await rm(folder, { recursive: true });
      // A connection that is kept open does not hold the sandbox back.
      const pending = await fetch(ready.chart);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      await pending.text().catch(() => undefined);
      await expect(fetch(ready.chart)).rejects.toThrow();
    },
    90_000,
  );
});
