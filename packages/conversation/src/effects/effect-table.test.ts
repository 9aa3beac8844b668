import { describe, expect, it } from 'vitest';
import { NOON, playInput, say } from '../testing/play-input.ts';
import { connected, inLine, scene } from '../testing/scenes.ts';

describe('say', () => {
  it('is said by whoever has the floor, with its step, and remembered', () => {
    const done = scene().does([say('Hello {{customer.name|there}}')]);
    expect(done.entries).toMatchObject([
      {
        type: 'said',
        messageId: 'c/said/1',
        speaker: 'bot',
        node: 'line',
        floorVersion: 1,
        message: { text: 'Hello there' },
      },
    ]);
    expect(done.entries[0]).not.toHaveProperty('template');
    expect(done.state.recent).toEqual([{ from: 'bot', text: 'Hello there' }]);
    expect(inLine().does([say('x')]).entries[0]).toMatchObject({ speaker: 'queue' });
  });

  it('beside an agent, after the end and where it says so it is a notice', () => {
    expect(connected().does([say('x')]).entries[0]).toMatchObject({ speaker: 'notice' });
    const over = scene();
    over.takes({ type: 'customer.left' });
    expect(over.does([say('x')]).entries[0]).toMatchObject({ speaker: 'notice' });
    expect(scene().does([{ ...say('x'), as: 'notice' }]).entries[0]).toMatchObject({ speaker: 'notice' });
  });

  it('names the template it came from', () => {
    const done = scene().does([{ type: 'say', message: { text: { en: 'x' }, template: 'greeting' } }]);
    expect(done.entries[0]).toMatchObject({ template: 'greeting' });
  });

  it('that comes out empty is not said', () => {
    expect(scene().does([say('{{customer.name}}')]).types).toEqual([]);
  });

  it('is left out where this step has said something already, when it asks for that', () => {
    const silent = { ...say('And?'), unlessSaid: true as const };
    expect(scene().does([say('Answered.'), silent]).said).toEqual(['Answered.']);
    expect(scene().does([silent]).said).toEqual(['And?']);
  });

  it('carries its own choices, those given, or those of the wait', () => {
    const named = (id: string) => ({ id, label: { en: id } });
    const message = { text: { en: 'x' }, choices: [named('own')] };
    const play = scene({ room: { awaiting: 'choice', options: [named('wait')] } });
    const choices = (more: object) => {
      const [entry] = play.does([{ type: 'say', message, ...more }]).entries;
      return entry?.type === 'said' ? entry.message.choices?.map(({ id }) => id) : undefined;
    };
    expect(choices({})).toEqual(['own']);
    expect(choices({ choices: [named('given')] })).toEqual(['given']);
    expect(choices({ options: true, choices: [named('given')] })).toEqual(['wait']);
  });

  it('A2: free times of the calendar come before the other choices', () => {
    const play = scene();
    const at = Date.UTC(2026, 10, 18, 9);
    play.state = { ...play.state, slots: { askId: 'a', offered: [at], team: 'billing' } };
    const [entry] = play.does([
      { ...say('When?'), slots: true, choices: [{ id: 'none', label: { en: 'None' } }] },
    ]).entries;
    expect(entry).toMatchObject({ message: { choices: [{ id: `slot:${at}` }, { id: 'none' }] } });
    expect(scene().does([{ ...say('When?'), slots: true }]).entries[0]).toMatchObject({ message: { choices: [] } });
  });
});

