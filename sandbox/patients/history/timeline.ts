import { sequence } from '../sequence.ts';
import { exams, type Exam } from './exams.ts';

export interface Examination {
  /** From 0, oldest first. */
  readonly index: number;
  readonly exam: Exam;
  readonly name: string;
  /** YYYYMMDD and HHMMSS. */
  readonly date: string;
  readonly time: string;
  readonly accession: string;
}

export const examinationCount = 400;
const firstDay = Date.UTC(1996, 10, 4);
const lastDay = Date.UTC(2026, 9, 30);
const dayMs = 86_400_000;
/** Of hundred names, so many are not English. */
const foreignPercent = { de: 15, fr: 15, pt: 15 };

function pickExam(year: number, at: number): Exam | undefined {
  const possible = exams.filter(({ since }) => since <= year);
  let left = at * possible.reduce((sum, { weight }) => sum + weight, 0);
  return possible.find(({ weight }) => (left -= weight) < 0);
}

function pickName({ names }: Exam, at: number): string {
  const { de, fr, pt } = foreignPercent;
  const percent = at * 100;
  if (percent < de) return names.de;
  if (percent < de + fr) return names.fr;
  if (percent < de + fr + pt) return names.pt;
  return names.en[Math.floor(percent) % names.en.length] ?? names.de;
}

/** The same 400 examinations at every start, evenly spread over 30 years with some days between. */
export function timeline(): Examination[] {
  const next = sequence(1996);
  const stepMs = (lastDay - firstDay) / (examinationCount - 1);
  return Array.from({ length: examinationCount }, (_, index) => {
    const isInner = index > 0 && index < examinationCount - 1;
    const moved = isInner ? (next() - 0.5) * 0.9 * stepMs : 0;
    const day = new Date(Math.round((firstDay + index * stepMs + moved) / dayMs) * dayMs);
    const date = day.toISOString().slice(0, 10).replaceAll('-', '');
    const exam = pickExam(day.getUTCFullYear(), next());
    if (exam === undefined) throw new Error(`No examination was possible in ${date}.`);
    const hour = String(7 + Math.floor(next() * 11)).padStart(2, '0');
    const minute = String(Math.floor(next() * 60)).padStart(2, '0');
    return {
      index,
      exam,
      name: pickName(exam, next()),
      date,
      time: `${hour}${minute}00`,
      accession: `SH${date.slice(2)}-${String(index).padStart(3, '0')}`,
    };
  });
}
