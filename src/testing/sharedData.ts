/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';

/** Test data beside the project, where the machine has it. */
const root = '../shared/data';

export const hasSharedData = existsSync(root);

export function readShared(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(`${root}/${path}`));
}

export function readSharedJson(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(readShared(path)));
}
