// The place in a team's queue: taken, moved, given up (contracts, 9).
import type { Effect, Vars } from '@baton/flow';
import {
  languageSkill,
  teamOf,
  tier as tierSchema,
  type Category,
  type HandoffReason,
  type Tier,
  type TriggerKind,
} from '@baton/handoff';
import { armPlace, dropPlace, type StepEvent } from '@baton/runtime';
import type { Turn } from './turn.ts';

/** Takes a place, or moves the one that is held: the time of arrival stays. */
export function takePlace(
  turn: Turn,
  effect: Extract<Effect, { type: 'enqueue' }>,
  node: string,
  vars: Vars,
  event: StepEvent,
): void {
  const { state, facts } = turn;
  const team = teamFor(effect.team ?? text(vars['handoff.team']), turn);
  const tier = tierFor(effect.tier ?? text(vars['handoff.tier']), turn);
  const since = state.place?.since ?? state.trigger?.at ?? turn.at;
  withdrawOffer(turn);
  if (state.place) {
    turn.send('queue', state.place.team, { type: 'queue.leave', conversation: turn.key });
    turn.note({ type: 'leftQueue', team: state.place.team, why: 'moved' });
  }
  state.trigger ??= { kind: triggerOf(vars['handoff.trigger']), at: turn.at };
  state.place = { node, team, tier, since, position: null, waitSeconds: null };
  state.unanswered = [];
  const skills = skillsFor(team, turn);
  turn.note({
    type: 'queued',
    team,
    tier,
    since,
    node,
    front: effect.front,
    skills,
    reason: reasonOf(effect.reason ?? vars['handoff.reason']),
  });
  turn.setFloor('queue');
  turn.send('queue', team, {
    type: 'queue.join',
    conversation: turn.key,
    tier,
    skills,
    since,
    front: effect.front,
    notAgents: [...new Set([...state.notAgents, ...namesIn(vars['handoff.notAgents'])])],
  });
  turn.keepMachine(armPlace(facts.machine, turn.machineState, node, { ...event, around: turn.surroundings() }));
}

/** Gives the place up, if one is held. */
export function leaveQueue(turn: Turn, why: Extract<Effect, { type: 'leaveQueue' }>['why'] | 'accepted'): void {
  const { place } = turn.state;
  if (!place) return;
  if (why !== 'accepted') {
    withdrawOffer(turn);
    turn.send('queue', place.team, { type: 'queue.leave', conversation: turn.key });
  }
  turn.note({ type: 'leftQueue', team: place.team, why });
  turn.state.place = null;
  turn.keepMachine(dropPlace(turn.machineState));
  if (why !== 'accepted') turn.setFloor('bot');
}

/** Ends the offer that is open: queue and presence hear of it from the conversation alone. */
export function endOffer(turn: Turn, outcome: 'declined' | 'lapsed' | 'withdrawn'): void {
  const { offer } = turn.state;
  if (!offer) return;
  turn.state.offer = null;
  turn.note({ type: 'offerEnded', offerId: offer.id, agent: offer.agent.id, outcome });
  refuseOffer(turn, offer.id, offer.agent.id, offer.team, outcome);
}

export function refuseOffer(
  turn: Turn,
  offerId: string,
  agent: string,
  team: string,
  outcome: 'declined' | 'lapsed' | 'withdrawn',
): void {
  turn.send('queue', team, { type: 'queue.offerEnded', conversation: turn.key, offerId, agent, outcome });
  turn.send('presence', agent, { type: 'presence.ended', offerId, outcome });
}

function withdrawOffer(turn: Turn): void {
  endOffer(turn, 'withdrawn');
}

/** The team that was named, else that of the conversation's category (R10), else the first of the workspace. */
function teamFor(named: string | undefined, turn: Turn): string {
  const { workspace } = turn.facts;
  if (named && teamOf(workspace, named)) return named;
  return categoryOf(turn)?.team ?? workspace.teams[0]?.id ?? '';
}

/** What members of the team have, what the category asks for, and the customer's language (R1 to R6). */
function skillsFor(team: string, turn: Turn): string[] {
  const category = categoryOf(turn);
  return [
    ...new Set([
      ...(teamOf(turn.facts.workspace, team)?.skills ?? []),
      ...(category?.team === team ? category.skills : []),
      ...(foreignLanguage(turn) ? [languageSkill(turn.state.signals.reading.language.code)] : []),
    ]),
  ];
}

function categoryOf(turn: Turn): Category | undefined {
  const { categories } = turn.facts.workspace;
  const wanted = foreignLanguage(turn) ? 'multilingual' : turn.state.signals.reading.category.id;
  return categories.find(({ id }) => id === wanted) ?? categories.find(({ id }) => id === 'other');
}

/** From here a foreign language decides the team (R6). */
const SURE_LANGUAGE = 0.8;

function foreignLanguage(turn: Turn): boolean {
  const { language } = turn.state.signals.reading;
  return language.code !== turn.facts.machine.compiled.settings.language && language.score >= SURE_LANGUAGE;
}

/** The tier that was named, else by trigger and score (R24, R33). */
function tierFor(named: string | undefined, turn: Turn): Tier {
  const parsed = tierSchema.safeParse(named);
  if (parsed.success) return parsed.data;
  if (turn.state.verified && turn.state.profile.tier === 'vip') return 'critical';
  return turn.state.signals.reading.frustration.score >= HIGH_FROM ? 'high' : 'standard';
}

/** R33. */
const HIGH_FROM = 3;

function triggerOf(value: unknown): TriggerKind {
  const known: readonly TriggerKind[] = ['explicit', 'frustration', 'policy', 'low-confidence', 'returning'];
  return known.find((kind) => kind === value) ?? 'flow';
}

function reasonOf(value: unknown): HandoffReason {
  const known: readonly HandoffReason[] = ['knowledge-gap', 'phrasing-gap', 'trust-gap', 'preference', 'policy'];
  return known.find((reason) => reason === value) ?? 'complexity';
}

/** T25: nobody is handed a complaint about themselves. */
function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
