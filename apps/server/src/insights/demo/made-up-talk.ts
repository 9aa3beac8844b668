// One made-up conversation: a few questions, a handoff or none, and how it ends.
import type { Disposition, HandoffReason, SentimentState, Tier } from '@baton/handoff';
import type { Dice } from './dice.ts';
import { MadeUpJournal } from './made-up-journal.ts';
import type { MadeFlow, MadeTalk, Months } from './months.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
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
const LANGUAGES = ['en', 'en', 'en', 'en', 'de', 'es', 'pt-BR'];
const CHANNELS = ['web', 'web', 'web', 'email', 'whatsapp'];
const STATES: readonly SentimentState[] = ['calm', 'calm', 'calm', 'mild', 'frustrated', 'very-frustrated', 'angry'];

/** A conversation that never was: what its customer, the bot and the agents did is thrown with dice. */
export class MadeUpTalk {
  readonly #journal: MadeUpJournal;
  readonly #dice: Dice;
  readonly #months: Months;
  readonly #flow: MadeFlow;
  readonly #version: number;
  readonly #language: string;
  readonly #agentTeam: string;
  #category: string;
  #asks = 0;

  constructor(id: string, at: number, dice: Dice, months: Months, flow: MadeFlow, version: number) {
    this.#journal = new MadeUpJournal(id, at);
    this.#dice = dice;
    this.#months = months;
    this.#flow = flow;
    this.#version = version;
    this.#language = dice.of(LANGUAGES);
    this.#category = dice.of(months.categories);
    this.#agentTeam = dice.of(months.teams);
  }

