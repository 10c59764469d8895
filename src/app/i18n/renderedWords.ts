export const renderedWords = {
  'rendered.note': 'Rendered by the archive: not the original pixel values.',
  'rendered.label': 'rendered by the archive',
  'rendered.window': 'Display W {width} L {center}',
} as const;
