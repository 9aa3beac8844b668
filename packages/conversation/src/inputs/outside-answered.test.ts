import { describe, expect, it } from 'vitest';
import { NOON, office, playInput, say, type Play } from '../testing/play-input.ts';

const DUE = NOON + 900_000;

function waiting(vars: { [name: string]: string | number } = {}): Play {
  return playInput({
    vars,
    waits: {
      room: {
        on: {
          'page.acknowledged': { does: [say('Somebody comes.')] },
          'page.failed': { does: [say('Nobody answers.')] },
          'request.answered': { does: [say('Found.')] },
          'request.failed': { does: [say('Not found.')] },
        },
      },
    },
  });
}

function alerted(
  levels: ('first' | 'backup')[],
  vars: { [name: string]: string | number } = { 'promise.dueAt': DUE },
): Play {
  const play = waiting(vars);
  for (const level of levels) play.does([{ type: 'page', level, ackSeconds: 300 }]);
  return play;
}

const acknowledge = (page: number) => ({ type: 'page.acknowledged', pageId: `c/pages/${page}`, by: 'phone' }) as const;

describe('A7: an alert', () => {
  it('answered by who was called first: they are expected until the promised time', () => {
    const told = alerted(['first']).takes(acknowledge(1));
    expect(told.entries[0]).toMatchObject({ type: 'pageAcknowledged', pageId: 'c/pages/1', by: 'phone' });
    expect(told.state).toMatchObject({ page: null, expected: { agent: 'cem', until: DUE } });
    expect(told.said).toEqual(['Somebody comes.']);
  });

  it('answered by the backup: the backup is expected', () => {
    expect(alerted(['first', 'backup']).takes(acknowledge(2)).state.expected).toEqual({ agent: 'ben', until: DUE });
  });

  it('answered by who was called first while the backup is called: the first one is expected', () => {
    const told = alerted(['first', 'backup']).takes(acknowledge(1));
    expect(told.said).toEqual(['Somebody comes.']);
    expect(told.state.expected).toEqual({ agent: 'cem', until: DUE });
  });

  it('A3: every pager that rang hears that somebody has it, and that it is over when the conversation is', () => {
    const play = alerted(['first', 'backup']);
    const told = play.takes(acknowledge(2));
    const pages = ['c/pages/1', 'c/pages/2'];
    expect(told.effects).toContainEqual(expect.objectContaining({ type: 'pageFollowUp', pages, what: 'acknowledged' }));
    const left = play.takes({ type: 'customer.left' });
    expect(left.effects).toContainEqual(expect.objectContaining({ type: 'pageFollowUp', pages, what: 'resolved' }));
    expect(left.state.alerted).toBeUndefined();
  });

  it('F18: who was alerted is who is expected, though the rota has turned or was changed since', () => {
    const [first, backup] = [alerted(['first']), alerted(['first', 'backup'])];
    const turned = office({ onCall: undefined });
    for (const play of [first, backup]) play.workspace = turned;
    expect(first.takes(acknowledge(1)).state.expected).toEqual({ agent: 'cem', until: DUE });
    expect(backup.takes(acknowledge(2)).state.expected).toEqual({ agent: 'ben', until: DUE });
  });

  it('F18: who was alerted and is in the workspace no longer is not waited for', () => {
    const play = alerted(['first']);
    const { agents } = office();
    play.workspace = office({
      onCall: undefined,
      teams: [{ id: 'billing', name: 'Billing', hours: 'office' }],
      agents: agents.filter(({ id }) => id !== 'cem'),
    });
    expect(play.takes(acknowledge(1)).state.expected).toBeUndefined();
  });

  it('A3: says the matter, who it is and how to reach them, and never the text of a button', () => {
    const play = waiting({ 'customer.phone': '+49 30 5550100' });
    play.says('Somebody is using my card right now');
    play.says('Alert somebody now', { choice: 'on-call' });
    const [page] = play.does([{ type: 'page', level: 'first', ackSeconds: 300 }]).effects;
    expect(page).toMatchObject({
      summary: 'Somebody is using my card right now',
      customer: { phone: '+49 30 5550100' },
    });
  });

  it('of an earlier round is passed over', () => {
    const play = alerted(['first', 'backup', 'first']);
    expect(play.takes(acknowledge(2)).changed).toBe(false);
    expect(play.takes(acknowledge(1)).changed).toBe(false);
    expect(alerted(['first', 'first', 'backup']).takes(acknowledge(1)).changed).toBe(false);
  });

  it('that nobody waits for any more is passed over', () => {
    const play = alerted(['first']);
    play.takes(acknowledge(1));
    expect(play.takes(acknowledge(1)).changed).toBe(false);
  });

  it.each([
    ['without a promised time', {}],
    ['once the promised time has passed', { 'promise.dueAt': NOON }],
    ['at the promised moment itself', { 'promise.dueAt': NOON + 1000 }],
  ])('answered %s: nobody is expected', (_name, vars) => {
    expect(alerted(['first'], vars).takes(acknowledge(1)).state.expected).toBeUndefined();
  });

  it('where nobody is on call: nobody is expected', () => {
    const play = playInput({
      vars: { 'promise.dueAt': DUE },
      workspace: office({ onCall: undefined }),
      waits: { room: {} },
    });
    play.does([{ type: 'page', level: 'first', ackSeconds: 300 }]);
    expect(play.takes(acknowledge(1)).state.expected).toBeUndefined();
  });

  it('that could not be sent is told to the step', () => {
    const play = alerted(['first']);
    const failed = play.takes({ type: 'page.failed', pageId: 'c/pages/1', reason: 'no route' });
    expect(failed.entries[0]).toMatchObject({ type: 'pageEnded', pageId: 'c/pages/1', outcome: 'refused' });
    expect(failed.said).toEqual(['Nobody answers.']);
    expect(failed.state.page).toBeNull();
    expect(play.takes({ type: 'page.failed', pageId: 'c/pages/1', reason: 'no route' }).changed).toBe(false);
  });
});

describe('a request to another system', () => {
  const request = {
    type: 'request',
    connection: 'orders',
    path: '/',
    body: {},
    into: 'order',
    timeoutSeconds: 5,
  } as const;
  const answered = { type: 'request.answered', requestId: 'c/requests/1', body: { ok: true } } as const;
  const failed = { type: 'request.failed', requestId: 'c/requests/1', reason: 'gone', timedOut: false } as const;

  it.each([
    [answered, 'Found.'],
    [failed, 'Not found.'],
  ] as const)('$0.type is told once', (body, words) => {
    const play = waiting();
    play.does([request]);
    const told = play.takes(body);
    expect(told.said).toEqual([words]);
    expect(told.state.request).toBeNull();
    expect(play.takes(body).changed).toBe(false);
  });

  it.each([answered, failed])('$type of an older request is passed over', (body) => {
    const play = waiting();
    play.does([request]);
    play.does([request]);
    expect(play.takes(body).changed).toBe(false);
    expect(play.state.request?.id).toBe('c/requests/2');
  });
});
