const mib = 2 ** 20;

/**
 * Bytes of decoded images that may be held on a device, by what the browser says of it (`navigator.deviceMemory`, in
 * GiB, a power of two; Firefox and Safari say nothing). A tab of a chart is one of many, and the chart has the first
 * right to the machine.
 */
export function memoryBudget(deviceMemoryGib: number | undefined): number {
  if (deviceMemoryGib === undefined || !(deviceMemoryGib > 0)) return 512 * mib;
  if (deviceMemoryGib < 2) return 128 * mib;
  return (deviceMemoryGib <= 4 ? 256 : 1024) * mib;
}

/** Of the budget: what one stack may take ahead of the reader, or one volume. Other panes and planes need the rest. */
export const stackShare = 0.75;
