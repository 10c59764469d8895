import type { MessageId } from '../i18n/messages';
import type { MeasureAction } from '../measuring/action';
import type { ReformatAction } from '../reformat/reformatAction';
import type { ViewAction } from '../workspace/action';
import { layoutRows, type LayoutAction } from './layoutKeys';
import { stepRows, type StepAction } from './stepKeys';

/** What panes do together. */
export type LinkAction =
  | 'link'
  | 'link-here'
  | 'link-orientation'
  | 'link-cine'
  | 'lines'
  | 'point'
  | 'point-left'
  | 'point-right'
  | 'point-up'
  | 'point-down';

/** Keys that hands know from the open viewers. */
export type KeyAction =
  | ViewAction
  | LinkAction
  | LayoutAction
  | StepAction
  | ReformatAction
  | 'exchange'
  | 'maximise'
  | 'restore'
  | 'previous-series'
  | 'next-series'
  | 'previous-pane'
  | 'next-pane'
  | 'window-tool'
  | 'zoom-tool'
  | 'find-study'
  | 'report'
  | 'help'
  | MeasureAction;

type Says = Extract<MessageId, `key.${string}`>;
interface KeySection {
  readonly title: Extract<MessageId, `help.${string}`>;
  readonly rows: readonly (readonly [chord: string, action: KeyAction, says: Says])[];
}

/**
 * Every key of the app, one row a key: its chord (`Ctrl+`, `Alt+`, `Shift+` and `KeyboardEvent.key`, letters small; Ctrl
 * is also the Mac's command key), what it does, and the words of the help sheet, which is made from this table. Rows
 * that stand together and say the same are one line there.
 */
