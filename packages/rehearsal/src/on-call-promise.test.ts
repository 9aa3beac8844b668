// A3, A7: the promise that somebody joins, and what becomes of it when nobody can.
import type { ConversationEntry } from '@baton/handoff';
import { emptyFold, foldEntry, noChanges } from '@baton/insights';
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { shippedTalk, textsOf } from './testing/shipped-talk.ts';

const NIGHT = Date.parse('2026-11-22T03:00:00+01:00');

async function alerted(): Promise<Rehearsal> {
  const talk = await shippedTalk('standard-handoff', [], { startAt: NIGHT });
  await talk.customer.says('I am allergic and your candle burned my skin, it is an emergency');
  await talk.customer.presses('on-call');
  return talk;
}

const promisesIn = (journal: readonly ConversationEntry[]) =>
  journal.flatMap((entry) =>
    entry.type === 'promised'
      ? [`made ${entry.kind}`]
      : entry.type === 'promiseWithdrawn'
        ? [`withdrawn: ${entry.why}`]
        : [],
  );

test('A7: nobody on call answers, so the promise is taken back before a ticket and a call replace it', async () => {
  const talk = await alerted();
  await talk.wait(601);
  expect((await textsOf(talk)).join(' ')).toMatch(/couldn’t reach anyone on call/);
  await talk.customer.says('ada@example.com');
  await talk.customer.says('+49 30 901820');
  await talk.customer.says('the first one');
  expect(promisesIn(await talk.journal())).toEqual([
    'made on-call',
    'withdrawn: replaced',
    'made ticket',
    'made callback',
  ]);
  expect((await talk.state()).promises.map(({ kind }) => kind)).toEqual(['ticket', 'callback']);
});

test('I8: a promise that was taken back in time does not count as broken', async () => {
  const talk = await alerted();
  await talk.wait(601);
  const journal = await talk.journal();
  const fold = emptyFold('c');
  journal.forEach((entry, i) => foldEntry(fold, i + 1, entry, noChanges()));
  expect(fold.promises).toMatchObject([{ kind: 'on-call', withdrawn: true, keptAt: null }]);
});

test('A3: whoever leaves is not waited for any longer', async () => {
  const talk = await alerted();
  await talk.customer.leaves();
  expect(promisesIn(await talk.journal())).toEqual(['made on-call', 'withdrawn: customer-left']);
});
