import { ENDED } from '@baton/flow';
import { describe, expect, it } from 'vitest';
import { playInput, say } from '../testing/play-input.ts';
import { connected, inLine, listener, scene } from '../testing/scenes.ts';

const heard = { 'customer.message': { does: [say('Heard.')] } };
const question = 'Where is my parcel from last week?';

describe('a message of the customer', () => {
  it('is journaled with its readings and handed to the step', () => {
    const told = scene({ room: { on: heard } }).says(question);
    expect(told.reply).toEqual({ ok: true });
    expect(told.entries[0]).toMatchObject({
      type: 'customer',
      text: question,
      signals: { explicit: false, isQuestion: true, language: 'en', state: 'calm', topics: [], urgent: false },
    });
    expect(told.entries[0]).not.toHaveProperty('whileWaiting');
    expect(told.entries[0]).not.toHaveProperty('choice');
    expect(told.entries[0]).not.toHaveProperty('escapeHatch');
    expect(told.said).toEqual(['Heard.']);
    expect(told.state).toMatchObject({
      lastCustomerAt: told.state.lastAt,
      recent: [{ from: 'customer', text: question }, { from: 'bot' }],
    });
  });

  it('S1: is masked before anything keeps it', () => {
    const told = scene().says('My card is 4111 1111 1111 1111');
    expect(JSON.stringify(told.state)).not.toContain('4111 1111');
    expect(JSON.stringify(told.entries)).not.toContain('4111 1111');
  });

  it('X11: while waiting in line is marked so', () => {
    expect(inLine().says('My number is A-70412').entries[0]).toMatchObject({ whileWaiting: true });
  });

  it('after the end is kept, and begins nothing when it is thanks', () => {
    const play = scene({ room: { on: { 'customer.message': { to: ENDED } } } });
    play.says('That is all');
    expect(play.says('Thank you!').types).toEqual(['customer']);
  });

  it('to an agent goes to the step alone: no trigger takes it from them', () => {
    const play = connected({ talk: heard, listeners: { wish: listener('explicit', 'A person comes.') } });
    expect(play.says('I want to talk to a human').said).toEqual(['Heard.']);
  });
});

describe('what no answer has covered', () => {
  it('is kept while the bot has the floor, six messages at most', () => {
    const play = scene({ room: { on: heard } });
    for (let count = 1; count <= 8; count += 1) play.says(`Where is my parcel number ${count}?`);
    expect(play.state.unanswered).toEqual([3, 4, 5, 6, 7, 8].map((n) => `Where is my parcel number ${n}?`));
  });

  it.each(['Hello', 'THIS IS RIDICULOUS', 'I have a question'])(
    'is not %j: the bot could only doubt its answer',
    (text) => {
      expect(scene().says(text).state.unanswered).toEqual([]);
    },
  );

  it('while the bot is thinking is everything that is added', () => {
    const play = scene({ room: { on: { 'customer.message': { does: [{ type: 'askBot' }] } } } });
    play.says(question);
    play.says('the blue one');
    expect(play.state.unanswered).toEqual([question, 'the blue one']);
  });

  it('is nothing said in line', () => {
    expect(inLine().says(question).state.unanswered).toEqual([]);
  });
});

describe('X10: an address or a number given once', () => {
  it('is not asked for again', () => {
    const told = scene().says('Write to mara@x.example please');
    expect(told.state.profile).toEqual({ email: 'mara@x.example' });
    expect(told.entries).toContainEqual(
      expect.objectContaining({
        type: 'profile',
        profile: { email: 'mara@x.example' },
        source: 'customer',
        verified: false,
      }),
    );
  });

  it('never replaces what is on file', () => {
    const play = playInput({
      waits: { room: {} },
      begin: { profile: { profile: { email: 'file@x.example', phone: '+49 30 1' }, source: 'lookup', verified: true } },
    });
    const told = play.says('Write to mara@x.example or call 030 1234567');
    expect(told.state.profile).toEqual({ email: 'file@x.example', phone: '+49 30 1' });
    expect(told.types).not.toContain('profile');
  });
});

describe('T1, T11: a trigger', () => {
  const listeners = { wish: listener('explicit', 'A person comes.') };

  it('takes the token from wherever it is, with its reason', () => {
    const play = scene({ room: { on: heard }, listeners });
    const told = play.says('I want to talk to a human');
    expect(told.said).toEqual(['A person comes.']);
    expect(told.entries).toContainEqual(
      expect.objectContaining({ type: 'triggered', trigger: 'explicit', node: 'wish', because: 'heard wish' }),
    );
    expect(told.state.trigger).toEqual({ kind: 'explicit', at: play.at });
  });

  it('keeps the time of the first one: the clock of the handoff runs from there', () => {
    const play = scene({ listeners });
    play.says('I want to talk to a human');
    const first = play.state.trigger;
    expect(play.says('A human please!').state.trigger).toEqual(first);
  });

  it.each(['explicit', 'frustration'] as const)('%s that is not armed stays quiet', (kind) => {
    const play = scene({ room: { on: heard }, listeners: { it: listener(kind, 'Fired.') } });
    play.state = { ...play.state, armed: { ...play.state.armed, [kind]: false } };
    expect(play.says('I want to talk to a human').said).toEqual(['Heard.']);
  });

  it('of frustration and of policy fires in line as well, an explicit request does not', () => {
    const said = (kind: 'explicit' | 'frustration' | 'policy') =>
      inLine({ room: { keepsCompany: true, on: heard }, listeners: { it: listener(kind, 'Fired.') } }).says(
        'a human please',
      ).said;
    expect(said('frustration')).toEqual(['Fired.']);
    expect(said('policy')).toEqual(['Fired.']);
    expect(said('explicit')).toEqual(['Heard.']);
  });

  it('for who comes back fires at a beginning only', () => {
    const play = scene({ room: { on: heard }, listeners: { back: listener('returning', 'Welcome back.') } });
    expect(play.says(question).said).toEqual(['Heard.']);
  });

  it('the first that fires is the only one', () => {
    const play = scene({ listeners: { law: listener('policy', 'Law.'), mood: listener('frustration', 'Mood.') } });
    expect(play.says(question).said).toEqual(['Law.']);
  });

  it('an address that was asked for is an answer, also when the words around it ask for a person', () => {
    const room = { otherWay: true as const, on: heard };
    const play = scene({ room, listeners });
    expect(play.says('I want to talk to a human, mara@x.example').said).toEqual(['Heard.']);
    // L7: not the same sentence again.
    expect(play.says('I want to talk to a human, 030 1234567').said).toEqual(['That still holds.']);
    expect(play.says('I want to talk to a human').said).toEqual(['A person comes.']);
    expect(scene({ room: { on: heard }, listeners }).says('I want to talk to a human, mara@x.example').said).toEqual([
      'A person comes.',
    ]);
  });
});

