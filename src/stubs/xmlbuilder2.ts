/** Stands in for `xmlbuilder2` (see vite.config.ts): dcmjs imports it for XML output, which this app never makes. */
export function create(): never {
  throw new Error('XML output is not part of this build.');
}
