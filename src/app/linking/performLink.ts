import type { AppContext } from '../AppContext';
import type { LinkAction } from '../keys/keyTable';
import { chooseLinks } from '../workspace/workspace';

/** CSS px that one press moves the shown point. */
const stepPx = 8;
const ways = {
  'point-left': [-stepPx, 0],
  'point-right': [stepPx, 0],
  'point-up': [0, -stepPx],
  'point-down': [0, stepPx],
} as const;

/** By key or by button; what speaks of one pane means the focused one. */
export function performLink({ links, workspace }: AppContext, action: LinkAction): void {
  switch (action) {
    case 'link':
      workspace.setState((state) => chooseLinks(state, { on: !state.links.on }));
      return;
    case 'lines':
      workspace.setState((state) => chooseLinks(state, { lines: !state.links.lines }));
      return;
    case 'link-orientation':
      workspace.setState((state) => chooseLinks(state, { orientation: !state.links.orientation }));
      return;
    case 'link-cine':
      workspace.setState((state) => chooseLinks(state, { cine: !state.links.cine }));
      return;
    case 'link-here':
      links.linkHere();
      return;
    case 'point':
      if (links.facts().point) links.hidePoint();
      else links.showPoint(workspace.getState().focus);
      return;
    default:
      links.movePoint(ways[action]);
  }
}
