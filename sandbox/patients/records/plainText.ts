import { syntheticNotice, type ReportText } from './reportText.ts';

export function toPlainText({ title, facts, sections }: ReportText): string {
  const head = facts.map(([label, value]) => `${label}: ${value}`);
  const body = sections.flatMap(([heading, text]) => ['', heading.toUpperCase(), text]);
  return [title, ...head, ...body, '', syntheticNotice, ''].join('\n');
}
