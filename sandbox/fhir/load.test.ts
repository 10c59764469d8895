import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadResources } from './load.ts';
import { createStore } from './store.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fhir-'));
  await mkdir(join(folder, 'deep'));
  const entry = [{ resource: { resourceType: 'Endpoint', id: 'a' } }, { resource: null }, 'nonsense'];
  await Promise.all([
    writeFile(join(folder, 'bundle.json'), JSON.stringify({ resourceType: 'Bundle', entry })),
    writeFile(join(folder, 'deep', 'one.json'), JSON.stringify({ resourceType: 'Endpoint', id: 'b' })),
    writeFile(
      join(folder, 'z-list.json'),
      JSON.stringify([{ resourceType: 'Endpoint', id: 'a', name: 'later' }]),
    ),
    writeFile(join(folder, 'broken.json'), '{'),
    writeFile(join(folder, 'no-id.json'), JSON.stringify({ resourceType: 'Endpoint' })),
    writeFile(join(folder, 'notes.txt'), 'not read'),
  ]);
});
afterAll(() => rm(folder, { recursive: true }));

it('reads files, lists and Bundles of a folder and lists what it skipped', async () => {
  const { resources, skipped } = await loadResources(folder);
  expect(resources.map(({ id }) => id)).toEqual(['a', 'b', 'a']);
  expect(skipped.map(({ file }) => file)).toEqual([join(folder, 'broken.json'), join(folder, 'no-id.json')]);
});

it('reads a single file', async () => {
  expect((await loadResources(join(folder, 'deep', 'one.json'))).resources).toHaveLength(1);
});

it('lets a later resource take the place of an earlier one', async () => {
  const store = createStore((await loadResources(folder)).resources);
  expect(store.read('Endpoint', 'a')).toMatchObject({ name: 'later' });
  expect(store.all('Endpoint')).toHaveLength(2);
});
