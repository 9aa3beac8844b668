import { expect, it } from 'vitest';
import { readDialogues } from '../../tools/replay/read-dialogues.ts';

const line = (turns: unknown, id: unknown = 'a') => JSON.stringify({ id, turns });
const customer = (text: string) => ({ role: 'customer', text });

it('takes what customers wrote, whoever else speaks, and leaves empty lines out', () => {
  const turns = [customer('Hello'), { role: 'wizard', text: 'Abracadabra' }, customer('  '), customer('Bye')];
  expect(readDialogues(`${line(turns, 7)}\n\n`)).toEqual({
    dialogues: [{ id: '7', customer: ['Hello', 'Bye'] }],
    problems: [],
  });
});

it('sends a long message in pieces that the server reads', () => {
  const [dialogue] = readDialogues(line([customer('x'.repeat(4_500))])).dialogues;
  expect(dialogue?.customer.map(({ length }) => length)).toEqual([2_000, 2_000, 500]);
});

it('names the line of what is no dialogue', () => {
  const { dialogues, problems } = readDialogues(`not json\n${line([])}\n${line([customer('Hello')])}`);
  expect(dialogues).toHaveLength(1);
  expect(problems.map((problem) => problem.slice(0, 7))).toEqual(['line 1:', 'line 2:']);
});
