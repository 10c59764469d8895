/** docs/contract.md, "For drivers". */
interface Probe {
  setSlice(n: number): Promise<void>;
  setWindow(center: number, width: number): Promise<void>;
  toPatient(point: readonly [number, number]): Promise<[number, number, number] | null>;
  toCanvas(point: readonly [number, number, number]): Promise<[number, number] | null>;
  pixel(point: readonly [number, number]): Promise<number | null>;
}

interface Window {
  chartlight: { pane(index: number): Probe };
}
