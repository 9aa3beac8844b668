// The bounded heart of the context package: a fold over the journal, small enough to live in conversation state (contracts, 7).
import type { ConversationEntry } from '../journal.ts';
import { answerArrived, answerSaid, coverLines, reactToAnswer } from './answers.ts';
import type { BotAction, ContextCore, CustomerLine } from './core-shape.ts';
import { addProfile } from './profile-view.ts';

const MOST = {
  recent: 8,
  confusion: 6,
  actions: 10,
  articles: 6,
  additions: 6,
  notes: 3,
  promises: 3,
  topics: 6,
} as const;
const TEXT = 240;
const SHORT = 120;
const NOTE = 300;
/** Below this an answer of the bot counts as unsure in the card; the gates of a flow may use other figures (G1, G3). */
const SURE_FROM = 80;

/** A conversation of which nothing is known. */
export function emptyCore(): ContextCore {
  return {
    number: null,
    channel: null,
    language: null,
    profile: [],
    firstQuestion: null,
    desired: null,
    recent: [],
    confusion: [],
    sentiment: { score: 0, state: 'calm', trajectory: 'steady' },
    category: null,
    topics: [],
    urgent: false,
    actions: [],
    articles: [],
    additions: [],
    trigger: null,
    place: null,
    notes: [],
    promises: [],
    ticket: null,
    contact: null,
    asked: null,
    pending: null,
    answeredAsk: null,
    isQuestioned: false,
    agent: null,
    isSolved: false,
  };
}

/** The core after one more entry. Its size is bounded, whatever the conversation's length. */
export function addToCore(core: ContextCore, entry: ConversationEntry): ContextCore {
  switch (entry.type) {
    case 'started':
      return { ...core, number: entry.number, channel: entry.channel, language: entry.language };
    case 'profile': {
      const { source, verified, profile } = entry;
      return { ...core, profile: addProfile(core.profile, { source, verified, profile }) };
    }
    case 'customer':
      return addCustomer(core, entry);
    case 'said':
      return addSaid(core, entry);
    case 'asked': {
      const { askId, question } = entry;
      return { ...coverLines(core, askId, question), asked: { askId, question: question.slice(0, SHORT) } };
    }
    case 'answered':
      return addAnswer(core, entry);
    case 'connected':
      return { ...core, agent: { id: entry.agent.id, name: entry.agent.name } };
    case 'botFailed':
      return addAction(core, {
        at: entry.at,
        what: questionOf(core, entry.askId),
        outcome: 'failed',
        node: null,
        confidence: null,
        article: null,
      });
    case 'tried':
      return addAction(core, {
        at: entry.at,
        what: entry.what,
        outcome: entry.outcome,
        node: entry.node ?? null,
        confidence: null,
        article: null,
      });
    case 'triggered': {
      const { trigger: kind, topic = null, because, at } = entry;
      const topics =
        topic === null || core.topics.includes(topic) ? core.topics : [...core.topics, topic].slice(-MOST.topics);
      return { ...core, topics, trigger: { kind, topic, because: because.slice(0, TEXT), at } };
    }
    case 'queued':
      return { ...core, place: { team: entry.team, tier: entry.tier, since: entry.since, reason: entry.reason } };
    case 'passed':
      return addNote(core, { at: entry.at, agent: entry.agent, note: entry.note.slice(0, NOTE), toTeam: entry.toTeam });
    case 'returned':
      return addNote(core, { at: entry.at, agent: entry.agent, note: entry.note.slice(0, NOTE), toTeam: null });
    case 'noted': {
      const { at, by, text } = entry;
      return addNote(core, { at, agent: by.name, note: text.slice(0, NOTE), toTeam: null, beside: true });
    }
    case 'closed':
      return { ...core, isSolved: entry.disposition === 'solved' };
    case 'customerReturned':
      return { ...(core.isSolved ? settled(core) : core), trigger: null, isSolved: false };
    case 'ticket':
      return { ...core, ticket: entry.number, contact: entry.contact ?? core.contact };
    case 'callbackBooked':
      return { ...core, contact: entry.contact ?? core.contact };
    case 'promised': {
      const { promiseId, kind, dueAt, text } = entry;
      const others = core.promises.filter((one) => one.promiseId !== promiseId);
      return {
        ...core,
        promises: [...others, { promiseId, kind, dueAt, text: text.slice(0, SHORT) }].slice(-MOST.promises),
      };
    }
    case 'promiseKept':
    case 'promiseWithdrawn':
      return { ...core, promises: core.promises.filter((one) => one.promiseId !== entry.promiseId) };
    default:
      return core;
  }
}

/** What is over must not be told, or acted on, as what a customer came back for. */
function settled(core: ContextCore): ContextCore {
  const settle = (line: CustomerLine) => ({ ...line, isSettled: true });
  return {
    ...core,
    firstQuestion: core.firstQuestion && settle(core.firstQuestion),
    desired: core.desired && settle(core.desired),
    recent: core.recent.map(settle),
    actions: core.actions.filter(({ outcome }) => outcome === 'declined' || outcome === 'did-not-apply'),
    confusion: [],
    additions: [],
    notes: [],
    topics: [],
    category: null,
    urgent: false,
    readings: (core.readings ?? []).filter((reading) => reading.of === 'language'),
    trigger: null,
    answeredAsk: null,
  };
}

type CustomerEntry = Extract<ConversationEntry, { type: 'customer' }>;

