import type { Figure, Miss } from './figures.ts';

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark,
  );
const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('')}</tr>`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('\n')}</tbody></table>`;
const percent = (value: number) => `${(100 * value).toFixed(1)} %`;

const style = `body { font: 14px/1.5 system-ui, sans-serif; margin: 2rem; max-width: 90rem }
table { border-collapse: collapse; margin: 0 0 2rem } td, th { border: 1px solid #ccc; padding: 2px 8px; text-align: left }`;

/** A page for people: every figure by group, then every wrong answer by figure, equal ones once with their count. */
export function toPage(figures: readonly Figure[], misses: readonly Miss[]): string {
  const groups = [...new Set(figures.map(({ group }) => group))];
  const names = [...new Set(figures.map(({ figure }) => figure))];
  const valueOf = (figure: string, group: string) => {
    const found = figures.find((each) => each.figure === figure && each.group === group);
    return found ? `${percent(found.value)} (${found.n})` : '';
  };
  const kinds = [...new Set(misses.map(({ figure }) => figure))];
  const errors = kinds.map((kind) => {
    const counts = new Map<string, { cells: readonly string[]; count: number }>();
    for (const { figure, groups: own, text, expected, said } of misses) {
      if (figure !== kind) continue;
      const source = own.find((group) => group.startsWith('source:'))?.slice('source:'.length) ?? '';
      const cells = [source, text, expected, kind === 'pairs' ? said.replace(/, [^,]*$/, '') : said];
      const key = cells.slice(0, 3).join('\t');
      counts.set(key, { cells, count: (counts.get(key)?.count ?? 0) + 1 });
    }
    const rows = [...counts.values()]
      .sort((a, b) => b.count - a.count)
      .map(({ cells, count }) => [String(count), ...cells]);
    return `<h2>${escape(kind)}</h2>${table(['times', 'source', 'text', 'expected', 'answer'], rows)}`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Semantics: figures and errors</title><style>${style}</style>
<h1>Semantics: figures and errors</h1>
${table(
  ['group', ...names],
  groups.map((group) => [group, ...names.map((name) => valueOf(name, group))]),
)}
${errors.join('\n')}</html>
`;
}