describe('askBot', () => {
  it('asks everything that no answer has covered, with what was said before', () => {
    const play = scene();
    play.state = {
      ...play.state,
      unanswered: ['Where is it?', 'the blue one'],
      recent: [
        { from: 'bot', text: 'Hi' },
        { from: 'agent', text: 'Hello' },
        { from: 'customer', text: 'Where is it?' },
      ],
    };
    const done = play.does([{ type: 'askBot' }]);
    expect(done.entries).toMatchObject([{ type: 'asked', askId: 'c/asked/1', question: 'Where is it? the blue one' }]);
    expect(done.effects).toEqual([
      {
        type: 'askBot',
        lane: 'bot',
        askId: 'c/asked/1',
        texts: ['Where is it?', 'the blue one'],
        language: 'en',
        history: [
          { from: 'bot', text: 'Hi' },
          { from: 'bot', text: 'Hello' },
          { from: 'customer', text: 'Where is it?' },
        ],
      },
    ]);
    expect(done.state.asked).toEqual({ id: 'c/asked/1', question: 'Where is it? the blue one' });
  });

  it('asks the newest message when all is covered', () => {
    const play = scene();
    play.state = {
      ...play.state,
      recent: [
        { from: 'customer', text: 'one' },
        { from: 'customer', text: 'two' },
        { from: 'bot', text: 'Hi' },
      ],
    };
    expect(play.does([{ type: 'askBot' }]).effects).toMatchObject([{ texts: ['two'] }]);
  });
});

describe('sendMail', () => {
  const mail = { type: 'sendMail', about: 'callback', message: { text: { en: 'We will call you.' } } } as const;
  const slotAt = Date.UTC(2026, 10, 18, 9);

  it('goes to the address that was given, under the number, with a date for the calendar of a call', () => {
    const done = scene().does([mail], { 'customer.email': 'm@x.example', 'callback.slotAt': slotAt });
    const sent = { to: 'm@x.example', subject: 'Lumen & Loom: LL-10001', text: 'We will call you.', about: 'callback' };
    expect(done.entries).toMatchObject([{ type: 'mailed', ...sent }]);
    expect(done.effects).toEqual([
      { type: 'sendMail', lane: 'mail', ...sent, calendar: { startsAt: slotAt, minutes: 30, title: sent.subject } },
    ]);
  });

  it('about a ticket carries no date', () => {
    const done = scene().does([{ ...mail, about: 'ticket' }], {
      'customer.email': 'm@x.example',
      'callback.slotAt': slotAt,
    });
    expect(done.effects[0]).not.toHaveProperty('calendar');
  });

  it('goes to the address on file, with the card’s title as subject and its lines in the text', () => {
    const play = playInput({
      waits: { room: {} },
      begin: { profile: { profile: { email: 'f@x.example' }, source: 'lookup', verified: true } },
    });
    const card = { title: { en: 'Your ticket' }, lines: [{ en: 'Line one' }, { en: 'Line two' }] };
    const done = play.does([{ ...mail, about: 'ticket', message: { ...mail.message, card } }], {
      'customer.email': '',
    });
    expect(done.effects).toMatchObject([
      { to: 'f@x.example', subject: 'Your ticket', text: 'We will call you.\n\nLine one\n\nLine two' },
    ]);
  });

  it('without an address or without words is not sent', () => {
    expect(scene().does([mail]).effects).toEqual([]);
    expect(
      scene().does([{ ...mail, message: { text: { en: '' } } }], { 'customer.email': 'm@x.example' }).effects,
    ).toEqual([]);
  });
});

