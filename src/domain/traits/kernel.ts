import type { Instance } from '../model/instance';
import type { Found } from './words';
import { findWord } from './words';
import { kernelCodes, kernelWords } from './tables';
import type { Kernel } from './traits';

const ofCode = (code: string): Found<Kernel> | undefined => findWord(kernelCodes, code.trim().toLowerCase());

/** ConvolutionKernel (0018,1210); its first value is the name. */
export function headerKernel(code: string | undefined): Found<Kernel> | undefined {
  const found = code === undefined ? undefined : ofCode(code);
  return found && code !== undefined ? { ...found, text: code } : undefined;
}

/** Plain words beat the code that Siemens names end in: "Knochen 1.0 Br64". */
export function namedKernel(words: string): Found<Kernel> | undefined {
  const plain = findWord(kernelWords, words);
  if (plain) return plain;
  for (const word of words.split(' ')) {
    // Single letters and bare words are codes in headers only.
    const found = /^([a-z]{1,2}\d\d[a-z]?|fc\d\d)$/.test(word) ? ofCode(word) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** HU windows that only lung or bone is read in. */
export function windowKernel(window: NonNullable<Instance['image']>['window']): Found<Kernel> | undefined {
  if (!window) return undefined;
  const text = `window ${window.center}/${window.width}`;
  if (window.center <= -300 && window.width >= 800) return { value: 'lung', text };
  return window.center >= 250 && window.width >= 1200 ? { value: 'bone', text } : undefined;
}

/** Slice thickness in a CT or MR name: "1.25mm", "5 mm", and Siemens' "Thorax 5.0 B31f". */
export function namedThicknessMm(name: string): number | undefined {
  const hit =
    /(\d{1,2}(?:[.,]\d{1,2})?) ?mm\b/i.exec(name) ??
    /(?:^|[^\d.,])(\d{1,2}[.,]\d{1,2})(?![\d.,]|\s?(?:s|sec|ms|t|min)\b)/i.exec(name);
  const mm = Number(hit?.[1]?.replace(',', '.'));
  return mm >= 0.2 && mm <= 20 ? mm : undefined;
}
