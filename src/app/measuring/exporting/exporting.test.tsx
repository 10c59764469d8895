// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import dicomParser from 'dicom-parser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { StoreOutcome } from '@/domain/model/storing';
import { aSeries, aStudy } from '@/testing/builders';
import { renderOpenedApp } from '@/testing/renderApp';
import { scanImage } from '@/testing/scans';

const study = aStudy({ series: [aSeries({ number: 2, description: 'Axial', instanceCount: 5 })] });
const archive = {
  name: 'Main archive',
  base: 'https://pacs.example/main-archive',
  auth: 'same-token',
} as const;

const saved: { url: string; name: string; bytes: Blob }[] = [];
const revoked: string[] = [];
beforeEach(() => {
  saved.length = revoked.length = 0;
  let blob = new Blob();
  URL.createObjectURL = (made: Blob) => {
    blob = made;
    return 'blob:1';
  };
  URL.revokeObjectURL = (url: string) => void revoked.push(url);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ url: this.href, name: this.download, bytes: blob });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  performance.clearMarks();
});

async function withMeasures(store: boolean, ends: readonly StoreOutcome[] = []) {
  const app = await renderOpenedApp({
    studies: [study],
    settings: { archives: [{ ...archive, store }] },
    instance: (_, index) => ({ image: scanImage({ pixelMm: 4 }, index) }),
    ends,
  });
  await app.user.keyboard('a');
  await app.user.keyboard('m');
  await app.user.click(screen.getByRole('button', { name: /^List of measurements|^Measurements/ }));
  const list = within(screen.getByRole('complementary', { name: 'Measurements' }));
  return { ...app, list };
}

it('exports a report of the study as a file whose name says nothing of the patient', async () => {
  const { list, user } = await withMeasures(false);
  expect(list.queryByRole('button', { name: /^Store/ })).toBeNull();
  await user.click(list.getByRole('button', { name: 'Export as DICOM file' }));
  expect(await list.findByText(/^Saved as one file/)).toBeInTheDocument();
  expect(saved.map(({ name }) => name)).toEqual(['measurements.dcm']);
  const bytes = new Uint8Array((await saved[0]?.bytes.arrayBuffer()) ?? new ArrayBuffer(0));
  const dataset = dicomParser.parseDicom(bytes);
  expect(dataset.string('x0020000d')).toBe(study.uid);
  expect(dataset.string('x00080018')).toMatch(/^2\.25\.\d+$/);
  await vi.waitFor(() => expect(revoked).toEqual(['blob:1']));
});

it('stores where the site lets it, once, and the same report again only after a doubt', async () => {
  const fault = { kind: 'network', code: 'timeout' } as const;
  const { list, user, stored } = await withMeasures(true, [
    { is: 'unknown', fault },
    { is: 'refused', reason: 0x0111 },
  ]);
  const store = list.getByRole('button', { name: 'Store in Main archive' });
  await user.click(store);
  expect(await list.findByText(/^Sent to Main archive, but no answer came/)).toBeInTheDocument();
  expect(stored).toHaveLength(1);
  await user.click(store);
  expect(await list.findByText('Stored in Main archive.')).toBeInTheDocument();
  await user.click(store);
  expect(stored).toHaveLength(2);
  expect(new Set(stored).size).toBe(1);
});

it.each([
  [{ is: 'refused', reason: 0x0124 }, 'Not stored. Main archive: it does not allow it.'],
  [{ is: 'refused', reason: 0xa700 }, 'Not stored. Main archive: it has no room for it.'],
  [{ is: 'refused', reason: 0x0110 }, 'Not stored. Main archive: it refused, code 0110.'],
  [{ is: 'refused' }, 'Not stored. Main archive: it refused without a reason.'],
  [
    { is: 'stored', warning: 0xb000 },
    'Stored in Main archive, which says that it changed something (code B000).',
  ],
] as const)('says what became of it: %o', async (end, line) => {
  const { list, user } = await withMeasures(true, [end]);
  await user.click(list.getByRole('button', { name: 'Store in Main archive' }));
  expect(await list.findByRole('status')).toHaveTextContent(line);
});
