/**
 * Radiographs are linked by what they show ("R CC", "PA"), not by place: the picture of the other study with the same
 * view, the nth of its kind for the nth. `null` where a picture has no view or the other study lacks it.
 */
export function followView(
  from: readonly (string | null)[],
  to: readonly (string | null)[],
  index: number,
): number | null {
  const view = from[index];
  if (view === undefined || view === null) return null;
  const nth = from.slice(0, index).filter((one) => one === view).length;
  const fellows = to.flatMap((one, at) => (one === view ? [at] : []));
  return fellows[nth] ?? fellows.at(-1) ?? null;
}
