/** What the reader puts into a pane by hand. */
export const dragWords = {
  'drag.willShow': 'Pane {number}: show {what}',
  'drag.willExchange': 'Exchange pane {from} with pane {to}',
  'drag.shown': '{what}: shown in pane {number}',
  'drag.exchanged': 'Pane {from} and pane {to} exchanged',
  'drag.menu': 'Show in a pane: {what}',
  'drag.pane': 'Pane {number}: {role}',
  'drag.free': 'free',
  'key.exchange': 'Exchange the pane with the next one',
  'key.showInPane': 'In the history and on a series: show it in that pane',
} as const;
