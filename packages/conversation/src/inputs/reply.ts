// A5: a reply to what a colleague wrote goes on with that matter, with the same people, and not with a bot that knows nothing of it.
import { agentOf, isSmallTalk, isThanks, teamOf } from '@baton/handoff';
import { isAnswer, readAnswer, tells, type Signals } from '@baton/signals';
import { ENDED } from '@baton/flow';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { returnToMatter } from '../matter.ts';
import { settledPhrase } from '../words/phrases.ts';

const DAY_MS = 24 * 3_600_000;
/** For so long what comes is taken for a reply. */
const REPLY_MS = { promise: 30 * DAY_MS, talk: 3 * DAY_MS } as const;

/** Other business, by its own words. */
const OTHER =
  /\b(?:another|different|new|other|separate|second) (?:question|matter|issue|problem|topic|thing|request|order)\b|\bsomething (?:else|different|new)\b|\b(?:andere|neue)s? (?:frage|anliegen|problem|thema)\b|\betwas (?:anderes|neues)\b|\b(?:otra|nueva) (?:pregunta|consulta|cosa)\b|\b(?:otro|nuevo) (?:problema|tema|asunto)\b|\b(?:autre|nouvelle) (?:question|demande|chose)\b|\b(?:outra|nova) (?:pergunta|questão|coisa)\b/i;

/** Has a colleague written or closed something that the next words may answer? */
export function awaitsReply({ state, at, facts }: Draft): boolean {
  const { answered } = state;
  return (
    answered !== undefined &&
    at - answered.at <= REPLY_MS[answered.kind] &&
    facts.machine.compiled.listeners.some(({ listener }) => listener === 'explicit')
  );
}

/**
 * Is this a reply to be taken to the people who wrote? To an answer, whatever is not settled and not about something else; to a talk
 * that was closed, only what contradicts its end (L4) or names the colleague. Asked once: what comes after it is the bot's again.
 */
export function repliesTo(draft: Draft, signals: Signals, text: string): boolean {
  const { state } = draft;
  const { answered } = state;
  if (!answered || !awaitsReply(draft)) return false;
  if (isSmallTalk(text, state.language) || isThanks(text)) return false;
  state.answered = undefined;
  if (OTHER.test(text) || isElsewhere(signals, answered.category)) return false;
  const answer = readAnswer(text, { kind: 'offer' }, state.language);
  if (answered.kind === 'talk') return tells(answer, 'unsolved') || namesColleague(draft, answered.agent, text);
  return !tells(answer, 'stop', 'solved') || tells(answer, 'question', 'matter', 'unsolved');
}

/** "One more question for Callum": whoever names the colleague wants to go on with them. */
function namesColleague({ facts }: Draft, agent: string, text: string): boolean {
  const [name = ''] = agentOf(facts.workspace, agent)?.name.split(' ') ?? [];
  const words: readonly string[] = text.toLocaleLowerCase('en').match(/[\p{L}\p{M}]+/gu) ?? [];
  return name.length > 2 && words.includes(name.toLocaleLowerCase('en'));
}

/** The matter and its people, for the way to a person that comes next. */
export function goOnWith(draft: Draft, { matter, team, agent }: NonNullable<Draft['state']['answered']>): void {
  const { state, facts } = draft;
  if (state.matter) returnToMatter(draft, matter);
  state.servedBy = agent;
  const [value, context] = state.machine;
  if (teamOf(facts.workspace, team))
    state.machine = [value, { ...context, vars: { ...context.vars, 'handoff.team': team } }];
}

/** "Yes, that did it": a kind word, and nothing begins anew. */
export function settles(
  { state, at }: Draft,
  { text, choice, escapeHatch }: Extract<ConversationBody, { type: 'customer.message' }>,
): boolean {
  const { answered } = state;
  if (state.machine[0] !== ENDED || choice !== undefined || escapeHatch === true) return false;
  if (answered?.kind !== 'promise' || at - answered.at > REPLY_MS.promise) return false;
  if (isThanks(text)) return true;
  const answer = readAnswer(text, { kind: 'offer' }, state.language);
  if (!isAnswer(answer) || tells(answer, 'question', 'matter', 'unsolved', 'more')) return false;
  return answer.says === 'yes' || tells(answer, 'solved', 'done');
}

export function saySettled(draft: Draft): void {
  const { state } = draft;
  draft.said({ speaker: 'notice', message: { text: settledPhrase(state.language) } });
}

/** Surely about another team's business. */
function isElsewhere({ category }: Signals, before: string): boolean {
  return category.score >= SURE && category.id !== 'other' && before !== 'other' && category.id !== before;
}

const SURE = 0.75;
