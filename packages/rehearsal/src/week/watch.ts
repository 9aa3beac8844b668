// What is measured in a simulated week, read off the journal alone.
import { isOpen, calendarOf, type ConversationEntry, type Tier, type Workspace } from '@baton/handoff';

const TIERS = ['critical', 'high', 'standard', 'low'] as const satisfies readonly Tier[];

/** What came of a week. */
export interface WeekFigures {
  readonly customers: number;
  readonly handoffs: number;
  /**
   * R20 to R23: share of the handoffs of each tier whose first word came in time (0 to 1), among those that came in opening hours and
   * were answered; null without any. Whoever is passed on had their first word before.
   */
  readonly in_target: Readonly<Record<Tier, number | null>>;
  /** How many those are. */
  readonly answered: Readonly<Record<Tier, number>>;
  /** A3: share of those who came while the house was closed, or to a team in which nobody was, to whom whoever is on call came as promised. */
  readonly on_call_in_time: number | null;
  /** How many those are. */
  readonly on_call: number;
  /** Answered, and came while their team was closed or nobody of it was there: no target is held against those. */
  readonly answered_unstaffed: number;
  /** The longest time without a word for somebody in line, in seconds. */
  readonly longest_silence_seconds: number;
  /** The same beyond what the house allows. */
  readonly silence_over_limit_seconds: number;
  /** Out of line while somebody able was signed on, without having chosen another way. */
  readonly places_lost: number;
  readonly promises: number;
  readonly promises_kept: number;
  /** Given another time before theirs, which the customer was told. */
  readonly promises_moved: number;
  readonly promises_late: number;
  /** Late, and nobody was alerted before. */
  readonly promises_broken_unseen: number;
  readonly failures: number;
}

interface Talk {
  tier: Tier | null;
  triggeredAt: number | null;
  /** In line since, and when they last heard a word; null while not in line. */
  lastWord: number | null;
  /** They have chosen another way, and are asked something about it. */
  isElsewhere: boolean;
  team: string;
  /** The team was open and somebody of it signed on when they asked; null before. */
  isStaffed: boolean | null;
  /** Whoever is on call was alerted. */
  isPaged: boolean;
  /** An agent has spoken to them in this case. */
  isAnswered: boolean;
}

interface Promise {
  readonly dueAt: number;
  readonly isCall: boolean;
  alerted: boolean;
  isLate: boolean;
}

/** So much later than the limit a word may come: what is said in the same second is one moment. */
const SAME_MOMENT_MS = 2_500;

/** A3: so soon somebody on call joins, as the customer is told. */
const ON_CALL_SECONDS = 15 * 60;

/** Somebody who rings so long after the minute is on time. */
const RING_MS = 5 * 60_000;

export class Watch {
  readonly promises = new Map<string, Promise>();
  readonly #talks = new Map<string, Talk>();
  readonly #signedOn: ReadonlySet<string>;
  /** As the house is now. */
  workspace: Workspace;
  #unstaffed = 0;
  readonly #onCall = { all: 0, inTime: 0 };
  readonly #answered = new Map<Tier, { all: number; inTime: number }>();
  #handoffs = 0;
  #longest = 0;
  #lost = 0;
  #made = 0;
  #kept = 0;
  #moved = 0;
  #late = 0;
  #unseen = 0;
  failures = 0;
  /** For whoever looks into a finding. */
  readonly notes: string[] = [];

  constructor(workspace: Workspace, signedOn: ReadonlySet<string>) {
    this.workspace = workspace;
    this.#signedOn = signedOn;
  }

  hear(key: string, entry: ConversationEntry): void {
    const talk = this.#talk(key);
    switch (entry.type) {
      case 'triggered':
        talk.triggeredAt ??= entry.at;
        break;
      case 'paged':
        talk.isPaged = true;
        break;
      case 'queued':
        talk.isStaffed ??= this.#somebodyCould(entry.team, entry.at);
        this.#handoffs += talk.lastWord === null ? 1 : 0;
        talk.tier = entry.tier;
        talk.team = entry.team;
        talk.triggeredAt ??= entry.since;
        talk.lastWord ??= entry.at;
        talk.isElsewhere = false;
        break;
      case 'customer':
        talk.isElsewhere = entry.choice === 'ticket' || entry.choice === 'callback' || entry.choice === 'on-call';
        if (talk.lastWord !== null) talk.lastWord = entry.at;
        break;
      case 'said':
        this.#word(key, talk, entry.at);
        break;
      case 'leftQueue':
        this.#word(key, talk, entry.at);
        talk.lastWord = null;
        if ((entry.why === 'nobody' || entry.why === 'too-long') && this.#somebodyCould(entry.team, entry.at)) {
          this.#lost += 1;
          this.notes.push(
            `${key}: place lost (${entry.why}) with ${entry.team} at ${new Date(entry.at).toISOString()}`,
          );
        }
        break;
      case 'firstWord':
        this.#firstWord(talk, entry.sinceTriggerSeconds);
        break;
      case 'ended':
      case 'returned':
        talk.triggeredAt = null;
        talk.isStaffed = null;
        talk.isPaged = false;
        talk.isAnswered = false;
        break;
      case 'promised':
        this.#made += 1;
        this.promises.set(entry.promiseId, {
          dueAt: entry.dueAt,
          isCall: entry.kind === 'callback',
          alerted: false,
          isLate: false,
        });
        break;
      case 'promiseKept':
        this.#kept += 1;
        this.#settle(entry.promiseId, entry.at);
        break;
      case 'promiseWithdrawn':
        this.#moved += entry.why === 'replaced' ? 1 : 0;
        this.promises.delete(entry.promiseId);
        break;
      default:
    }
  }

