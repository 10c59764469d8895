import type { StackFrame } from '@/domain/model/stack';
import {
  contract,
  type ContractCase,
  expect,
  frameBytes,
  instance,
  near,
  shown,
  squareOf,
  stackOf,
  until,
} from './contractBench';

export const contractSuite: readonly ContractCase[] = [
  contract(
    'opens at the initial index, loading first, shown when the pixels are there',
    async ({ open, pacs }) => {
      const stack = stackOf(1);
      pacs.hold();
      const handle = open(stack, 3);
      const first = handle.getSnapshot();
      expect(first.state === 'loading' && first.index === 3 && first.stack === stack, 'not loading slice 3');
      pacs.release();
      const snapshot = await until(handle, shown);
      expect(
        snapshot.index === 3 && snapshot.loaded === 1,
        `shown ${snapshot.index}, loaded ${snapshot.loaded}`,
      );
    },
  ),
  contract('a view is put as it is told, and told as it was put', async ({ open }) => {
    const handle = open(stackOf(1), 1);
    await until(handle, shown);
    await handle.run({ do: 'zoom', factor: 2, about: [40, 60] });
    await handle.run({ do: 'rotate' });
    const { zoom, pan } = handle.getSnapshot();
    const corner = handle.toPatient([0, 0]);
    await handle.run({ do: 'fit' });
    await handle.run({ do: 'view', zoom, pan });
    expect(zoom === 2 && (pan[0] !== 0 || pan[1] !== 0), `zoom ${zoom}, pan ${pan.join()}`);
    expect(String(handle.toPatient([0, 0])) === String(corner), 'not the same view');
  }),
  contract(
    'pixel reads the modality value under a CSS px, and nothing outside the image',
    async ({ open }) => {
      const handle = open(stackOf(1), 2);
      await until(handle, shown);
      const [x, y] = handle.toCanvas([-10 + (squareOf(2).x + 1.5) * 2, -20 + 41.5 * 2, 10]) ?? [0, 0];
      expect(handle.pixel([x, y]) === 400, `square ${handle.pixel([x, y])}`);
      expect(handle.pixel([x, y - 60]) === -1000, `air ${handle.pixel([x, y - 60])}`);
      expect(handle.pixel([-5, 10]) === null, 'a value outside');
    },
  ),
  contract(
    'toPatient and toCanvas are each other’s inverse, turned, flipped, zoomed and moved',
    async ({ open }) => {
      const handle = open(stackOf(1), 1);
      await until(handle, shown);
      await handle.run({ do: 'zoom', factor: 1.7, about: [40, 60] });
      await handle.run({ do: 'rotate' });
      await handle.run({ do: 'pan', by: [11, -7] });
      await handle.run({ do: 'flip-horizontal' });
      const point = handle.toPatient([100, 90]);
      const back = point && handle.toCanvas(point);
      expect(
        !!back && near(back[0], 100, 1e-6) && near(back[1], 90, 1e-6),
        `${String(point)} -> ${String(back)}`,
      );
      expect(point?.[2] === 5, 'not in the plane of the slice');
    },
  ),
  contract('orientation letters follow rotation and flips', async ({ open }) => {
    const handle = open(stackOf(1));
    await until(handle, shown);
    const letters = () => Object.values(handle.getSnapshot().orientation ?? {}).join('');
    expect(letters() === 'RLAP', letters());
    await handle.run({ do: 'rotate' });
    expect(letters() === 'PARL', letters());
    await handle.run({ do: 'flip-horizontal' });
    expect(letters() === 'APRL', letters());
  }),
  contract('the window persists over slices and reset gives the header’s back', async ({ open }) => {
    const handle = open(stackOf(1));
    await until(handle, shown);
    expect(handle.getSnapshot().window?.width === 1000, 'not the window of the header');
    await handle.run({ do: 'window', window: { center: 50, width: 350 } });
    await handle.run({ do: 'slice', index: 5 });
    const { window, index, state } = handle.getSnapshot();
    expect(
      window?.width === 350 && index === 5 && state === 'shown',
      JSON.stringify({ window, index, state }),
    );
    await handle.run({ do: 'reset' });
    expect(handle.getSnapshot().window?.width === 1000, 'reset kept the window');
  }),
  contract(
    'a new stack resets the view; the old one’s late frame never lands in it',
    async ({ open, pacs }) => {
      const [first, second] = [stackOf(1), stackOf(2)];
      const handle = open(first);
      await until(handle, shown);
      await handle.run({ do: 'zoom', factor: 2 });
      pacs.hold();
      const late = handle.run({ do: 'slice', index: 6 });
      handle.setProps({ stack: second, initialIndex: 1 });
      const at = handle.getSnapshot();
      expect(
        at.stack === second && at.state === 'loading' && at.index === 1 && at.zoom === 1,
        'still the old stack',
      );
      await late;
      pacs.release();
      const snapshot = await until(handle, shown);
      expect(snapshot.stack === second && snapshot.index === 1, `slice ${snapshot.index}`);
      expect(pacs.aborted.length === 1, `${pacs.aborted.length} aborted`);
    },
  ),
  contract('a failed frame says why, the others go on, retry mends it', async ({ open, pacs }) => {
    const stack = stackOf(1);
    const bad = stack[2];
    if (bad) pacs.broken.add(bad);
    const handle = open(stack);
    await until(handle, shown);
    await handle.run({ do: 'slice', index: 2 });
    const { state, fault, index } = handle.getSnapshot();
    expect(
      state === 'failed' && fault?.kind === 'archive' && index === 2,
      JSON.stringify({ state, fault, index }),
    );
    await handle.run({ do: 'step', by: 1 });
    expect(
      shown(handle.getSnapshot()) && handle.getSnapshot().fault === null,
      'the next slice does not show',
    );
    await handle.run({ do: 'slice', index: 2 });
    pacs.broken.clear();
    await handle.run({ do: 'retry' });
    expect(shown(handle.getSnapshot()) && handle.getSnapshot().index === 2, 'retry did not show it');
  }),
  contract('the first frame may fail and the rest still shows', async ({ open, pacs }) => {
    const stack = stackOf(1);
    if (stack[0]) pacs.broken.add(stack[0]);
    const handle = open(stack);
    await until(handle, ({ state }) => state === 'failed');
    await handle.run({ do: 'slice', index: 1 });
    expect(shown(handle.getSnapshot()), handle.getSnapshot().state);
  }),
  contract('quick steps end at the last one asked for, and every run settles', async ({ open }) => {
    const handle = open(stackOf(1, 30));
    await until(handle, shown);
    await Promise.all(Array.from({ length: 40 }, () => handle.run({ do: 'step', by: 1 })));
    const { index, state } = handle.getSnapshot();
    expect(index === 29 && state === 'shown', `${state} ${index}`);
  }),
  contract('one download a frame, however often it is looked at', async ({ open, engine, pacs }) => {
    const stack = stackOf(1, 6);
    const handle = open(stack);
    await until(handle, shown);
    await engine.prefetch(stack, () => 0, new AbortController().signal);
    for (const index of [5, 0, 3]) await handle.run({ do: 'slice', index });
    expect(pacs.asked.length === 6, `${pacs.asked.length} downloads`);
    expect(handle.getSnapshot().loaded === 6, `${handle.getSnapshot().loaded} loaded`);
  }),
  contract('prefetch goes outwards from the index and stops when told', async ({ engine, pacs }) => {
    const stack = stackOf(1, 30);
    const stopping = new AbortController();
    pacs.hold();
    const done = engine.prefetch(stack, () => 10, stopping.signal).catch(() => 'stopped');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const away = pacs.asked.map((frame) => Math.abs(stack.indexOf(frame) - 10));
    expect(away.length > 0 && away.length <= 8 && Math.max(...away) <= 4, `asked ${away.join()}`);
    stopping.abort();
    pacs.release();
    expect((await done) === 'stopped', 'went on');
    expect(pacs.asked.length === away.length, 'asked for more');
  }),
  contract(
    'no more than the cache may hold is held, and a dropped slice comes back',
    async ({ open, engine, pacs }) => {
      const stack = stackOf(1, 12);
      const handle = open(stack);
      await until(handle, shown);
      const all = await engine.prefetch(stack, () => 0, new AbortController().signal);
      const ahead = [all, pacs.asked.length, handle.getSnapshot().loaded].join();
      expect(ahead === 'false,3,3', `all ahead, downloads, held: ${ahead}`);
      for (const index of [11, 4, 7, 5]) await handle.run({ do: 'slice', index });
      const held = [handle.getSnapshot().loaded, handle.pixel([100, 10])].join();
      expect(held === '4,-1000', `held, and air in the slice on the screen: ${held}`);
      const before = pacs.asked.length;
      await handle.run({ do: 'slice', index: 0 });
      expect(shown(handle.getSnapshot()) && pacs.asked.length === before + 1, 'the dropped one is not back');
    },
    4 * frameBytes,
  ),
  contract(
    'what is drawn lies where toCanvas says, turned, flipped, zoomed and moved',
    async ({ open, greyAt }) => {
      const handle = open(stackOf(1), 3);
      await until(handle, shown);
      const { x, y } = squareOf(3);
      const check = (after: string) => {
        // Square and air just outside its four sides, in pixels of the image: to half a pixel.
        const at = (column: number, row: number) => {
          const point = handle.toCanvas([-10 + column * 2, -20 + row * 2, 15]);
          return point && greyAt(point);
        };
        const inside = [at(x, y + 1), at(x + 3, y + 2), at(x + 1, y), at(x + 2, y + 3)];
        const outside = [at(x - 1, y + 1), at(x + 4, y + 1), at(x + 1, y - 1), at(x + 1, y + 4)];
        const right =
          inside.every((grey) => (grey ?? 255) > 150) && outside.every((grey) => (grey ?? 0) < 100);
        expect(right, `${after}: inside ${inside.join()}, outside ${outside.join()}`);
      };
      check('fitted');
      const commands = [
        { do: 'zoom', factor: 1.5, about: [100, 180] },
        { do: 'rotate' },
        { do: 'pan', by: [9, -14] },
        { do: 'flip-horizontal' },
        { do: 'flip-vertical' },
        { do: 'rotate' },
        { do: 'slice', index: 4 },
        { do: 'slice', index: 3 },
        { do: 'reset' },
      ] as const;
      for (const command of commands) {
        await handle.run(command);
        if (command.do !== 'slice' || command.index === 3) check(command.do);
      }
      await handle.run({ do: 'invert' });
      expect((greyAt([20, 20]) ?? 255) > 200, `air is ${greyAt([20, 20])} when inverted`);
      await handle.run({ do: 'window', window: { center: -2000, width: 100 } });
      expect((greyAt([20, 20]) ?? 0) < 10, `air is ${greyAt([20, 20])} above the window, inverted`);
    },
  ),
  contract('cine plays round the stack and stops', async ({ open, engine }) => {
    const stack = stackOf(1, 4);
    const handle = open(stack);
    await until(handle, shown);
    await engine.prefetch(stack, () => 0, new AbortController().signal);
    const seen = new Set<number>();
    handle.subscribe(() => seen.add(handle.getSnapshot().index));
    await handle.run({ do: 'cine', play: true });
    expect(handle.getSnapshot().playing, 'not playing');
    await until(handle, () => seen.size === 4);
    await handle.run({ do: 'cine', play: false });
    expect(!handle.getSnapshot().playing, 'still playing');
  }),
  contract('what is no image fails with a reason', async ({ open }) => {
    const report: StackFrame = { instance: { ...instance(9, 0), image: null }, frame: 1 };
    const handle = open([report]);
    const { fault } = await until(handle, ({ state }) => state === 'failed');
    expect(fault?.kind === 'decode' && fault.code === 'no-pixels', JSON.stringify(fault));
  }),
  contract('equal snapshots are identical', async ({ open }) => {
    const handle = open(stackOf(1));
    const before = await until(handle, shown);
    await handle.run({ do: 'fit' });
    expect(handle.getSnapshot() === before, 'a new object for the same state');
  }),
  contract('purge blanks open viewports and forgets the pixels', async ({ open, engine, pacs }) => {
    const stack = stackOf(1);
    const handle = open(stack);
    await until(handle, shown);
    engine.purge();
    const { state, stack: left } = handle.getSnapshot();
    expect(state === 'empty' && left === null, state);
    handle.setProps({ stack, initialIndex: 0 });
    await until(handle, shown);
    expect(pacs.asked.length === 2, 'the pixels were kept');
  }),
  contract('close is idempotent, aborts what it waits for and answers no more', async ({ open, pacs }) => {
    pacs.hold();
    const handle = open(stackOf(1));
    const before = handle.getSnapshot();
    handle.close();
    handle.close();
    pacs.release();
    await handle.run({ do: 'slice', index: 3 });
    expect(handle.getSnapshot() === before, 'a closed viewport changed');
    expect(pacs.aborted.length === 1, 'the download goes on');
  }),
];