describe('outside', () => {
  it('A7: an alert goes to who is on call, with what it is about and how to reach the customer', () => {
    const play = inLine();
    play.says('My account was emptied');
    const first = play.does([{ type: 'page', level: 'first', ackSeconds: 300 }]);
    expect(first.effects).toEqual([
      {
        type: 'page',
        lane: 'page',
        pageId: 'c/pages/1',
        level: 'first',
        to: 'cem',
        connection: 'pager',
        number: 'LL-10001',
        summary: 'My account was emptied',
        customer: {},
        ackBy: play.at + 300_000,
      },
    ]);
    expect(first.entries).toMatchObject([
      { type: 'paged', pageId: 'c/pages/1', team: 'billing', level: 'first', ackBy: play.at + 300_000 },
    ]);
    expect(first.state.page).toEqual({ id: 'c/pages/1', level: 'first', to: 'cem' });
    expect(play.does([{ type: 'page', level: 'backup', ackSeconds: 300 }]).effects).toMatchObject([{ to: 'ben' }]);
  });

  it('a request is filled with what is known', () => {
    const play = scene();
    const request = {
      type: 'request',
      connection: 'orders',
      path: '/o/{{customer.order|0}}',
      body: { n: '{{ticket.number}}' },
      into: 'order',
      timeoutSeconds: 5,
    } as const;
    const done = play.does([request], { 'customer.order': 'A-1' });
    expect(done.effects).toEqual([
      {
        type: 'request',
        lane: 'request/orders',
        requestId: 'c/requests/1',
        connection: 'orders',
        path: '/o/A-1',
        body: { n: 'LL-10001' },
        timeoutSeconds: 5,
      },
    ]);
    expect(done.state.request).toEqual({ id: 'c/requests/1', into: 'order' });
  });

  it('the lead of the team that holds it, or whose line it is in, is told', () => {
    expect(inLine().does([{ type: 'alertLead', why: 'angry' }]).effects).toEqual([
      { type: 'notifyLead', lane: 'lead', team: 'billing', lead: 'cem', why: 'angry', number: 'LL-10001' },
    ]);
    const held = connected().does([{ type: 'alertLead', why: 'angry' }]);
    expect(held.effects).toMatchObject([{ team: 'billing', lead: 'cem' }]);
    expect(held.entries).toMatchObject([{ type: 'leadAlerted', why: 'angry', team: 'billing' }]);
    expect(scene().does([{ type: 'alertLead', why: 'angry' }]).effects).toMatchObject([{ team: '', lead: '' }]);
  });
});

describe('small effects', () => {
  it('tag and tried are journaled with their step', () => {
    expect(
      scene().does([
        { type: 'tag', tag: 'vip' },
        { type: 'tried', what: 'refund', outcome: 'offered' },
      ]).entries,
    ).toMatchObject([
      { type: 'tagged', tag: 'vip', node: 'line' },
      { type: 'tried', what: 'refund', outcome: 'offered', node: 'line' },
    ]);
  });

  it('an agent is reminded while there is one', () => {
    expect(connected().does([{ type: 'nudgeAgent', why: 'silence' }]).entries).toMatchObject([
      { type: 'nudged', agent: 'ann', why: 'silence' },
    ]);
    expect(scene().does([{ type: 'nudgeAgent', why: 'silence' }]).types).toEqual([]);
  });

  it.each([
    [0, false],
    [1, true],
    [5, true],
    [6, false],
    ['5', false],
  ])('I4: a rating of %j out of 5', (score, isTaken) => {
    const { entries } = scene().does([{ type: 'rate', of: 5 }], { 'survey.score': score });
    expect(entries).toEqual(isTaken ? [{ type: 'rated', at: NOON, score, of: 5 }] : []);
  });

  it('the customer’s own rating is journaled', () => {
    const rated = scene().takes({ type: 'rated', score: 4 });
    expect(rated.reply).toEqual({ ok: true });
    expect(rated.entries).toMatchObject([{ type: 'rated', score: 4, of: 5 }]);
  });

  it('a run of the flow is closed once', () => {
    const play = scene();
    expect(play.does([{ type: 'close', disposition: 'unsolved' }]).entries).toMatchObject([
      { type: 'closed', by: 'flow', disposition: 'unsolved', reason: null, summary: '' },
    ]);
    expect(play.does([{ type: 'close', disposition: 'solved' }]).types).toEqual([]);
  });

  it('T11: triggers are armed and disarmed, and the score starts over', () => {
    const play = scene();
    play.says('This is RIDICULOUS, I am so angry!!! Useless!!!');
    play.does([{ type: 'disarm', what: 'explicit' }]);
    expect(play.state.armed).toEqual({ explicit: false, frustration: true });
    play.does([{ type: 'disarm', what: 'frustration' }]);
    expect(play.does([{ type: 'arm', what: 'explicit' }]).state.armed).toEqual({ explicit: true, frustration: false });
    const { memory } = play.state.signals;
    expect(play.does([{ type: 'resetScore' }]).state.signals.memory).not.toEqual(memory);
  });

  it('back to the bot: the floor, and no handoff is under way', () => {
    const play = inLine();
    const done = play.does([{ type: 'returnToBot' }]);
    expect(done.state).toMatchObject({ trigger: null, floor: { holder: 'bot' } });
  });
});
