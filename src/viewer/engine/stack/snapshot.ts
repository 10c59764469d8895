import type { ViewportSnapshot } from '../port';

/** Equal snapshots stay identical, so that React does not draw for nothing. */
export function sameSnapshot(a: ViewportSnapshot, b: ViewportSnapshot): boolean {
  return (
    a.stack === b.stack &&
    a.state === b.state &&
    a.fault === b.fault &&
    a.index === b.index &&
    a.window?.center === b.window?.center &&
    a.window?.width === b.window?.width &&
    a.lut?.index === b.lut?.index &&
    a.lut?.explanation === b.lut?.explanation &&
    a.invert === b.invert &&
    a.zoom === b.zoom &&
    a.pan[0] === b.pan[0] &&
    a.pan[1] === b.pan[1] &&
    a.scale === b.scale &&
    a.rotation === b.rotation &&
    a.flipHorizontal === b.flipHorizontal &&
    a.flipVertical === b.flipVertical &&
    JSON.stringify(a.orientation) === JSON.stringify(b.orientation) &&
    a.mmPerPixel === b.mmPerPixel &&
    a.playing === b.playing &&
    a.loaded === b.loaded &&
    a.awaited?.held === b.awaited?.held &&
    a.awaited?.of === b.awaited?.of &&
    a.painter === b.painter &&
    a.origin === b.origin &&
    a.graphics?.shown === b.graphics?.shown &&
    a.graphics?.missing === b.graphics?.missing
  );
}
