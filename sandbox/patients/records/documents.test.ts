import { expect, it } from 'vitest';
import { toHtml } from './html.ts';
import { toPdf } from './pdf.ts';
import { toRtf } from './rtf.ts';

const report = {
  title: 'Thorax (2 Ebenen) <&>',
  facts: [['Größe', '3 mm³']],
  sections: [['Befund', `C:\\{x} 肺 ${'Wort '.repeat(60)}`]],
} as const;

it('the cross-reference table of a PDF points at its objects', () => {
  const file = toPdf(report).toString('latin1');
  const start = Number(/startxref\n(\d+)/.exec(file)?.[1]);
  expect(file.slice(start)).toMatch(/^xref\n0 7\n0000000000 65535 f \n/);
  const offsets = [...file.slice(start).matchAll(/(\d{10}) 00000 n /g)].map(([, offset]) => Number(offset));
  expect(offsets).toHaveLength(6);
  offsets.forEach((offset, index) => expect(file.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj`)));
});

it('the stream of a PDF is as long as it says, and its text keeps to the page', () => {
  const file = toPdf(report).toString('latin1');
  const [, length, content = ''] = /<< \/Length (\d+) >>\nstream\n([\s\S]*?)\nendstream/.exec(file) ?? [];
  expect(content).toHaveLength(Number(length));
  expect(content).toContain('(Thorax \\(2 Ebenen\\) <&>)');
  for (const [, text = ''] of content.matchAll(/Td \((.*)\) Tj/g)) expect(text.length).toBeLessThan(100);
});

it('what has a meaning in HTML and RTF is escaped', () => {
  expect(toHtml(report)).toContain('<h1>Thorax (2 Ebenen) &lt;&amp;&gt;</h1>');
  expect(toRtf(report)).toContain('C:\\\\\\{x\\} \\u-32582?');
  expect(toRtf(report)).toMatch(/Gr\\u246\?\\u223\?e/);
});
