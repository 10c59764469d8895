/** Layouts, hanging, stages, priors. */
export const hangingWords = {
  'layout.group': 'Layout',
  'layout.menu': 'More layouts',
  'layout.one': 'One pane',
  'layout.grid': '{rows} × {columns} panes',
  'layout.maximise': 'Enlarge the pane',
  'layout.restore': 'Back to all panes',
  'layout.switch': 'Pane {number}: {label}',
  'key.layouts': 'As many panes: 1, 2, 3, 4, 6, 8, 9',
  'key.maximise': 'Enlarge the pane, and back',
  'key.restore': 'Back to all panes',
} as const;