  /** A lead has been told of it. */
  alert(promiseId: string): void {
    const promise = this.promises.get(promiseId);
    if (promise) promise.alerted = true;
  }

  figures(customers: number, now: number): WeekFigures {
    for (const id of this.promises.keys()) this.#settle(id, now);
    const limit = this.workspace.silence.waitingSeconds * 1000 + SAME_MOMENT_MS;
    const share = (tier: Tier): number | null => {
      const seen = this.#answered.get(tier);
      return seen ? Math.round((seen.inTime / seen.all) * 1000) / 1000 : null;
    };
    const [critical, high, standard, low] = TIERS.map(share);
    const count = (tier: Tier): number => this.#answered.get(tier)?.all ?? 0;
    return {
      customers,
      handoffs: this.#handoffs,
      in_target: { critical: critical ?? null, high: high ?? null, standard: standard ?? null, low: low ?? null },
      answered: { critical: count('critical'), high: count('high'), standard: count('standard'), low: count('low') },
      on_call_in_time:
        this.#onCall.all === 0 ? null : Math.round((this.#onCall.inTime / this.#onCall.all) * 1000) / 1000,
      on_call: this.#onCall.all,
      answered_unstaffed: this.#unstaffed,
      longest_silence_seconds: Math.round(this.#longest / 1000),
      silence_over_limit_seconds: Math.max(0, Math.ceil((this.#longest - limit) / 1000)),
      places_lost: this.#lost,
      promises: this.#made,
      promises_kept: this.#kept,
      promises_moved: this.#moved,
      promises_late: this.#late,
      promises_broken_unseen: this.#unseen,
      failures: this.failures,
    };
  }

  /** R30: passed on, lost or signed off, they have had their first word. */
  #firstWord(talk: Talk, seconds: number): void {
    if (talk.isAnswered) return;
    talk.isAnswered = true;
    if (talk.isPaged) {
      this.#onCall.all += 1;
      if (seconds <= ON_CALL_SECONDS) this.#onCall.inTime += 1;
      return;
    }
    if (talk.isStaffed === false) {
      this.#unstaffed += 1;
      return;
    }
    const tier = talk.tier ?? 'standard';
    const seen = this.#answered.get(tier) ?? { all: 0, inTime: 0 };
    const inTime = seconds <= this.workspace.sla[tier].firstResponseSeconds;
    this.#answered.set(tier, { all: seen.all + 1, inTime: seen.inTime + (inTime ? 1 : 0) });
    if (!inTime && tier === 'critical')
      this.notes.push(`critical: first word after ${Math.round(seconds)} s in ${talk.team}`);
  }

  #word(key: string, talk: Talk, at: number): void {
    if (talk.lastWord === null) return;
    const silence = at - talk.lastWord;
    talk.lastWord = at;
    if (talk.isElsewhere || silence <= this.#longest) return;
    this.#longest = silence;
    this.notes.push(`${key}: ${Math.round(silence / 1000)} s without a word until ${new Date(at).toISOString()}`);
  }

  #settle(id: string, at: number): void {
    const promise = this.promises.get(id);
    if (!promise) return;
    this.promises.delete(id);
    if (at <= promise.dueAt + (promise.isCall ? RING_MS : 0)) return;
    this.#late += 1;
    if (promise.alerted) return;
    this.#unseen += 1;
    this.notes.push(`${id}: broken unseen, due ${new Date(promise.dueAt).toISOString()}`);
  }

  #somebodyCould(team: string, at: number): boolean {
    const calendar = calendarOf(this.workspace, team);
    if (!calendar || !isOpen(calendar, at)) return false;
    return this.workspace.agents.some(({ id, teams }) => teams.includes(team) && this.#signedOn.has(id));
  }

  #talk(key: string): Talk {
    const known = this.#talks.get(key);
    if (known) return known;
    const made: Talk = {
      tier: null,
      triggeredAt: null,
      lastWord: null,
      isElsewhere: false,
      team: '',
      isStaffed: null,
      isPaged: false,
      isAnswered: false,
    };
    this.#talks.set(key, made);
    return made;
  }
}
