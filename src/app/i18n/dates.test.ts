import { describe, expect, it } from 'vitest';
import { ageWords, dateWords } from './dates';

describe('dates in words', () => {
  it.each([
    ['2024-03-12T23:30:00-08:00', '12 Mar 2024'],
    ['2024-03-12', '12 Mar 2024'],
    ['2024-03', 'Mar 2024'],
    ['2024', '2024'],
    [undefined, 'No date'],
    ['yesterday', 'No date'],
  ])('writes %s as %s', (date, words) => expect(dateWords(date)).toBe(words));

  it.each([
    ['1956-11-24', '70 y'],
    ['1956-11-25', '69 y'],
    ['2025-02-24', '21 mo'],
    ['2026-11-20', '4 d'],
    ['2030-01-01', ''],
    ['1956', ''],
    [undefined, ''],
  ])('gives the age of one born %s as "%s" on 24 November 2026', (birthDate, words) =>
    expect(ageWords(birthDate, new Date(2026, 10, 24, 12))).toBe(words),
  );
});
