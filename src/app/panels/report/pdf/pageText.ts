/** A rectangle in fractions of the page's width and height, from its top left. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A run of letters at one place. */
export interface Run {
  readonly text: string;
  readonly box: Box;
  readonly endsLine: boolean;
}

export interface Hit {
  /** From 0. */
  readonly page: number;
  readonly boxes: readonly Box[];
}

export function pageWords(runs: readonly Run[]): string {
  return runs
    .map(({ text, endsLine }) => (endsLine ? `${text}\n` : text))
    .join('')
    .trim();
}

/** Without case, accents and ligatures, any white space one space: what a person means by the same word. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ');
}

interface Letter {
  readonly run: number;
  /** Fractions of the run that the letter covers; letters of a run count as equally wide. */
  readonly from: number;
  readonly to: number;
}

function spell(runs: readonly Run[]) {
  let text = '';
  const letters: Letter[] = [];
  runs.forEach(({ text: own, endsLine }, run) => {
    const characters = [...own];
    characters.forEach((character, i) => {
      const folded = fold(character);
      if (folded === ' ' && text.endsWith(' ')) return;
      text += folded;
      for (let unit = 0; unit < folded.length; unit += 1)
        letters.push({ run, from: i / characters.length, to: (i + 1) / characters.length });
    });
    if (endsLine && !text.endsWith(' ')) {
      text += ' ';
      letters.push({ run, from: 1, to: 1 });
    }
  });
  return { text, letters };
}

const mostHits = 1_000;

/** Where a phrase stands, page by page; a phrase may go over the end of a line. */
export function searchPages(pages: readonly (readonly Run[])[], phrase: string): readonly Hit[] {
  const wanted = fold(phrase).trim();
  if (wanted === '') return [];
  const hits: Hit[] = [];
  pages.forEach((runs, page) => {
    const { text, letters } = spell(runs);
    for (let at = text.indexOf(wanted); at >= 0 && hits.length < mostHits; at = text.indexOf(wanted, at + 1))
      hits.push({ page, boxes: toBoxes(runs, letters.slice(at, at + wanted.length)) });
  });
  return hits;
}

function toBoxes(runs: readonly Run[], letters: readonly Letter[]): readonly Box[] {
  const spans = new Map<number, { from: number; to: number }>();
  for (const { run, from, to } of letters) {
    const span = spans.get(run) ?? { from, to };
    spans.set(run, { from: Math.min(span.from, from), to: Math.max(span.to, to) });
  }
  return [...spans].flatMap(([run, { from, to }]) => {
    const box = runs[run]?.box;
    if (!box || to <= from) return [];
    return [{ ...box, left: box.left + from * box.width, width: (to - from) * box.width }];
  });
}
