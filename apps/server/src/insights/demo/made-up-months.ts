// Journals of conversations that never were: for a demo month, and to hold the figures against a second reckoning. The same seed always
// gives the same months.
import type {
  ConversationEntry,
  Disposition,
  HandoffReason,
  SentimentState,
  StoredEntry,
  Tier,
  TriggerKind,
} from '@baton/handoff';

/** A conversation and its entries, in order. */
export interface MadeTalk {
  readonly id: string;
  readonly entries: readonly ConversationEntry[];
}

/** What months are made of. Times in milliseconds since the epoch. */
export interface Months {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly talks: number;
  readonly customers: number;
  readonly flows: readonly MadeFlow[];
  readonly teams: readonly string[];
  readonly agents: readonly string[];
  readonly categories: readonly string[];
  /** How likely the bot is to know the answer at a time, about a matter (0 to 1). */
  readonly knows?: (at: number, category: string) => number;
  /** How many times longer than usual people wait at a time. */
  readonly slow?: (at: number) => number;
  /** How many times as many conversations as usual begin at a time. */
  readonly busy?: (at: number) => number;
  readonly questions?: Readonly<Record<string, readonly string[]>>;
}

/** A flow with the versions that went live, the oldest first. */
export interface MadeFlow {
  readonly id: string;
  readonly versions: readonly { readonly version: number; readonly at: number }[];
  /** Steps by name, as the flow has them. */
  readonly steps: MadeSteps;
  readonly experiment?: { readonly name: string; readonly arms: readonly string[]; readonly from: number };
}

/** The steps that a made-up conversation goes through. */
export interface MadeSteps {
  readonly start: string;
  readonly bot: string;
  readonly gate: string;
  readonly answer: string;
  readonly check: string;
  readonly offer: string;
  readonly ask: string;
  readonly topics: string;
  readonly upset: string;
  readonly hours: string;
  readonly line: string;
  readonly updates: string;
  readonly closed: string;
  readonly ticket: string;
  readonly callback: string;
  readonly help: string;
  readonly closing: string;
  readonly end: string;
}

type NewEntry = ConversationEntry extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

/** All conversations of the months, by the time they began. */
export function madeUpMonths(months: Months): MadeTalk[] {
  const dice = diceOf(months.seed);
  const starts: number[] = [];
  while (starts.length < months.talks) {
    const at = Math.floor(months.from + dice.next() * (months.to - months.from));
    const hour = new Date(at).getUTCHours();
    const daily = 0.25 + 0.75 * Math.sin((Math.PI * ((hour + 20) % 24)) / 24) ** 2;
    if (dice.next() < (daily * (months.busy?.(at) ?? 1)) / 3) starts.push(at);
  }
  return starts.toSorted((a, b) => a - b).map((at, i) => madeUpTalk(months, i, at));
}

/** The entries of all of them by their time, as a host hands them out. */
export function madeUpEntries(talks: readonly MadeTalk[]): StoredEntry[] {
  return talks
    .flatMap(({ id, entries }) => entries.map((entry, i) => storedEntry(id, i + 1, entry)))
    .toSorted((a, b) => a.entry.at - b.entry.at);
}

function storedEntry(key: string, seq: number, entry: ConversationEntry): StoredEntry {
  return { ref: { kind: 'conversation', key }, seq, entry: asEntry(entry) };
}

/** As a host keeps it, which knows of the fields of an entry only that they are JSON. */
function asEntry(entry: ConversationEntry): StoredEntry['entry'] {
  return { ...Object.fromEntries(Object.entries(entry)), type: entry.type, at: entry.at };
}

/** One of them. */
function madeUpTalk(months: Months, index: number, start: number): MadeTalk {
  const dice = diceOf(months.seed * 7919 + index);
  const flow = dice.of(months.flows);
  const version = flow.versions.findLast(({ at }) => at <= start)?.version ?? flow.versions[0]?.version ?? 1;
  const talk = new Talk(`t${String(index).padStart(7, '0')}`, start, dice, months, flow, version);
  talk.play();
  return { id: talk.id, entries: talk.entries };
}

