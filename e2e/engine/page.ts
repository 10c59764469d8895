import { contractSuite } from '@/viewer/engine/contractSuite';
import { createEngine } from '@/viewer/engine/cornerstone/createEngine';

declare global {
  interface Window {
    runContract?: (name: string, painter: 'gpu' | 'cpu') => Promise<string | null>;
  }
}

/** null: kept; else what was broken. */
window.runContract = async (name, painter) => {
  document.body.replaceChildren();
  const contract = contractSuite.find((one) => one.name === name);
  if (!contract) return 'no such sentence';
  const element = () => {
    const pane = document.createElement('div');
    Object.assign(pane.style, { width: '256px', height: '256px' });
    document.body.append(pane);
    return pane;
  };
  const greyAt = (pane: HTMLElement, [left, top]: readonly [number, number]) => {
    const canvas = pane.querySelector('canvas');
    const ratio = (canvas?.width ?? 0) / (canvas?.clientWidth || 1);
    const pixel = canvas
      ?.getContext('2d')
      ?.getImageData(Math.floor(left * ratio), Math.floor(top * ratio), 1, 1);
    return pixel?.data[0] ?? -1;
  };
  try {
    await contract.run({ createEngine: (options) => createEngine(options, painter), element, greyAt });
    return null;
  } catch (thrown) {
    return String(thrown);
  }
};
