import { describe, expect, it } from 'vitest';
import { createTurns } from './turns';

describe('turns', () => {
  it('come one after another, in the order of asking', () => {
    const order: string[] = [];
    const turns = createTurns();
    const endA = turns.take(() => order.push('a'));
    const endB = turns.take(() => order.push('b'));
    turns.take(() => order.push('c'));
    expect(order).toEqual(['a']);
    endA();
    expect(order).toEqual(['a', 'b']);
    endB();
    expect(order).toEqual(['a', 'b', 'c']);
  });

  it('are given up without a gap by one who waits, and ended only once', () => {
    const order: string[] = [];
    const turns = createTurns();
    const endA = turns.take(() => order.push('a'));
    const endB = turns.take(() => order.push('b'));
    turns.take(() => order.push('c'));
    turns.take(() => order.push('d'));
    endB();
    endA();
    endA();
    expect(order).toEqual(['a', 'c']);
  });
});
