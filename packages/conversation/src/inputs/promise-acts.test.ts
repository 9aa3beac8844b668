import { describe, expect, it } from 'vitest';
import { NOON, playInput, type Play, type PlayOptions } from '../testing/play-input.ts';

const promiseId = 'p1';

function promised(claimedBy: string | null = null, options: Partial<PlayOptions> = {}): Play {
  const play = playInput({ waits: { room: {} }, ...options });
  const other = { id: 'p2', kind: 'callback', dueAt: NOON, claimedBy: null } as const;
  play.state = { ...play.state, promises: [{ id: promiseId, kind: 'ticket', dueAt: NOON, claimedBy }, other] };
  return play;
}

const claim = { type: 'promise.claim', promiseId, agent: 'ann' } as const;
const answer = { type: 'promise.answer', promiseId, agent: 'ann', text: ' We have paid it back. ' } as const;
const done = { type: 'promise.done', promiseId, agent: 'ann' } as const;

describe('A9: work on a promise', () => {
  it('claimed is theirs', () => {
    const claimed = promised().takes(claim);
    expect(claimed.reply).toEqual({ ok: true });
    expect(claimed.entries).toMatchObject([{ type: 'promiseClaimed', promiseId, by: 'ann' }]);
    expect(claimed.state.promises.map((one) => one.claimedBy)).toEqual(['ann', null]);
  });

  it('answered is said in the chat under their name, and claimed', () => {
    const answered = promised().takes(answer);
    expect(answered.entries).toMatchObject([
      { type: 'said', speaker: 'agent', agent: { id: 'ann', name: 'Ann' }, message: { text: 'We have paid it back.' } },
    ]);
    expect(answered.effects).toEqual([]);
    expect(answered.state.promises[0]).toEqual({ id: promiseId, kind: 'ticket', dueAt: NOON, claimedBy: 'ann' });
  });

  it.each([
    ['given in the talk', { vars: { 'customer.email': 'mara@x.example' } }, 'mara@x.example'],
    [
      'on file',
      { begin: { profile: { profile: { email: 'file@x.example' }, source: 'customer', verified: false } } },
      'file@x.example',
    ],
    [
      'on file, when nothing was given',
      {
        vars: { 'customer.email': '' },
        begin: { profile: { profile: { email: 'file@x.example' }, source: 'customer', verified: false } },
      },
      'file@x.example',
    ],
  ] as const)('answered goes by mail as well, to the address %s', (_name, options, to) => {
    const answered = promised(null, options).takes(answer);
    const mail = { to, subject: 'Lumen & Loom: LL-10001', text: 'We have paid it back.', about: 'answer' };
    expect(answered.effects).toEqual([{ type: 'sendMail', lane: 'mail', ...mail }]);
    expect(answered.entries[1]).toMatchObject({ type: 'mailed', ...mail });
  });

  it('an answer without words is not sent', () => {
    const empty = promised().takes({ ...answer, text: ' \n' });
    expect(empty.reply).toMatchObject({ ok: false, code: 'empty' });
    expect(empty.types).toEqual([]);
    expect(empty.state.promises[0]?.claimedBy).toBeNull();
  });

  it('an answer of somebody who has left the company is said under the id that is known', () => {
    expect(promised().takes({ ...answer, agent: 'gone' }).entries[0]).toMatchObject({
      agent: { id: 'gone', name: 'gone' },
    });
  });

  it('done is kept, and no longer open', () => {
    const kept = promised().takes(done);
    expect(kept.entries).toMatchObject([{ type: 'promiseKept', promiseId, by: 'ann' }]);
    expect(kept.state.promises.map(({ id }) => id)).toEqual(['p2']);
    expect(promised().takes({ ...done, promiseId: 'p9' }).reply).toMatchObject({ ok: false, code: 'promise-gone' });
  });
});

describe('A9: a claim', () => {
  it.each([claim, answer, done])('binds colleagues: $type', (body) => {
    const refused = promised('ben').takes(body);
    expect(refused.reply).toMatchObject({ ok: false, code: 'promise-claimed' });
    expect(refused.types).toEqual([]);
  });

  it('is the own one to go on with', () => {
    expect(promised('ann').takes(done).reply).toEqual({ ok: true });
  });

  it('does not bind a lead', () => {
    expect(promised('ben').takes({ ...claim, agent: 'cem' }).reply).toEqual({ ok: true });
  });

  it('of somebody who is not there any more binds nobody', () => {
    expect(promised('gone').takes(claim).reply).toEqual({ ok: true });
  });
});

it('A9: a promise is never dropped, however many are open', () => {
  const play = playInput({ waits: { room: {} } });
  for (let count = 1; count <= 60; count += 1)
    play.does([{ type: 'promise', kind: 'next-word' }], { 'promise.dueAt': NOON + count });
  expect(play.state.promises).toHaveLength(60);
  expect(play.state.promises[0]).toMatchObject({ id: 'c/tickets/1', kind: 'next-word', dueAt: NOON + 1 });
  expect(play.takes({ ...done, promiseId: 'c/tickets/1' }).reply).toEqual({ ok: true });
});
