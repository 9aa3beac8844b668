import { describe, expect, it } from 'vitest';
import { newestTurns } from './newest-turns.ts';

type Turns = Parameters<typeof newestTurns>[0];
const customer = (text: string): Turns[number] => ({ from: 'customer', text });
const bot = (text: string): Turns[number] => ({ from: 'bot', text });
const says = (n: number) => customer(`My parcel number ${n} is broken`);
const texts = (turns: Turns) => newestTurns(turns).map(({ text }) => text);

describe('X2: of a talk, eight turns are kept for the bot and for summaries', () => {
  it('all of them while they fit', () => {
    const turns = Array.from({ length: 8 }, (_, n) => bot(`${n}`));
    expect(newestTurns(turns)).toEqual(turns);
  });

  it('what the flow said goes first, the oldest of it', () => {
    const turns = [says(1), bot('a'), says(2), bot('b'), says(3), says(4), bot('c'), says(5), bot('d')];
    expect(texts(turns)).toEqual(turns.filter((_, i) => i !== 1).map(({ text }) => text));
  });

  it('the words of an agent go as those of the bot do', () => {
    const turns: Turns = [
      says(1),
      says(2),
      { from: 'agent', text: 'Hi' },
      says(3),
      says(4),
      says(5),
      says(6),
      says(7),
      says(8),
    ];
    expect(texts(turns)).not.toContain('Hi');
  });

  it('the newest three stay whoever they are from', () => {
    const turns = [says(1), says(2), says(3), says(4), says(5), says(6), bot('x'), bot('y'), bot('z')];
    expect(texts(turns).slice(-3)).toEqual(['x', 'y', 'z']);
  });

  it('then pressed buttons go, then what says nothing', () => {
    const pressed: Turns[number] = { ...customer('Yes, please'), pressed: true };
    const greeting = customer('Hello');
    const rest = [says(1), says(2), says(3), says(4), says(5), says(6), says(7)];
    expect(texts([greeting, pressed, ...rest])).not.toContain('Yes, please');
    expect(texts([greeting, pressed, ...rest])).toContain('Hello');
    expect(texts([says(0), greeting, ...rest])).not.toContain('Hello');
  });

  it('then the oldest but one: what a talk began with tells most of what it is about', () => {
    const turns = Array.from({ length: 9 }, (_, n) => says(n));
    expect(newestTurns(turns)).toEqual([says(0), ...turns.slice(2)]);
  });
});
