import { createStore } from 'zustand/vanilla';
import { noMeasures, type Measures } from './measures';

export function createMeasuresStore() {
  return createStore<Measures>(() => noMeasures);
}

export type MeasuresStore = ReturnType<typeof createMeasuresStore>;
