// What became of the bot's answers: only what was said to the customer was tried, and only what was not objected to is settled.
import type { ContextCore, CustomerLine, PendingAnswer } from './core-shape.ts';
import type { ConversationEntry } from '../journal.ts';

const MOST_CHARACTERS = 100;
const MOST_SOURCES = 3;

export function answerArrived(entry: Extract<ConversationEntry, { type: 'answered' }>): PendingAnswer {
  const { askId, at, confidence, sources } = entry;
  const text = withoutSpaces(entry.text).slice(0, MOST_CHARACTERS);
  return { askId, at, confidence, text, sources: sources.slice(0, MOST_SOURCES) };
}

/** Notes which messages a question to the bot was made of; one asked anew takes them over. */
export function coverLines(core: ContextCore, askId: string, question: string): ContextCore {
  const covers = (line: CustomerLine) => !line.isSettled && line.text.trim() !== '' && question.includes(line.text);
  return mapLines(core, (line) => (covers(line) ? { ...line, askId } : line));
}

/** A message to the customer: when the bot's answer stands in it, the answer was said and its question is settled. */
export function answerSaid(core: ContextCore, text: string, sureFrom: number): ContextCore {
  const { pending } = core;
  if (pending === null || pending.text === '' || !withoutSpaces(text).includes(pending.text)) return core;
  const { askId, at, confidence, sources } = pending;
  const outcome = confidence >= sureFrom ? 'answered' : 'unsure';
  const known = new Set(sources.map(({ id }) => id));
  return {
    ...mapLines(core, (line) => (line.askId === askId ? { ...line, isSettled: true } : line)),
    actions: core.actions.map((one) =>
      one.outcome === 'not-said' && one.at === at ? { ...one, outcome, article: sources[0]?.title ?? null } : one,
    ),
    articles: [...core.articles.filter(({ id }) => !known.has(id)), ...sources],
    pending: null,
    answeredAsk: askId,
  };
}

/** "No", a call for a person or any sign of trouble after an answer: its question is as open as before. */
export function reactToAnswer(
  core: ContextCore,
  { text, choice, escapeHatch, signals }: Extract<ConversationEntry, { type: 'customer' }>,
): ContextCore {
  const { answeredAsk } = core;
  if (answeredAsk === null) return core;
  const objects =
    choice === 'no' ||
    escapeHatch === true ||
    signals.explicit ||
    signals.added.length > 0 ||
    (choice === undefined && OBJECTS.test(text.trim()));
  const next = { ...core, answeredAsk: null };
  return objects ? mapLines(next, (line) => (line.askId === answeredAsk ? { ...line, isSettled: false } : line)) : next;
}

/** "No" and its kin at the beginning of a reply. English. */
const OBJECTS =
  /^(?:no|nope|nah|wrong|not (?:really|quite|helpful|what|at all)|(?:that|this|it) (?:did|does|was|is)(?:n[’']?t| not)|did(?:n[’']?t| not) help)\b/i;

function mapLines(core: ContextCore, change: (line: CustomerLine) => CustomerLine): ContextCore {
  return {
    ...core,
    firstQuestion: core.firstQuestion && change(core.firstQuestion),
    desired: core.desired && change(core.desired),
    recent: core.recent.map(change),
  };
}

/** A message is tidied before it is said: spaces and line ends may differ from the answer's own. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
