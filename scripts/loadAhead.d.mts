import type { Plugin } from 'vite';

export function loadAhead(): Plugin;
