/** What an image carries besides its pixels. */
export const graphicsWords = {
  'key.graphics': 'Overlay and shutter of the image',
  'tools.graphics': 'Overlay and shutter',
  'graphics.hidden': 'Overlay and shutter hidden',
  'graphics.missing':
    '{count, plural, one {An overlay of this image could not be loaded.} other {# overlays of this image could not be loaded.}}',
  'values.void': 'The header scales every value by 0: shown as stored, without a unit.',
  'sent.unnamed': 'As sent {number}',
  'sent.lut': '{name}: the image’s own curve',
  'overlay.lut': 'Curve {name}',
  'overlay.ownLut': 'The image’s own curve',
} as const;
