import { syntheticNotice, type ReportText } from './reportText.ts';

/** Beyond ASCII a UTF-16 unit, signed, and what an old reader shows in its place (RTF 1.9.1, \u). */
function escapeRtf(text: string): string {
  return [...text.replace(/[\\{}]/g, (letter) => `\\${letter}`)]
    .flatMap((letter) => (letter < '\u0080' ? [letter] : letter.split('')))
    .map((unit) => (unit < '\u0080' ? unit : `\\u${(unit.charCodeAt(0) << 16) >> 16}?`))
    .join('');
}

export function toRtf({ title, facts, sections }: ReportText): string {
  const head = facts.map(([label, value]) => `{\\b ${escapeRtf(label)}:} ${escapeRtf(value)}\\line`);
  const body = sections.map(
    ([heading, text]) => `\\par\\pard\\sb200{\\b ${escapeRtf(heading)}}\\par\\pard ${escapeRtf(text)}`,
  );
  return [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Helvetica;}}\\f0\\fs22',
    `\\pard{\\b\\fs32 ${escapeRtf(title)}}\\par\\pard`,
    ...head,
    ...body,
    `\\par\\pard\\sb200{\\fs18 ${syntheticNotice}}\\par}`,
  ].join('\n');
}