  play(): MadeTalk {
    this.#plays();
    return { id: this.#journal.id, entries: this.#journal.entries };
  }

  #plays(): void {
    const dice = this.#dice;
    const customer = dice.next() < 0.7 ? `c${Math.floor(dice.next() ** 1.5 * this.#months.customers)}` : null;
    this.#journal.add(0, {
      type: 'started',
      flow: { id: this.#flow.id, hash: `${this.#flow.id}-${this.#version}`, version: this.#version },
      workspace: 'made-up',
      channel: dice.of(CHANNELS),
      language: this.#language,
      number: `DM-${10_000 + Number(this.#journal.id.slice(1))}`,
      unit: { kind: customer === null ? 'device' : 'customer', id: customer ?? `d-${this.#journal.id}` },
      ...(dice.next() < 0.02 ? { test: true } : {}),
    });
    this.#journal.add(0, { type: 'floor', holder: 'bot', version: 1 });
    if (customer !== null)
      this.#journal.add(0, {
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
    this.#journal.path('start', [steps.start, steps.bot]);
    if (experiment && this.#journal.at >= experiment.from) {
      const arm = experiment.arms[Math.floor(dice.next() * experiment.arms.length)] ?? '';
      this.#journal.add(0, { type: 'tagged', tag: `experiment/${experiment.name}/${arm}`, node: steps.start });
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
      this.#journal.triggered('explicit', steps.ask);
      return this.#handoff('preference', [steps.ask, steps.hours]);
    }
    if (way < 0.06) {
      this.#says(`This is about ${this.#category}`, {});
      this.#journal.triggered('policy', steps.topics, 'refund');
      return this.#handoff('policy', [steps.topics, steps.hours]);
    }
    if (way < 0.085) {
      this.#says('This does not work at all!', { state: 'frustrated' });
      this.#journal.triggered('frustration', steps.upset);
      this.#journal.path(`listener:${steps.upset}`, [steps.upset, steps.offer]);
      return this.#offers('trust-gap', steps.offer);
    }
    const known = this.#months.knows?.(this.#journal.at, this.#category) ?? 0.78;
    const isKnown = dice.next() < known;
    const question = this.#question();
    this.#says(question, { isQuestion: true });
    this.#asks += 1;
    const askId = `${this.#journal.id}/asked/${this.#asks}`;
    this.#journal.add(0, { type: 'asked', askId, question });
    if (dice.next() < 0.01) {
      this.#journal.add(15 * SECOND, { type: 'botFailed', askId, reason: 'timeout' });
      this.#journal.path('bot.failed', [steps.bot, steps.offer]);
      return this.#offers('knowledge-gap', steps.offer);
    }
    const confidence = Math.round((isKnown ? 80 + dice.next() * 20 : dice.next() * 75) * 10) / 10;
    const text = `Here is what I know about ${this.#category}.`;
    const article = `${this.#category}-${1 + Math.floor(dice.next() * 4)}`;
    this.#journal.add(2 * SECOND, {
      type: 'answered',
      askId,
      text,
      confidence,
      sources: [{ id: article, title: article, url: '' }],
      late: false,
    });
    if (confidence >= 85) {
      this.#journal.said('bot', text, steps.answer);
      this.#journal.path('bot.answered', [steps.bot, steps.gate, steps.answer, steps.bot]);
      if (dice.next() < 0.6) {
        this.#says('Thanks, that helps', { says: 'yes', solved: true, isQuestion: false });
        if (isLast) this.#journal.path('customer.message', [steps.bot, steps.closing]);
      }
      return false;
    }
    if (confidence >= 60) {
      this.#journal.said('bot', `I think this is it: ${text} Does that fit?`, steps.check);
      this.#journal.path('bot.answered', [steps.bot, steps.gate, steps.check]);
      if (dice.next() < 0.6) {
        this.#says('Yes', { says: 'yes', isQuestion: false });
        this.#journal.path('customer.message', [steps.check, steps.closing]);
        return false;
      }
      this.#says('No', { says: 'no', isQuestion: false });
      this.#journal.path('customer.message', [steps.check, steps.offer]);
      return this.#offers(dice.next() < 0.5 ? 'phrasing-gap' : 'trust-gap', steps.offer);
    }
    this.#journal.said('bot', 'I am not sure about that.', steps.offer);
    this.#journal.path('bot.answered', [steps.bot, steps.gate, steps.offer]);
    return this.#offers(dice.next() < 0.75 ? 'knowledge-gap' : 'phrasing-gap', steps.offer);
  }

  /** Offers a person; true when the conversation is over. */
  #offers(reason: HandoffReason, node: string): boolean {
    const dice = this.#dice;
    this.#journal.add(0, { type: 'tried', what: 'offer-person', outcome: 'offered', node });
    const answer = dice.next();
    if (answer < 0.62) {
      this.#says('Yes, please', { says: 'yes', isQuestion: false });
      this.#journal.add(0, { type: 'tried', what: 'offer-person', outcome: 'accepted', node });
      return this.#handoff(reason, [node, this.#flow.steps.hours]);
    }
    if (answer < 0.85) {
      this.#says('No, thanks', { says: 'no', isQuestion: false });
      this.#journal.add(0, { type: 'tried', what: 'offer-person', outcome: 'declined', node });
      this.#journal.path('customer.message', [node, this.#flow.steps.bot]);
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
    this.#journal.add(0, {
      type: 'queued',
      team,
      tier,
      since: this.#journal.at,
      node: steps.line,
      front: false,
      skills: [],
      reason,
    });
    this.#journal.path('customer.message', [...nodes, steps.line, steps.updates]);
    this.#journal.floor('queue');
    const wait = Math.floor((8 + dice.next() ** 3 * 300) * SECOND * (this.#months.slow?.(this.#journal.at) ?? 1));
    const patience = Math.floor((20 - Math.log(1 - dice.next()) * 260) * SECOND);
    if (dice.next() < 0.08) {
      this.#journal.add(20 * SECOND, { type: 'nobody', team, reason: 'all-full' });
    }
    if (dice.next() < 0.05) {
      this.#journal.add(40 * SECOND, { type: 'tried', what: 'callback', outcome: 'accepted', node: steps.updates });
      this.#journal.add(30 * SECOND, { type: 'leftQueue', team, why: 'alternative' });
      return this.#promises('callback', steps.updates);
    }
    if (patience < wait) return this.#leavesLine(team, patience);
    // Some look at another page and come back.
    if (dice.next() < 0.08) {
      const gone = Math.floor(wait / 3);
      this.#journal.add(gone, {
        type: 'customerPage',
        open: false,
        by: 'page',
        since: this.#journal.at + gone - 5 * SECOND,
      });
      this.#journal.add(10 * SECOND, {
        type: 'customerPage',
        open: true,
        by: 'page',
        since: this.#journal.at + 10 * SECOND,
      });
    }
    this.#serve(team, wait, dice.of(this.#months.agents));
    return true;
  }

  #leavesLine(team: string, patience: number): boolean {
    const dice = this.#dice;
    if (dice.next() < 0.4) {
      this.#journal.add(patience, {
        type: 'customerPage',
        open: false,
        by: dice.next() < 0.5 ? 'page' : 'silence',
        since: this.#journal.at + patience,
      });
      if (dice.next() < 0.5) {
        // The agent comes to an empty page, and closes it.
        this.#serve(team, 60 * SECOND, dice.of(this.#months.agents), true);
        return true;
      }
      this.#journal.add(9 * MINUTE, { type: 'leftQueue', team, why: 'too-long' });
      this.#journal.ends('customer-left', 'flow', this.#flow.steps.end);
      return true;
    }
    this.#journal.add(patience, { type: 'customerLeft' });
    this.#journal.add(0, { type: 'leftQueue', team, why: 'customer-left' });
    this.#journal.ends('customer-left', 'customer', this.#flow.steps.end);
    return true;
  }

  #serve(team: string, wait: number, agent: string, isGone = false): void {
    const dice = this.#dice;
    const { steps } = this.#flow;
    const offerId = `${this.#journal.id}/offer`;
    this.#journal.add(Math.floor(wait * 0.6), {
      type: 'offered',
      offerId,
      agent: { id: agent, name: agent },
      team,
      lapsesAt: this.#journal.at + 15 * SECOND,
    });
    this.#journal.add(Math.floor(wait * 0.4), { type: 'offerEnded', offerId, agent, outcome: 'accepted' });
    this.#journal.add(0, { type: 'connected', agent: { id: agent, name: agent }, team, waitedSeconds: wait / 1000 });
    this.#journal.add(0, { type: 'leftQueue', team, why: 'accepted' });
    this.#journal.floor('agent', agent);
    if (dice.next() < 0.7) this.#journal.add(3 * SECOND, { type: 'cardUsed', agent, part: 'opened' });
    if (dice.next() < 0.02) {
      this.#journal.add(30 * SECOND, { type: 'agentLost', agent, why: 'first-word' });
      this.#journal.add(0, {
        type: 'queued',
        team,
        tier: 'high',
        since: this.#journal.at,
        node: steps.line,
        front: true,
        skills: [],
        reason: 'complexity',
      });
      this.#journal.add(20 * SECOND, { type: 'connected', agent: { id: 'zoe', name: 'Zoe' }, team, waitedSeconds: 20 });
    }
    this.#journal.said(
      'agent',
      'Hello, I have read what happened.',
      undefined,
      Math.floor((2 + dice.next() * 20) * SECOND),
      agent,
    );
    this.#journal.add(0, {
      type: 'firstWord',
      agent,
      sinceTriggerSeconds: 0,
      sinceAcceptSeconds: 5,
      openingKept: dice.next() < 0.75,
    });
    if (dice.next() < 0.3)
      this.#journal.add(20 * SECOND, { type: 'cardUsed', agent, part: dice.next() < 0.6 ? 'middle' : 'quoted' });
    if (dice.next() < 0.07) this.#journal.said('agent', 'What is your email address?', undefined, 10 * SECOND, agent);
    if (!isGone) this.#says('That is right', { isQuestion: false });
    if (dice.next() < 0.8)
      this.#journal.add(2 * MINUTE, { type: 'agentFocus', agent, seconds: 30 + Math.floor(dice.next() * 300) });
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
      this.#journal.add(4 * MINUTE, { type: 'returned', agent, note: '' });
      this.#journal.floor('bot');
      this.#journal.path('agent.returned', [steps.line, steps.bot]);
      this.#goesSilent();
      return;
    }
    this.#journal.add(Math.floor((1 + dice.next() * 14) * MINUTE), {
      type: 'closed',
      by: 'agent',
      disposition,
      reason,
      summary: 'Done.',
      ...(dice.next() < 0.6 ? { effort: 1 + Math.floor(dice.next() * 5) } : {}),
    });
    if (dice.next() < 0.1) this.#journal.add(5 * SECOND, { type: 'agentFocus', agent, seconds: 15 });
    this.#journal.path('agent.closed', [steps.line, steps.closing]);
    if (dice.next() < 0.35)
      this.#journal.add(20 * SECOND, { type: 'rated', score: 1 + Math.floor(5 * (1 - dice.next() ** 2.5)), of: 5 });
    this.#journal.path('customer.message', [steps.closing, steps.end]);
    this.#journal.add(0, { type: 'ended', node: steps.end });
    this.#journal.floor('nobody');
    if (dice.next() < 0.12) this.#comesBack();
  }

  #comesBack(): void {
    const dice = this.#dice;
    this.#journal.at += Math.floor(dice.next() * 10 * DAY);
    this.#journal.add(0, { type: 'customerReturned' });
    if (dice.next() < 0.4) this.#category = dice.of(this.#months.categories);
    this.#says(
      dice.next() < 0.2 ? 'Hello again' : 'It is still broken',
      {},
      false,
      dice.next() < 0.2 ? 'other' : undefined,
    );
    if (dice.next() < 0.5) {
      this.#journal.triggered('explicit', this.#flow.steps.ask);
      this.#serve(this.#agentTeam, 0, dice.of(this.#months.agents));
      return;
    }
    this.#goesSilent();
  }

  #atNight(nodes: readonly string[]): boolean {
    const { steps } = this.#flow;
    this.#journal.path('customer.message', [...nodes, steps.closed]);
    const way = this.#dice.next();
    if (way < 0.2) {
      this.#says('Show me help', { isQuestion: false });
      this.#journal.add(0, { type: 'tried', what: 'order-tracking', outcome: 'done', node: steps.help });
      this.#journal.path('customer.message', [steps.closed, steps.help]);
      this.#journal.ends('solved', 'flow', this.#flow.steps.end);
      return true;
    }
    if (way < 0.27) {
      this.#journal.add(5 * SECOND, {
        type: 'paged',
        pageId: `${this.#journal.id}/page`,
        team: this.#agentTeam,
        level: 'first',
        ackBy: this.#journal.at + 5 * MINUTE,
      });
      this.#journal.ends('follow-up', 'flow', this.#flow.steps.end);
      return true;
    }
    return this.#promises(way < 0.75 ? 'ticket' : 'callback', steps.closed);
  }

  #promises(kind: 'ticket' | 'callback', from: string): boolean {
    const dice = this.#dice;
    const { steps } = this.#flow;
    const promiseId = `${this.#journal.id}/promise`;
    const dueAt = this.#journal.at + Math.floor((4 + dice.next() * 30) * 60 * MINUTE);
    const team = this.#agentTeam;
    this.#journal.path('customer.message', [from, kind === 'ticket' ? steps.ticket : steps.callback]);
    this.#journal.add(10 * SECOND, { type: 'promised', promiseId, kind, dueAt, text: 'We answer by then.' });
    if (kind === 'ticket')
      this.#journal.add(0, {
        type: 'ticket',
        number: `T-${this.#journal.id}`,
        team,
        promiseId,
        dueAt,
        contact: null,
        urgent: false,
        front: false,
      });
    else this.#journal.add(0, { type: 'callbackBooked', promiseId, slotAt: dueAt, team, contact: null });
    this.#journal.ends('follow-up', 'flow', this.#flow.steps.end);
    const kept = dice.next();
    this.#journal.at = Math.max(this.#journal.at, dueAt + Math.floor((dice.next() - 0.85) * 4 * 60 * MINUTE));
    if (kept < 0.9) this.#journal.add(0, { type: 'promiseKept', promiseId, by: dice.of(this.#months.agents) });
    else if (kept < 0.94) this.#journal.add(0, { type: 'promiseWithdrawn', promiseId, why: 'gone-on' });
    return true;
  }

  #goesSilent(): void {
    this.#journal.at += 10 * MINUTE;
    this.#journal.ends('customer-left', 'flow', this.#flow.steps.end);
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
    this.#journal.add(Math.floor((3 + dice.next() * 40) * SECOND), {
      type: 'customer',
      messageId: `${this.#journal.id}/m${this.#journal.entries.length}`,
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
}