describe('T2: who holds a place and asks for a person', () => {
  const line = { 'customer.asksAgain': { does: [say('You are second in line.')] } };
  const asks = 'can I talk to a human please';

  it('is told where they stand, and waits in line again', () => {
    const play = inLine({ room: { otherWay: true, on: heard }, line });
    play.state = {
      ...play.state,
      place: play.state.place && {
        ...play.state.place,
        held: [{ type: 'deadline:x', data: { type: 'deadline', key: 'x' } }],
      },
    };
    const told = play.says(asks);
    expect(told.said).toEqual(['You are second in line.']);
    expect(told.state.place?.held).toEqual([]);
  });

  it('is answered by a step that keeps them company in line', () => {
    expect(inLine({ room: { keepsCompany: true, on: heard }, line }).says(asks).said).toEqual(['Heard.']);
  });

  it('hears that nobody is there, when that was held back', () => {
    const play = inLine({ room: { otherWay: true, on: heard }, line });
    play.takes({ type: 'queue.nobody', team: 'billing', reason: 'all-full' });
    expect(play.says(asks).said).toEqual(['Nobody is there.']);
  });

  it('is heard by the step where whoever holds the place knows no such thing', () => {
    expect(inLine({ room: { on: heard } }).says(asks).said).toEqual(['Heard.']);
  });

  it('asks in vain without a place: the step hears it', () => {
    expect(scene({ room: { on: heard }, line }).says(asks).said).toEqual(['Heard.']);
  });
});

describe('a button', () => {
  const wish = { wish: listener('explicit', 'A person comes.') };
  const reading = (choice: string, options?: string[]) =>
    scene({
      room: {
        awaiting: 'choice',
        ...(options ? { options: options.map((id) => ({ id, label: { en: id } })) } : {}),
        on: heard,
      },
      listeners: wish,
    }).says('Button', { choice });

  it('T2: "person" and the one that stands beside every step ask for a person', () => {
    expect(reading('person').said).toEqual(['A person comes.']);
    expect(scene({ room: { on: heard }, listeners: wish }).says('x', { escapeHatch: true }).said).toEqual([
      'A person comes.',
    ]);
  });

  it.each(['person', 'yes', 'no'])('%s that the step drew itself is its own', (id) => {
    const told = reading(id, ['person', 'yes', 'no']);
    expect(told.said).toEqual(['Heard.']);
    expect(told.state.signals.reading.answer).toMatchObject({ choice: id, says: null });
  });

  it.each([
    ['yes', { says: 'yes', choice: null }],
    ['no', { says: 'no', choice: null }],
    ['blue', { says: null, choice: 'blue' }],
  ])('%s of a message is read as it says', (id, answer) => {
    expect(reading(id).state.signals.reading.answer).toMatchObject(answer);
  });

  it('is not read for moods, language or matter', () => {
    const play = scene({ room: { on: heard } });
    play.says(question);
    const { memory, reading } = play.state.signals;
    const pressed = play.says('ICH WILL SOFORT MEIN GELD ZURÜCK!!!', { choice: 'money' });
    expect(pressed.state.signals.memory).toEqual(memory);
    expect(pressed.state.signals.reading).toMatchObject({
      language: reading.language,
      category: reading.category,
      isQuestion: false,
    });
    expect(pressed.state.signals.reading.frustration).toEqual({ ...reading.frustration, added: [] });
    expect(pressed.state.language).toBe('en');
    expect(pressed.state.recent.at(-2)).toMatchObject({ pressed: true });
    expect(pressed.state.unanswered).toEqual([question]);
  });
});

describe('what a message is about, and in which language', () => {
  it('R6: a message in a language of the flow changes that of the conversation; in another one it does not', () => {
    const play = scene();
    expect(play.says('Wo ist mein Paket geblieben? Ich warte seit zwei Wochen darauf.').state.language).toBe('de');
    const french = play.says('Bonjour, où est mon colis ? Je l’attends depuis deux semaines.');
    expect(french.state.language).toBe('de');
    expect(french.state.signals.reading.language.code).toBe('fr');
  });

  it('R10: holds until another message says otherwise', () => {
    const play = scene();
    const read = play.says('I was charged twice, please refund the second payment');
    const { evidence, ...about } = read.state.signals.reading.category;
    expect(about.score).toBeGreaterThanOrEqual(0.5);
    expect(evidence?.map(({ quote }) => quote)).toContain('charged twice');
    expect(play.says('can I speak to a person').state.signals.reading.category).toEqual(about);
    expect(play.says('ok').state.signals.reading.category).toEqual(about);
  });
});