/** Words by which people say what they want to come of it. English first; other languages count by their question. */
const DESIRE =
  /\b(?:i|we)(?:'d| would| 'd)? (?:want|need|like|prefer|expect|wish)\b|\b(?:please|kindly) (?!wait|hold)\w+|\b(?:can|could|would|will) (?:you|someone|i|we)\b|\bhow (?:do|can) (?:i|we)\b|\b(?:quiero|necesito|quisiera|ich (?:will|möchte|brauche)|je (?:veux|voudrais)|quero|preciso)\b/i;

/** Does the message say what the customer wants, beside a person to talk to? */
export function statesDesire(entry: CustomerEntry): boolean {
  return entry.choice === undefined && !entry.signals.explicit && DESIRE.test(entry.text.slice(0, 2000));
}

function addCustomer(core: ContextCore, entry: CustomerEntry): ContextCore {
  const { messageId, at, signals } = entry;
  const text = clipped(entry.text);
  const { isQuestion, explicit } = signals;
  const isReply = core.isQuestioned;
  const line: CustomerLine = { messageId, at, text, isQuestion, explicit, isReply, askId: null, isSettled: false };
  const isAsking = signals.isQuestion && !signals.explicit && entry.choice === undefined;
  const heard = signals.added[0];
  const reacted = reactToAnswer(core, entry);
  // A pressed button adds nothing that its label did not say before.
  const isPress = entry.choice !== undefined || entry.escapeHatch === true;
  return {
    ...reacted,
    language: signals.language || core.language,
    ...(entry.channel === undefined ? {} : { channel: entry.channel }),
    firstQuestion: reacted.firstQuestion ?? (isAsking ? line : null),
    desired: statesDesire(entry) ? line : reacted.desired,
    recent: isPress ? reacted.recent : kept([...reacted.recent, line]),
    confusion: heard
      ? [...core.confusion, { messageId, because: heard.because, quote: heard.quote.slice(0, 80) }].slice(
          -MOST.confusion,
        )
      : core.confusion,
    sentiment: { score: signals.score, state: signals.state, trajectory: signals.trajectory },
    category: isAsking && signals.category !== 'other' ? signals.category : (core.category ?? signals.category),
    topics: [...new Set([...core.topics, ...signals.topics])].slice(-MOST.topics),
    urgent: core.urgent || signals.urgent,
    ...withReadings(core, entry),
    additions:
      entry.whileWaiting === true && !isPress
        ? [...core.additions, { messageId, at, text, isNew: true }].slice(-MOST.additions)
        : core.additions,
  };
}

/** Of each kind of reading the newest stands; words that decided nothing leave it. */
function withReadings(
  { readings = [] }: ContextCore,
  { messageId, signals }: CustomerEntry,
): Pick<ContextCore, 'readings'> {
  const { why = {}, category, language } = signals;
  const what = { category, language, urgent: '' };
  const found = READ.flatMap((of) => {
    const quote = why[of]?.slice(0, 80) ?? '';
    return quote === '' ? [] : [{ of, what: what[of], messageId, quote }];
  });
  if (found.length === 0) return {};
  return { readings: [...readings.filter((before) => !found.some(({ of }) => of === before.of)), ...found] };
}

const READ = ['category', 'language', 'urgent'] as const;

/** Up to the last whole word. */
function clipped(text: string): string {
  if (text.length <= TEXT) return text;
  const cut = text.slice(0, TEXT);
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut;
}

/** When there are too many, what says least goes first: greetings, numbers and calls for a person before questions. */
function kept(lines: readonly CustomerLine[]): readonly CustomerLine[] {
  if (lines.length <= MOST.recent) return lines;
  const least = lines.findIndex((line, i) => i < lines.length - 1 && (line.explicit || !line.isQuestion));
  return lines.filter((_, i) => i !== Math.max(0, least));
}

function addAnswer(core: ContextCore, entry: Extract<ConversationEntry, { type: 'answered' }>): ContextCore {
  const { at, askId, confidence } = entry;
  // An answer that came too late was no attempt.
  if (entry.late) return core;
  const action = {
    at,
    what: questionOf(core, askId),
    outcome: 'not-said',
    node: null,
    confidence,
    article: null,
  } as const;
  return {
    ...addAction(core, action),
    pending: answerArrived(entry),
    asked: core.asked?.askId === askId ? null : core.asked,
  };
}

function addSaid(core: ContextCore, entry: Extract<ConversationEntry, { type: 'said' }>): ContextCore {
  const { text } = entry.message;
  const said = { ...core, isQuestioned: text.includes('?') };
  if (entry.speaker === 'agent') return { ...said, additions: core.additions.map((one) => ({ ...one, isNew: false })) };
  const next = answerSaid(said, text, SURE_FROM);
  return { ...next, articles: next.articles.slice(-MOST.articles) };
}

function questionOf(core: ContextCore, askId: string): string {
  return core.asked?.askId === askId ? core.asked.question : 'answer';
}

/** A later outcome of the same attempt replaces the earlier one: offered, then declined, is declined. */
function addAction(core: ContextCore, action: BotAction): ContextCore {
  const open = core.actions.findLastIndex((one) => one.what === action.what && one.outcome === 'offered');
  const actions = open === -1 ? [...core.actions, action] : core.actions.with(open, action);
  return { ...core, actions: actions.slice(-MOST.actions) };
}

function addNote(core: ContextCore, note: ContextCore['notes'][number]): ContextCore {
  const agent = core.agent?.id === note.agent ? core.agent.name : note.agent;
  const notes = [...core.notes, { ...note, agent }];
  // Of each kind the newest: a talk among colleagues must not push out what a transfer was about.
  const sameKind = notes.filter(({ beside }) => beside === note.beside);
  const oldest = sameKind.length > MOST.notes ? sameKind[0] : undefined;
  return { ...core, notes: notes.filter((one) => one !== oldest) };
}
