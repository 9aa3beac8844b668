// A conversation's journal told in short lines, for tests.
import type { ConversationEntry, Disposition, HandoffReason, TriggerKind } from '@baton/handoff';
import { emptyFold, noChanges, type TalkFold } from '../facts/fold-state.ts';
import { foldEntry } from '../facts/talk-fold.ts';
import type { FactSet } from '../figures/filter.ts';

export const MONDAY = Date.parse('2026-11-23T00:00Z');
export const HOUR = 3600_000;
export const DAY = 24 * HOUR;

type NewEntry = ConversationEntry extends infer E ? (E extends { at: number } ? Omit<E, 'at'> : never) : never;

/** Each line happens so many seconds after the one before. */
export class Story {
  readonly id: string;
  readonly entries: ConversationEntry[] = [];
  #at: number;

  constructor(id: string, at = MONDAY + 9 * HOUR, customer: string | null = null, language = 'en') {
    this.id = id;
    this.#at = at;
    this.next(0, {
      type: 'started',
      flow: { id: 'f', hash: 'h', version: 1 },
      workspace: 'w',
      channel: 'web',
      language,
      number: 'B-1',
    });
    if (customer !== null)
      this.next(0, { type: 'profile', profile: { customerId: customer }, source: 'signed', verified: true });
  }

  next(seconds: number, entry: NewEntry): this {
    this.#at += seconds * 1000;
    this.entries.push({ ...entry, at: this.#at } as ConversationEntry);
    return this;
  }

  /** Goes on at another time. */
  at(time: number): this {
    this.#at = time;
    return this;
  }

  says(text: string, category = 'billing', more: object = {}): this {
    const language = this.entries[0]?.type === 'started' ? this.entries[0].language : 'en';
    const calm = { score: 0, state: 'calm', trajectory: 'steady', added: [], explicit: false, topics: [] } as const;
    return this.next(1, {
      type: 'customer',
      messageId: `m${this.entries.length}`,
      text,
      signals: { ...calm, added: [], topics: [], category, language, urgent: false, isQuestion: true, ...more },
    });
  }

  asks(trigger: TriggerKind = 'explicit', topic?: string): this {
    return this.next(1, {
      type: 'triggered',
      trigger,
      node: 'ask',
      because: 'asked',
      quotes: [],
      ...(topic === undefined ? {} : { topic }),
    });
  }

  queued(seconds = 0, team = 'billing', reason: HandoffReason = 'preference'): this {
    return this.next(seconds, {
      type: 'queued',
      team,
      tier: 'standard',
      since: this.#at,
      node: 'line',
      front: false,
      skills: [],
      reason,
    });
  }

  connected(seconds = 20, id = 'ann'): this {
    return this.next(seconds, { type: 'connected', agent: { id, name: id }, team: 'billing', waitedSeconds: seconds });
  }

  firstWord(seconds = 10, openingKept = true): this {
    return this.next(seconds, {
      type: 'firstWord',
      agent: 'ann',
      sinceTriggerSeconds: 0,
      sinceAcceptSeconds: seconds,
      openingKept,
    });
  }

  closed(seconds = 300, disposition: Disposition = 'solved', reason: HandoffReason | null = null): this {
    return this.next(seconds, { type: 'closed', by: 'agent', disposition, reason, summary: '', effort: 2 });
  }

  ticket(promiseId = 't1'): this {
    return this.next(5, {
      type: 'ticket',
      number: 'T-1',
      team: 'support',
      promiseId,
      dueAt: this.#at + DAY,
      contact: null,
      urgent: false,
      front: false,
    });
  }

  served(): this {
    return this.says('x').asks().queued().connected().firstWord();
  }

  fold(): TalkFold {
    const fold = emptyFold(this.id);
    const changes = noChanges();
    this.entries.forEach((entry, i) => foldEntry(fold, i + 1, entry, changes));
    return fold;
  }
}

/** The facts of several conversations. */
export function factsOf(...stories: Story[]): FactSet {
  const folds = stories.map((story) => ({ fold: story.fold(), story }));
  return {
    talks: folds.map(({ fold }) => fold.talk),
    cases: folds.flatMap(({ fold }) => fold.cases.map((one) => ({ talk: fold.talk, one }))),
    promises: folds.flatMap(({ fold }) => fold.promises.map((promise) => ({ talk: fold.talk, promise }))),
    answers: folds.flatMap(({ fold, story }) => {
      const changes = noChanges();
      const again = emptyFold(story.id);
      story.entries.forEach((entry, i) => foldEntry(again, i + 1, entry, changes));
      return changes.answers.map((answer) => ({ talk: fold.talk, answer }));
    }),
  };
}
