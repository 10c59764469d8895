import { syntheticNotice, type ReportText } from './reportText.ts';

/** A page of A4 in points. */
const page = { width: 595, height: 842, margin: 56 };
/** Letters of 11 points that fit a line, roughly: Helvetica is proportional. */
const lineLetters = 88;

interface Line {
  readonly text: string;
  readonly font: 'F1' | 'F2';
  readonly size: number;
  /** Room above it, in points. */
  readonly gap: number;
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= lineLetters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A string object in WinAnsiEncoding, of which Latin-1 is the part that is used (ISO 32000-1 7.3.4.2). */
function literal(text: string): string {
  const latin = [...text].map((letter) => (letter < '\u0100' ? letter : '?')).join('');
  return `(${latin.replace(/[\\()]/g, (letter) => `\\${letter}`)})`;
}

function toContent({ title, facts, sections }: ReportText): string {
  const plain = (text: string): Line => ({ text, font: 'F1', size: 11, gap: 4 });
  const lines: Line[] = [
    { text: title, font: 'F2', size: 16, gap: 0 },
    ...facts.map(([label, value]) => plain(`${label}: ${value}`)),
    ...sections.flatMap(([heading, text]): Line[] => [
      { text: heading, font: 'F2', size: 12, gap: 14 },
      ...wrap(text).map(plain),
    ]),
    { text: syntheticNotice, font: 'F1', size: 9, gap: 24 },
  ];
  let y = page.height - page.margin;
  const shown = lines.map(({ text, font, size, gap }) => {
    y -= gap + size;
    return `BT /${font} ${size} Tf ${page.margin} ${y} Td ${literal(text)} Tj ET`;
  });
  return shown.join('\n');
}

/** A document of one page (ISO 32000-1): its objects, a cross-reference table, a trailer. */
export function toPdf(report: ReportText): Buffer {
  const content = toContent(report);
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents 4 0 R ` +
      '/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    font('Helvetica'),
    font('Helvetica-Bold'),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
