/** What stands over a picture, besides what its room says. */
export const overlayWords = {
  'overlay.slice': '{index} / {count}',
  'overlay.window': 'W {width} L {center}',
  'overlay.zoom': 'Zoom {percent} %',
  'overlay.lossy': 'Lossy compressed',
  'overlay.lossyRatio': 'Lossy compressed {ratio}:1',
  'overlay.scale': 'Scale',
  'overlay.detector': 'at the detector',
  'overlay.position': '{towards} {mm} mm',
  'overlay.thickness': '{mm} mm thick',
} as const;
