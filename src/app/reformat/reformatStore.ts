import { createStore } from 'zustand/vanilla';
import { noChoices, type Choices } from './choices';

export function createReformatStore() {
  return createStore<{ readonly choices: Choices }>(() => ({ choices: noChoices }));
}

export type ReformatStore = ReturnType<typeof createReformatStore>;
