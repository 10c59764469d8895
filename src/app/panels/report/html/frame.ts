import type { Theme } from '../../../preferences';

/** Even if something got through the cleaning: no script, no address, only pictures that are in the document. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const colours = {
  dark: { ground: '#0f1317', text: '#e8edf1', dim: '#a3b0bc', line: '#232b33' },
  light: { ground: '#f7f9fa', text: '#14202a', dim: '#44525f', line: '#cfd7de' },
} as const;

/** The document of the frame. `markup` has been cleaned. */
export function toFrame(markup: string, theme: Theme): string {
  const { ground, text, dim, line } = colours[theme];
  const style = `
    :root { color-scheme: ${theme}; }
    body { margin: 0; padding: 10px 12px 14px; background: ${ground}; color: ${text};
      font: 13px/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', Roboto, sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
    h1 { font-size: 15px; } h2, h3, h4, h5, h6 { font-size: 13px; }
    h1, h2, h3, h4, h5, h6 { margin: 12px 0 2px; line-height: 1.35; }
    body > :first-child { margin-top: 0; }
    p, ul, ol, dl { margin: 4px 0 8px; }
    table { max-width: 100%; border-collapse: collapse; }
    td, th { padding: 2px 10px 2px 0; border-bottom: 1px solid ${line}; text-align: left; vertical-align: top; font-weight: inherit; }
    th { color: ${dim}; }
    small { color: ${dim}; }
    img { max-width: 100%; height: auto; }
    pre { white-space: pre-wrap; font: inherit; }
    mark { background: none; color: inherit; font-weight: bold; }`;
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<style>${style}</style></head><body>`,
    markup,
    '</body></html>',
  ].join('');
}
