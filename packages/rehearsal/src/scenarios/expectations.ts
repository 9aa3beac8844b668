import { finishPackage, openingStyle, packageOf, ruleSummary, type ConversationEntry } from '@baton/handoff';
import { readWant } from '@baton/conversation';
import type { Rehearsal } from '../rehearse.ts';
import type { Expectation } from './scenario-file.ts';

/** What an expectation asks for and did not find; empty when all is there. `since` counts journal entries. */
export async function missedExpectations(
  talk: Rehearsal,
  wanted: Expectation,
  since: number,
  outsideSince: number,
): Promise<string[]> {
  const journal = await talk.journal();
  const state = await talk.state();
  const recent = journal.slice(since);
  const said = recent.filter((entry) => entry.type === 'said');
  const texts = said.map(({ message }) => message.text);
  const newest = journal.findLast((entry) => entry.type === 'said');
  const kinds: string[] = recent.map(({ type }) => type);
  const effects: string[] = talk.outside.slice(outsideSince).map(({ type }) => type);
  const steps = recent.flatMap((entry) => (entry.type === 'path' ? entry.nodes : []));
  const queued = journal.findLast((entry) => entry.type === 'queued');
  const triggered = journal.findLast((entry) => entry.type === 'triggered');
  const missed: string[] = [];

  const same = (what: string, expected: unknown, found: unknown) => {
    if (expected !== undefined && expected !== found)
      missed.push(`${what} should be ${show(expected)}, but is ${show(found)}.`);
  };
  const each = (what: string, expected: readonly string[] | undefined, found: readonly string[]) => {
    for (const one of expected ?? [])
      if (!found.includes(one)) missed.push(`${what} "${one}" is missing; there is ${show(found)}.`);
  };

  same('The floor', wanted.floor, state.floor.holder);
  for (const text of wanted.says ?? []) {
    if (!texts.some((one) => includes(one, text))) missed.push(`Nobody said "${text}"; what was said: ${show(texts)}.`);
  }
  for (const text of wanted.saysNot ?? []) {
    if (texts.some((one) => includes(one, text))) missed.push(`Somebody said "${text}".`);
  }
  if (wanted.templates)
    same('The templates said', show(wanted.templates), show(said.flatMap(({ template }) => template ?? [])));
  if (wanted.silent && said.length > 0) missed.push(`Nothing should have been said; what was said: ${show(texts)}.`);
  if (wanted.choices)
    same(
      'The buttons',
      show(wanted.choices),
      show(newest?.type === 'said' ? (newest.message.choices ?? []).map(({ id }) => id) : []),
    );
  same(
    'The team',
    wanted.team,
    state.place?.team ?? state.agent?.team ?? (queued?.type === 'queued' ? queued.team : undefined),
  );
  same('The tier', wanted.tier, state.place?.tier ?? (queued?.type === 'queued' ? queued.tier : undefined));
  same('The place in line', wanted.position, state.place?.position ?? undefined);
  if (wanted.expectedWait !== undefined)
    same('The expected wait', wanted.expectedWait, state.place?.waitSeconds ?? null);
  same('The reason', wanted.reason, queued?.type === 'queued' ? queued.reason : undefined);
  same('The language', wanted.language, state.language);
  const { frustration } = state.signals.reading;
  same('The sentiment', wanted.sentiment, frustration.state);
  same('The trajectory', wanted.trajectory, frustration.trajectory);
  const signs = recent.flatMap((entry) =>
    entry.type === 'customer' ? entry.signals.added.map(({ signal }) => signal) : [],
  );
  if (wanted.signs) same('The signs of trouble', show(wanted.signs.toSorted()), show([...new Set(signs)].toSorted()));
  if (wanted.card) missed.push(...missedOnCard(wanted.card, journal));
  same('The offer', wanted.offeredTo, state.offer?.agent.id ?? null);
  same('The agent', wanted.agent, state.agent?.id ?? null);
  same('The trigger', wanted.trigger, state.trigger?.kind);
  same('The topic', wanted.topic, triggered?.type === 'triggered' ? triggered.topic : undefined);
  each('The entry', wanted.entries, kinds);
  for (const kind of wanted.entriesNot ?? []) if (kinds.includes(kind)) missed.push(`There is an entry "${kind}".`);
  each('The work', wanted.effects, effects);
  each('The step', wanted.steps, steps);
  if (wanted.ended !== undefined) same('The end', wanted.ended, ended(journal));
  for (const [name, value] of Object.entries(wanted.variables ?? {}))
    same(`The variable ${name}`, value, state.machine[1].vars[name]);
  return missed;
}

const summarise = ruleSummary({ wantOf: readWant });

function missedOnCard(wanted: NonNullable<Expectation['card']>, journal: readonly ConversationEntry[]): string[] {
  const { top, middle } = finishPackage(packageOf(journal), summarise);
  const missed: string[] = [];
  const same = (what: string, expected: unknown, found: unknown) => {
    if (expected !== undefined && expected !== found)
      missed.push(`The card's ${what} should be ${show(expected)}, but is ${show(found)}.`);
  };
  same('name', wanted.name, top.name);
  same('colour', wanted.colour, top.sentiment.colour);
  same('opening', wanted.opening, openingStyle(top.sentiment.state));
  same('additions', wanted.added, middle.additions.length);
  for (const text of wanted.summary ?? [])
    if (!includes(top.summary, text)) missed.push(`The card's summary lacks "${text}"; it is ${show(top.summary)}.`);
  const tried = middle.botActions.map(({ what, outcome }) => `${what}:${outcome}`);
  for (const one of wanted.tried ?? [])
    if (!tried.includes(one)) missed.push(`The card does not say that "${one}" was tried; it says ${show(tried)}.`);
  return missed;
}

/** Over, and not begun anew since. */
function ended(journal: readonly ConversationEntry[]): boolean {
  const last = journal.findLast(({ type }) => type === 'ended' || type === 'customerReturned' || type === 'floor');
  return last?.type === 'ended' || (last?.type === 'floor' && last.holder === 'nobody');
}

function includes(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.toLowerCase());
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