export const keySections: readonly KeySection[] = [
  {
    title: 'help.images',
    rows: [
      ['ArrowUp', 'previous-slice', 'key.slices'],
      ['ArrowDown', 'next-slice', 'key.slices'],
      ['Home', 'first-slice', 'key.ends'],
      ['End', 'last-slice', 'key.ends'],
      ['PageUp', 'previous-series', 'key.series'],
      ['PageDown', 'next-series', 'key.series'],
      ['c', 'cine', 'key.cine'],
    ],
  },
  {
    title: 'help.window',
    rows: [
      ['1', 'preset-1', 'key.presets'],
      ['2', 'preset-2', 'key.presets'],
      ['3', 'preset-3', 'key.presets'],
      ['4', 'preset-4', 'key.presets'],
      ['5', 'preset-5', 'key.presets'],
      ['6', 'preset-6', 'key.presets'],
      ['7', 'preset-7', 'key.presets'],
      ['8', 'preset-8', 'key.presets'],
      ['9', 'preset-9', 'key.presets'],
      ['Ctrl+ArrowLeft', 'window-narrower', 'key.width'],
      ['Ctrl+ArrowRight', 'window-wider', 'key.width'],
      ['Ctrl+ArrowUp', 'window-brighter', 'key.brightness'],
      ['Ctrl+ArrowDown', 'window-darker', 'key.brightness'],
      ['i', 'invert', 'key.invert'],
      ['w', 'window-tool', 'key.windowTool'],
      ['Shift+w', 'window-region', 'key.windowRegion'],
    ],
  },
  {
    title: 'help.view',
    rows: [
      ['+', 'zoom-in', 'key.zoom'],
      ['-', 'zoom-out', 'key.zoom'],
      ['=', 'fit', 'key.fit'],
      ['0', 'actual-pixels', 'key.actualPixels'],
      ['Alt+ArrowLeft', 'pan-left', 'key.pan'],
      ['Alt+ArrowUp', 'pan-up', 'key.pan'],
      ['Alt+ArrowDown', 'pan-down', 'key.pan'],
      ['Alt+ArrowRight', 'pan-right', 'key.pan'],
      ['r', 'rotate-right', 'key.rotate'],
      ['l', 'rotate-left', 'key.rotate'],
      ['h', 'flip-horizontal', 'key.flip'],
      ['v', 'flip-vertical', 'key.flip'],
      ['y', 'graphics', 'key.graphics'],
      ['z', 'zoom-tool', 'key.zoomTool'],
      [' ', 'reset', 'key.reset'],
    ],
  },
  {
    title: 'help.panes',
    rows: [
      ['ArrowLeft', 'previous-pane', 'key.panes'],
      ['ArrowRight', 'next-pane', 'key.panes'],
      ['[', 'previous-pane', 'key.panes'],
      [']', 'next-pane', 'key.panes'],
      ...layoutRows,
      ...stepRows,
      ['Enter', 'maximise', 'key.maximise'],
      ['Escape', 'restore', 'key.restore'],
      ['Shift+x', 'exchange', 'key.exchange'],
      ['k', 'link', 'key.link'],
      ['Shift+l', 'link-here', 'key.linkHere'],
      ['u', 'link-orientation', 'key.linkOrientation'],
      ['Shift+y', 'link-cine', 'key.linkCine'],
      ['Shift+k', 'lines', 'key.lines'],
      ['x', 'point', 'key.point'],
      ['Shift+ArrowLeft', 'point-left', 'key.movePoint'],
      ['Shift+ArrowUp', 'point-up', 'key.movePoint'],
      ['Shift+ArrowDown', 'point-down', 'key.movePoint'],
      ['Shift+ArrowRight', 'point-right', 'key.movePoint'],
    ],
  },
  {
    title: 'help.planes',
    rows: [
      ['Shift+a', 'axial', 'key.mprPlanes'],
      ['Shift+c', 'coronal', 'key.mprPlanes'],
      ['Shift+s', 'sagittal', 'key.mprPlanes'],
      ['Shift+o', 'oblique', 'key.mprPlanes'],
      ['Shift+n', 'original', 'key.mprPlanes'],
      ['Shift+t', 'three-planes', 'key.mprThree'],
      ['Ctrl+Shift+ArrowLeft', 'turn-left', 'key.mprTurn'],
      ['Ctrl+Shift+ArrowUp', 'turn-up', 'key.mprTurn'],
      ['Ctrl+Shift+ArrowDown', 'turn-down', 'key.mprTurn'],
      ['Ctrl+Shift+ArrowRight', 'turn-right', 'key.mprTurn'],
      ['>', 'thicker', 'key.mprSlab'],
      ['<', 'thinner', 'key.mprSlab'],
      ['s', 'next-mode', 'key.mprMode'],
    ],
  },
  {
    title: 'help.measuring',
    rows: [
      ['m', 'length', 'key.measure'],
      ['a', 'angle', 'key.measure'],
      ['o', 'cobb', 'key.measure'],
      ['b', 'bidirectional', 'key.measureAxes'],
      ['e', 'ellipse', 'key.measureRegion'],
      ['Shift+e', 'rectangle', 'key.measureRegion'],
      ['f', 'freehand', 'key.measureRegion'],
      ['q', 'probe', 'key.probe'],
      ['t', 'text', 'key.words'],
      ['n', 'arrow', 'key.words'],
      ['g', 'magnify', 'key.magnify'],
      ['j', 'measures', 'key.measures'],
      ['Delete', 'remove', 'key.remove'],
      ['Ctrl+z', 'undo', 'key.undo'],
      ['Ctrl+y', 'redo', 'key.undo'],
      ['Ctrl+Shift+z', 'redo', 'key.undo'],
    ],
  },
  {
    title: 'help.screen',
    rows: [
      ['d', 'report', 'key.report'],
      ['/', 'find-study', 'key.find'],
      ['?', 'help', 'key.help'],
    ],
  },
];

/** Keys that a list or a measurement takes itself, while it has the focus; told in the sheet like the others. */
export const keysHeldElsewhere = {
  title: 'help.history',
  rows: [
    ['ArrowUp', 'key.rows'],
    ['ArrowDown', 'key.rows'],
    ['Enter', 'key.openStudy'],
    ['p', 'key.compareStudy'],
    ['1 … 9', 'key.showInPane'],
    ['Escape', 'key.leaveHistory'],
  ],
} as const;
