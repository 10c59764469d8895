import type { Layout } from '@/domain/hanging/plan';
import type { StackFrame } from '@/domain/model/stack';
import { createLinks } from '@/app/linking/createLinks';
import { createLivePanes } from '@/app/workspace/livePanes';
import { chooseLinks, fill, focusPane, setLayout, type LinkChoices } from '@/app/workspace/workspace';
import { createWorkspaceStore } from '@/app/workspace/workspaceStore';
import type { ViewportCommand, ViewportHandle } from '@/viewer/engine/port';
import { createFakeEngine } from './fakeEngine';

export const settle = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

/** Linked panes without a screen: viewports of the fake engine, and all that they were told. */
export function aLinkBench(layout: Layout = '1x2') {
  const engine = createFakeEngine();
  const livePanes = createLivePanes();
  const workspace = createWorkspaceStore();
  const links = createLinks(livePanes, workspace);
  workspace.setState((state) => setLayout(state, layout));
  const told: { pane: number; command: ViewportCommand }[] = [];
  const hang = (pane: number, stack: readonly StackFrame[], initialIndex = 0) => {
    const opened = engine.open(document.createElement('div'), { stack, initialIndex });
    const handle: ViewportHandle = {
      ...opened,
      run(command) {
        told.push({ pane, command });
        return opened.run(command);
      },
    };
    return { handle: opened, leave: livePanes.register(pane, handle) };
  };
  /** Hung by a plan, in whose `slot` current and prior stand together; null: by the reader. */
  const place = (pane: number, stack: readonly StackFrame[], slot: number | null, initialIndex = 0) => {
    const instance = stack[0]?.instance;
    if (!instance) throw new Error('An empty stack hangs nowhere.');
    const reason = { code: 'protocol', protocol: 'generic', said: [] } as const;
    const more = slot === null ? {} : { planned: { label: '', slot, reason } };
    workspace.setState((state) => fill(state, pane, instance.study, instance.series, more));
    return hang(pane, stack, initialIndex);
  };
  const choose = (change: Partial<LinkChoices>) => workspace.setState((state) => chooseLinks(state, change));
  const focus = (pane: number) => workspace.setState((state) => focusPane(state, pane));
  return { engine, livePanes, links, told, hang, place, choose, focus };
}

export type LinkBench = ReturnType<typeof aLinkBench>;