const LANGUAGES = ['en', 'en', 'en', 'en', 'de', 'es', 'pt-BR'];
const CHANNELS = ['web', 'web', 'web', 'email', 'whatsapp'];
const STATES: readonly SentimentState[] = ['calm', 'calm', 'calm', 'mild', 'frustrated', 'very-frustrated', 'angry'];

class Talk {
  readonly id: string;
  readonly entries: ConversationEntry[] = [];
  #at: number;
  readonly #dice: Dice;
  readonly #months: Months;
  readonly #flow: MadeFlow;
  readonly #version: number;
  readonly #language: string;
  readonly #agentTeam: string;
  #category: string;
  #state = '';
  #asks = 0;

  constructor(id: string, at: number, dice: Dice, months: Months, flow: MadeFlow, version: number) {
    this.id = id;
    this.#at = at;
    this.#dice = dice;
    this.#months = months;
    this.#flow = flow;
    this.#version = version;
    this.#language = dice.of(LANGUAGES);
    this.#category = dice.of(months.categories);
    this.#agentTeam = dice.of(months.teams);
  }

  play(): void {
    const dice = this.#dice;
    const customer = dice.next() < 0.7 ? `c${Math.floor(dice.next() ** 1.5 * this.#months.customers)}` : null;
    this.#add(0, {
      type: 'started',
      flow: { id: this.#flow.id, hash: `${this.#flow.id}-${this.#version}`, version: this.#version },
      workspace: 'made-up',
      channel: dice.of(CHANNELS),
      language: this.#language,
      number: `DM-${10_000 + Number(this.id.slice(1))}`,
      unit: { kind: customer === null ? 'device' : 'customer', id: customer ?? `d-${this.id}` },
      ...(dice.next() < 0.02 ? { test: true } : {}),
    });
    this.#add(0, { type: 'floor', holder: 'bot', version: 1 });
    if (customer !== null)
      this.#add(0, {
        type: 'profile',
        profile: {
          customerId: customer,
          name: dice.of(NAMES),
          ...(dice.next() < 0.5 ? { email: `${customer}@example.com` } : {}),
        },
        source: 'signed',
        verified: true,
      });
    const { steps, experiment } = this.#flow;
    this.#path('start', [steps.start, steps.bot]);
    if (experiment && this.#at >= experiment.from) {
      const arm = experiment.arms[Math.floor(dice.next() * experiment.arms.length)] ?? '';
      this.#add(0, { type: 'tagged', tag: `experiment/${experiment.name}/${arm}`, node: steps.start });
    }
    // Some open the chat and say nothing.
    if (dice.next() < 0.04) return this.#goesSilent();
    const turns = 1 + Math.floor(dice.next() * 3);
    for (let turn = 0; turn < turns; turn += 1) {
      if (this.#turn(turn === turns - 1)) return;
    }
    this.#goesSilent();
  }

  /** One question and what came of it; true when the conversation is over. */
  #turn(isLast: boolean): boolean {
    const dice = this.#dice;
    const { steps } = this.#flow;
    const way = dice.next();
    if (way < 0.045) {
      this.#says('I want to talk to a person', { explicit: true }, dice.next() < 0.3);
      this.#triggered('explicit', steps.ask);
      return this.#handoff('preference', [steps.ask, steps.hours]);
    }
    if (way < 0.06) {
      this.#says(`This is about ${this.#category}`, {});
      this.#triggered('policy', steps.topics, 'refund');
      return this.#handoff('policy', [steps.topics, steps.hours]);
    }
    if (way < 0.085) {
      this.#says('This does not work at all!', { state: 'frustrated' });
      this.#triggered('frustration', steps.upset);
      this.#path(`listener:${steps.upset}`, [steps.upset, steps.offer]);
      return this.#offers('trust-gap', steps.offer);
    }
    const known = this.#months.knows?.(this.#at, this.#category) ?? 0.78;
    const isKnown = dice.next() < known;
    const question = this.#question();
    this.#says(question, { isQuestion: true });
    this.#asks += 1;
    const askId = `${this.id}/asked/${this.#asks}`;
    this.#add(0, { type: 'asked', askId, question });
    if (dice.next() < 0.01) {
      this.#add(15 * SECOND, { type: 'botFailed', askId, reason: 'timeout' });
      this.#path('bot.failed', [steps.bot, steps.offer]);
      return this.#offers('knowledge-gap', steps.offer);
    }
    const confidence = Math.round((isKnown ? 80 + dice.next() * 20 : dice.next() * 75) * 10) / 10;
    const text = `Here is what I know about ${this.#category}.`;
    const article = `${this.#category}-${1 + Math.floor(dice.next() * 4)}`;
    this.#add(2 * SECOND, {
      type: 'answered',
      askId,
      text,
      confidence,
      sources: [{ id: article, title: article, url: '' }],
      late: false,
    });
    if (confidence >= 85) {
      this.#said('bot', text, steps.answer);
      this.#path('bot.answered', [steps.bot, steps.gate, steps.answer, steps.bot]);
      if (dice.next() < 0.6) {
        this.#says('Thanks, that helps', { says: 'yes', solved: true, isQuestion: false });
        if (isLast) this.#path('customer.message', [steps.bot, steps.closing]);
      }
      return false;
    }
    if (confidence >= 60) {
      this.#said('bot', `I think this is it: ${text} Does that fit?`, steps.check);
      this.#path('bot.answered', [steps.bot, steps.gate, steps.check]);
      if (dice.next() < 0.6) {
        this.#says('Yes', { says: 'yes', isQuestion: false });
        this.#path('customer.message', [steps.check, steps.closing]);
        return false;
      }
      this.#says('No', { says: 'no', isQuestion: false });
      this.#path('customer.message', [steps.check, steps.offer]);
      return this.#offers(dice.next() < 0.5 ? 'phrasing-gap' : 'trust-gap', steps.offer);
    }
    this.#said('bot', 'I am not sure about that.', steps.offer);
    this.#path('bot.answered', [steps.bot, steps.gate, steps.offer]);
    return this.#offers(dice.next() < 0.75 ? 'knowledge-gap' : 'phrasing-gap', steps.offer);
  }

  /** Offers a person; true when the conversation is over. */
  #offers(reason: HandoffReason, node: string): boolean {
    const dice = this.#dice;
    this.#add(0, { type: 'tried', what: 'offer-person', outcome: 'offered', node });
    const answer = dice.next();
    if (answer < 0.62) {
      this.#says('Yes, please', { says: 'yes', isQuestion: false });
      this.#add(0, { type: 'tried', what: 'offer-person', outcome: 'accepted', node });
      return this.#handoff(reason, [node, this.#flow.steps.hours]);
    }
    if (answer < 0.85) {
      this.#says('No, thanks', { says: 'no', isQuestion: false });
      this.#add(0, { type: 'tried', what: 'offer-person', outcome: 'declined', node });
      this.#path('customer.message', [node, this.#flow.steps.bot]);
      return false;
    }
    this.#goesSilent();
    return true;
  }

  #handoff(reason: HandoffReason, nodes: readonly string[]): boolean {
    const dice = this.#dice;
    const { steps } = this.#flow;
    if (dice.next() < 0.12) return this.#atNight(nodes);
    const team = this.#agentTeam;
    const tier = dice.of<Tier>(['critical', 'high', 'standard', 'standard', 'standard', 'low']);
    this.#add(0, { type: 'queued', team, tier, since: this.#at, node: steps.line, front: false, skills: [], reason });
    this.#path('customer.message', [...nodes, steps.line, steps.updates]);
    this.#floor('queue');
    const wait = Math.floor((8 + dice.next() ** 3 * 300) * SECOND * (this.#months.slow?.(this.#at) ?? 1));
    const patience = Math.floor((20 - Math.log(1 - dice.next()) * 260) * SECOND);
    if (dice.next() < 0.08) {
      this.#add(20 * SECOND, { type: 'nobody', team, reason: 'all-full' });
    }
    if (dice.next() < 0.05) {
      this.#add(40 * SECOND, { type: 'tried', what: 'callback', outcome: 'accepted', node: steps.updates });
      this.#add(30 * SECOND, { type: 'leftQueue', team, why: 'alternative' });
      return this.#promises('callback', steps.updates);
    }
    if (patience < wait) return this.#leavesLine(team, patience);
    // Some look at another page and come back.
    if (dice.next() < 0.08) {
      const gone = Math.floor(wait / 3);
      this.#add(gone, { type: 'customerPage', open: false, by: 'page', since: this.#at + gone - 5 * SECOND });
      this.#add(10 * SECOND, { type: 'customerPage', open: true, by: 'page', since: this.#at + 10 * SECOND });
    }
    this.#serve(team, wait, dice.of(this.#months.agents));
    return true;
  }

  #leavesLine(team: string, patience: number): boolean {
    const dice = this.#dice;
    if (dice.next() < 0.4) {
      this.#add(patience, {
        type: 'customerPage',
        open: false,
        by: dice.next() < 0.5 ? 'page' : 'silence',
        since: this.#at + patience,
      });
      if (dice.next() < 0.5) {
        // The agent comes to an empty page, and closes it.
        this.#serve(team, 60 * SECOND, dice.of(this.#months.agents), true);
        return true;
      }
      this.#add(9 * MINUTE, { type: 'leftQueue', team, why: 'too-long' });
      this.#ends('customer-left', 'flow');
      return true;
    }
    this.#add(patience, { type: 'customerLeft' });
    this.#add(0, { type: 'leftQueue', team, why: 'customer-left' });
    this.#ends('customer-left', 'customer');
    return true;
  }

  #serve(team: string, wait: number, agent: string, isGone = false): void {
    const dice = this.#dice;
    const { steps } = this.#flow;
    const offerId = `${this.id}/offer`;
    this.#add(Math.floor(wait * 0.6), {
      type: 'offered',
      offerId,
      agent: { id: agent, name: agent },
      team,
      lapsesAt: this.#at + 15 * SECOND,
    });
    this.#add(Math.floor(wait * 0.4), { type: 'offerEnded', offerId, agent, outcome: 'accepted' });
    this.#add(0, { type: 'connected', agent: { id: agent, name: agent }, team, waitedSeconds: wait / 1000 });
    this.#add(0, { type: 'leftQueue', team, why: 'accepted' });
    this.#floor('agent', agent);
    if (dice.next() < 0.7) this.#add(3 * SECOND, { type: 'cardUsed', agent, part: 'opened' });
    if (dice.next() < 0.02) {
      this.#add(30 * SECOND, { type: 'agentLost', agent, why: 'first-word' });
      this.#add(0, {
        type: 'queued',
        team,
        tier: 'high',
        since: this.#at,
        node: steps.line,
        front: true,
        skills: [],
        reason: 'complexity',
      });
      this.#add(20 * SECOND, { type: 'connected', agent: { id: 'zoe', name: 'Zoe' }, team, waitedSeconds: 20 });
    }
    this.#said(
      'agent',
      'Hello, I have read what happened.',
      undefined,
      Math.floor((2 + dice.next() * 20) * SECOND),
      agent,
    );
    this.#add(0, {
      type: 'firstWord',
      agent,
      sinceTriggerSeconds: 0,
      sinceAcceptSeconds: 5,
      openingKept: dice.next() < 0.75,
    });
    if (dice.next() < 0.3)
      this.#add(20 * SECOND, { type: 'cardUsed', agent, part: dice.next() < 0.6 ? 'middle' : 'quoted' });
    if (dice.next() < 0.07) this.#said('agent', 'What is your email address?', undefined, 10 * SECOND, agent);
    if (!isGone) this.#says('That is right', { isQuestion: false });
    if (dice.next() < 0.8)
      this.#add(2 * MINUTE, { type: 'agentFocus', agent, seconds: 30 + Math.floor(dice.next() * 300) });
    const disposition: Disposition = isGone
      ? 'customer-left'
      : dice.next() < 0.88
        ? 'solved'
        : dice.next() < 0.5
          ? 'unsolved'
          : 'follow-up';
    const reason =
      dice.next() < 0.7 ? null : dice.of<HandoffReason>(['knowledge-gap', 'complexity', 'policy', 'preference']);
    if (dice.next() < 0.04) {
      this.#add(4 * MINUTE, { type: 'returned', agent, note: '' });
      this.#floor('bot');
      this.#path('agent.returned', [steps.line, steps.bot]);
      this.#goesSilent();
      return;
    }
    this.#add(Math.floor((1 + dice.next() * 14) * MINUTE), {
      type: 'closed',
      by: 'agent',
      disposition,
      reason,
      summary: 'Done.',
      ...(dice.next() < 0.6 ? { effort: 1 + Math.floor(dice.next() * 5) } : {}),
    });
    if (dice.next() < 0.1) this.#add(5 * SECOND, { type: 'agentFocus', agent, seconds: 15 });
    this.#path('agent.closed', [steps.line, steps.closing]);
    if (dice.next() < 0.35)
      this.#add(20 * SECOND, { type: 'rated', score: 1 + Math.floor(5 * (1 - dice.next() ** 2.5)), of: 5 });
    this.#path('customer.message', [steps.closing, steps.end]);
    this.#add(0, { type: 'ended', node: steps.end });
    this.#floor('nobody');
    if (dice.next() < 0.12) this.#comesBack();
  }

  #comesBack(): void {
    const dice = this.#dice;
    this.#at += Math.floor(dice.next() * 10 * DAY);
    this.#add(0, { type: 'customerReturned' });
    if (dice.next() < 0.4) this.#category = dice.of(this.#months.categories);
    this.#says(
      dice.next() < 0.2 ? 'Hello again' : 'It is still broken',
      {},
      false,
      dice.next() < 0.2 ? 'other' : undefined,
    );
    if (dice.next() < 0.5) {
      this.#triggered('explicit', this.#flow.steps.ask);
      this.#serve(this.#agentTeam, 0, dice.of(this.#months.agents));
      return;
    }
    this.#goesSilent();
  }

  #atNight(nodes: readonly string[]): boolean {
    const { steps } = this.#flow;
    this.#path('customer.message', [...nodes, steps.closed]);
    const way = this.#dice.next();
    if (way < 0.2) {
      this.#says('Show me help', { isQuestion: false });
      this.#add(0, { type: 'tried', what: 'order-tracking', outcome: 'done', node: steps.help });
      this.#path('customer.message', [steps.closed, steps.help]);
      this.#ends('solved', 'flow');
      return true;
    }
    if (way < 0.27) {
      this.#add(5 * SECOND, {
        type: 'paged',
        pageId: `${this.id}/page`,
        team: this.#agentTeam,
        level: 'first',
        ackBy: this.#at + 5 * MINUTE,
      });
      this.#ends('follow-up', 'flow');
      return true;
    }
    return this.#promises(way < 0.75 ? 'ticket' : 'callback', steps.closed);
  }

  #promises(kind: 'ticket' | 'callback', from: string): boolean {
    const dice = this.#dice;
    const { steps } = this.#flow;
    const promiseId = `${this.id}/promise`;
    const dueAt = this.#at + Math.floor((4 + dice.next() * 30) * 60 * MINUTE);
    const team = this.#agentTeam;
    this.#path('customer.message', [from, kind === 'ticket' ? steps.ticket : steps.callback]);
    this.#add(10 * SECOND, { type: 'promised', promiseId, kind, dueAt, text: 'We answer by then.' });
    if (kind === 'ticket')
      this.#add(0, {
        type: 'ticket',
        number: `T-${this.id}`,
        team,
        promiseId,
        dueAt,
        contact: null,
        urgent: false,
        front: false,
      });
    else this.#add(0, { type: 'callbackBooked', promiseId, slotAt: dueAt, team, contact: null });
    this.#ends('follow-up', 'flow');
    const kept = dice.next();
    this.#at = Math.max(this.#at, dueAt + Math.floor((dice.next() - 0.85) * 4 * 60 * MINUTE));
    if (kept < 0.9) this.#add(0, { type: 'promiseKept', promiseId, by: dice.of(this.#months.agents) });
    else if (kept < 0.94) this.#add(0, { type: 'promiseWithdrawn', promiseId, why: 'gone-on' });
    return true;
  }

  #goesSilent(): void {
    this.#at += 10 * MINUTE;
    this.#ends('customer-left', 'flow');
  }

  #ends(disposition: Disposition, by: 'flow' | 'customer'): void {
    this.#add(5 * SECOND, { type: 'closed', by, disposition, reason: null, summary: '' });
    this.#add(0, { type: 'ended', node: this.#flow.steps.end });
    this.#floor('nobody');
  }

  #triggered(trigger: TriggerKind, node: string, topic?: string): void {
    this.#add(0, {
      type: 'triggered',
      trigger,
      node,
      because: 'said so',
      quotes: [],
      ...(topic === undefined ? {} : { topic }),
    });
  }

  #question(): string {
    const asked = this.#months.questions?.[this.#category];
    return asked ? this.#dice.of(asked) : `What about ${this.#category}?`;
  }

  #says(
    text: string,
    more: { explicit?: boolean; state?: SentimentState; says?: 'yes' | 'no'; solved?: boolean; isQuestion?: boolean },
    escapeHatch = false,
    category = this.#dice.next() < 0.05 ? 'other' : this.#category,
  ): void {
    const dice = this.#dice;
    this.#add(Math.floor((3 + dice.next() * 40) * SECOND), {
      type: 'customer',
      messageId: `${this.id}/m${this.entries.length}`,
      text,
      ...(escapeHatch ? { escapeHatch: true } : {}),
      signals: {
        score: 0,
        state: more.state ?? dice.of(STATES),
        trajectory: 'steady',
        added: [],
        explicit: more.explicit ?? false,
        topics: [],
        category,
        language: dice.next() < 0.01 ? 'fr' : this.#language,
        urgent: false,
        isQuestion: more.isQuestion ?? true,
        ...(more.says ? { says: more.says } : {}),
        ...(more.solved ? { solved: true } : {}),
      },
    });
  }

  #said(speaker: 'bot' | 'agent', text: string, node?: string, after = 0, agent?: string): void {
    this.#add(after, {
      type: 'said',
      messageId: `${this.id}/s${this.entries.length}`,
      speaker,
      floorVersion: 1,
      message: { text },
      ...(node === undefined ? {} : { node }),
      ...(agent === undefined ? {} : { agent: { id: agent, name: agent } }),
    });
  }

  #path(event: string, nodes: readonly string[]): void {
    const to = nodes.at(-1) ?? '';
    this.#add(0, { type: 'path', event, nodes: [...nodes], from: this.#state, to });
    this.#state = to;
  }

  #floor(holder: 'bot' | 'queue' | 'agent' | 'nobody', agent?: string): void {
    this.#add(0, {
      type: 'floor',
      holder,
      version: this.entries.length,
      ...(agent === undefined ? {} : { agent: { id: agent, name: agent } }),
    });
  }

  #add(afterMs: number, entry: NewEntry): void {
    this.#at += afterMs;
    this.entries.push({ ...entry, at: this.#at });
  }
}

const NAMES = [
  'Ada Moreno',
  'Ben Okafor',
  'Clara Weiss',
  'Dinesh Rao',
  'Elena Petrova',
  'Farah Haddad',
  'Grace Kim',
  'Hugo Silva',
];

interface Dice {
  /** From 0 up to 1. */
  next(): number;
  of<T>(list: readonly T[]): T;
}

/** Mulberry32: small, and the same everywhere. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    of(list) {
      const found = list[Math.floor(next() * list.length)];
      if (found === undefined) throw new Error('There is nothing to choose from.');
      return found;
    },
  };
}
