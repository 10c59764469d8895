/** Keys, mouse, touch, and the windows that they choose. */
export const handsWords = {
  'help.images': 'Images',
  'help.window': 'Window',
  'help.view': 'View',
  'help.panes': 'Panes',
  'help.measuring': 'Measuring',
  'help.screen': 'Screen',
  'help.history': 'In the history',
  'key.presets': 'Window presets',
  'key.width': 'Narrower, wider: more, less contrast',
  'key.brightness': 'Brighter, darker',
  'key.windowTool': 'Drag with the mouse: window',
  'key.zoomTool': 'Drag with the mouse: zoom',
  'key.pan': 'Move the picture',
} as const;
