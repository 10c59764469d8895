import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
  optionalDependencies?: Record<string, string>;
  integrity?: string;
  link?: boolean;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as {
  packages: Record<string, Entry>;
};

it('has no react-native and no expo in it', () => {
  const names = Object.keys(packages).map((path) => path.split('node_modules/').at(-1) ?? '');
  expect(names.filter((name) => /^(@react-native|@expo)\/|^(react-native|expo)(-|$)/.test(name))).toEqual([]);
});

it('names every optional package of another platform, or npm ci refuses it', () => {
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter(
      (name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});

it('holds an integrity for every package', () => {
  const bare = Object.entries(packages).filter(
    ([path, { integrity, link }]) => path !== '' && !link && integrity === undefined,
  );
  expect(bare.map(([path]) => path)).toEqual([]);
});
