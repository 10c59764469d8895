import { describe, expect, it } from 'vitest';
import { studyUid } from '@/testing/builders';
import { hasSharedData, readSharedJson } from '@/testing/sharedData';
import type { SiteArchive } from '../site/site';
import { resolveAddress } from './endpointAddress';

const study = studyUid(7);
const archives: readonly SiteArchive[] = [
  { name: 'A', base: 'https://pacs.example/dw', auth: 'same-token' },
  { name: 'B', base: 'https://pacs.example/dw/research', auth: 'none' },
  { name: 'C', base: 'https://root.example', auth: 'none' },
  { name: 'D', base: 'https://odd.example/study/dw', auth: 'none' },
];

function resolve(address: unknown): string {
  const found = resolveAddress(address, archives, study);
  if ('fault' in found) return found.fault.code;
  const { archive, root, query } = found.source;
  return `${archive} ${root}${query ? `?${query}` : ''}`;
}

describe('The address of an Endpoint', () => {
  it.each([
    ['https://pacs.example/dw', 'A https://pacs.example/dw'],
    ['https://pacs.example/dw/', 'A https://pacs.example/dw'],
    ['HTTPS://PACS.EXAMPLE:443/dw', 'A https://pacs.example/dw'],
    ['https://pacs.example/dw/aets/X/rs', 'A https://pacs.example/dw/aets/X/rs'],
    ['https://pacs.example/dw/research/rs', 'B https://pacs.example/dw/research/rs'],
    ['https://pacs.example/dw/studies', 'A https://pacs.example/dw'],
    [`https://pacs.example/dw/studies/${study}`, 'A https://pacs.example/dw'],
    [`https://pacs.example/dw/study/${study}/`, 'A https://pacs.example/dw'],
    [`https://pacs.example/dw/rs/studies/${study}/series/1.2`, 'A https://pacs.example/dw/rs'],
    ['https://pacs.example/dw?tenant=7&x=y', 'A https://pacs.example/dw?tenant=7&x=y'],
    ['https://root.example', 'C https://root.example'],
    ['https://root.example/studies', 'C https://root.example'],
    ['https://odd.example/study/dw', 'D https://odd.example/study/dw'],
  ])('%s -> %s', (address, result) => {
    expect(resolve(address)).toBe(result);
  });

  it.each([
    ['https://pacs.example/dwarf', 'not-listed'],
    ['http://pacs.example/dw', 'not-listed'],
    ['https://pacs.example:8443/dw', 'not-listed'],
    ['https://pacs.example./dw', 'not-listed'],
    ['https://pacs.example/dw/../../admin', 'not-listed'],
    ['https://pacs.example/dw/%2e%2e/admin', 'not-listed'],
    ['https://pacs.example/dw/..%2fadmin', 'no-address'],
    ['https://pacs.example\\dw', 'no-address'],
    ['https://pacs.example/dw#x', 'no-address'],
    ['https://user:x@pacs.example/dw', 'no-address'],
    ['https://pacs.example/dw/studies/1.2.3', 'no-address'],
    ['https://pacs.example/dw/studies/%zz', 'no-address'],
    ['http://notspecified', 'no-address'],
    ['http://notapplicable/', 'no-address'],
    ['/dw', 'no-address'],
    ['//pacs.example/dw', 'no-address'],
    ['', 'no-address'],
    [undefined, 'no-address'],
  ])('%s is refused: %s', (address, code) => {
    expect(resolve(address)).toBe(code);
  });

  it.skipIf(!hasSharedData)('of the hostile seeds leads nowhere', () => {
    const seeds = readSharedJson('hostile/seeds/endpoint-address.json') as { address: unknown }[];
    const results = new Set(seeds.map(({ address }) => resolve(address)));
    expect(results).toEqual(new Set(['no-address', 'not-listed']));
  });
});
