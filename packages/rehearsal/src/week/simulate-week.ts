// A week of a whole house in virtual time: customers on a daily curve, agents with shifts, breaks, sick calls and lost lines. The
// same seed gives the same week.
import { compileFlow } from '@baton/compiler';
import {
  batonApp,
  conversationRef,
  workspaceNews,
  type ConversationBody,
  type ConversationEffect,
} from '@baton/conversation';
import { functionsOf, type Flow, type MessageLibrary, type Registry } from '@baton/flow';
import { promiseStatus, type Body, type ConversationEntry, type Ref, type Workspace } from '@baton/handoff';
import { memoryHost, virtualClock } from '@baton/host/memory';
import { loadMachine } from '@baton/runtime';
import { seeded, seedOf } from '../testing/seeded.ts';
import { arrival, changesOf, shiftsOf, WEEK_START, weekWorkspace } from './house.ts';
import { bodyOf, effectOf, entryOf } from './as-kept.ts';
import { Plan } from './plan.ts';
import { Watch, type WeekFigures } from './watch.ts';

export interface WeekOptions {
  readonly seed: number;
  /** In the whole week; 20,000 with forty agents is a busy house. */
  readonly customers: number;
  readonly agents: number;
  readonly flow: Flow;
  readonly registry: Registry;
  readonly library: MessageLibrary;
  readonly workspace: Workspace;
  /** Told of each day that is over. */
  readonly onDay?: (day: number) => void;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** The share of customers who want a person; the others are helped by the bot. */
const WANTS_PERSON = 0.22;
const QUESTIONS = [
  'where is my parcel?',
  'how do I return shoes?',
  'do you ship to Spain?',
  'can I change my address?',
];
const MATTERS = [
  'my lamp is broken, I want to talk to a person',
  'I want to talk to a human about my order',
  'agent please, my parcel is lost',
  'please refund me 400 euros, I want to dispute the charge',
  'I need to speak to somebody about my invoice',
];
const CRITICAL = 'somebody hacked into my account and changed the password';

/** What came of a week, and how often the house was changed in it. */
export type Week = WeekFigures & { readonly changes: number };

/** Plays the week and says what came of it. */
export async function simulateWeek(options: WeekOptions): Promise<Week & { readonly notes: readonly string[] }> {
  const { seed, customers, flow, registry, library } = options;
  const compiled = compileFlow(flow, { registry, library, hash: 'week' });
  if (!compiled.ok) throw new Error(`The flow does not compile: ${compiled.issues[0]?.message ?? ''}`);
  let workspace = weekWorkspace(options.workspace, options.agents);
  const machine = loadMachine(compiled.machine, functionsOf(registry));
  const dice = seeded(seed);
  const clock = virtualClock(WEEK_START);
  const host = memoryHost({ clock });
  const signedOn = new Set<string>();
  const watch = new Watch(workspace, signedOn);
  const plan = new Plan();
  /** Who holds a conversation now, for what was planned earlier. */
  const talks = new Map<string, { agent: string }>();
  let inputs = 0;
  let changes = 0;

  const send = (to: Ref, body: Body): void => {
    inputs += 1;
    void host.send(to, { id: `week-${inputs}`, at: clock.now(), body }).catch(() => (watch.failures += 1));
  };
  const tell = (key: string, body: ConversationBody): void => send(conversationRef(key), bodyOf(body));
  const presence = (agent: string, body: Body): void => send({ kind: 'presence', key: agent }, body);
  const later = (ms: number, what: () => void): void => plan.add(clock.now() + ms, what);

  await host.start(
    batonApp({
      workspace: () => ({ workspace, hash: 'week' }),
      machine: () => machine,
      deliver: async ({ ref, effect }) => carryOut(ref.key, effectOf(effect)),
      project(entries) {
        for (const { ref, entry } of entries) {
          if (ref.kind !== 'conversation') continue;
          const one = entryOf(entry);
          watch.hear(ref.key, one);
          react(ref.key, one);
        }
      },
      onFailure: () => void (watch.failures += 1),
    }),
  );

  for (const { agent, from, to } of shiftsOf(workspace, dice)) {
    plan.add(from, () => signsOn(agent));
    plan.add(to, () => signsOff(agent));
    const breakAt = from + (3 + dice.below(2)) * HOUR + dice.below(HOUR);
    plan.add(breakAt, () => presence(agent, { type: 'presence.setStatus', status: 'break' }));
    plan.add(breakAt + 15 * MINUTE, () => back(agent));
    // A line is lost once in three shifts, for up to five minutes.
    if (!dice.chance(0.33)) continue;
    const lostAt = from + dice.below(to - from - HOUR);
    plan.add(lostAt, () => presence(agent, { type: 'presence.connection', connected: false }));
    plan.add(lostAt + 5 * SECOND + dice.below(5 * MINUTE), () => {
      if (!signedOn.has(agent)) return;
      presence(agent, { type: 'presence.connection', connected: true });
      back(agent);
    });
  }
  for (const { at, change } of changesOf(dice)) plan.add(at, () => changeHouse(change));
  for (let i = 0; i < customers; i += 1) {
    const key = `c${i}`;
    plan.add(arrival(seeded(seedOf(seed, i))), () => arrives(key, i));
  }
  for (let at = WEEK_START; at < WEEK_START + 8 * DAY; at += MINUTE) plan.add(at, lookAtPromises);

  const end = WEEK_START + 8 * DAY;
  let day = 0;
  for (let next = plan.take(); next && next.at <= end; next = plan.take()) {
    if (next.at > clock.now()) await clock.advanceTo(next.at);
    next.what();
    await host.idle();
    if (next.at >= WEEK_START + (day + 1) * DAY) options.onDay?.((day += 1));
  }
  const figures = watch.figures(customers, clock.now());
  await host.stop();
  return { ...figures, changes, notes: watch.notes };

  function changeHouse(change: (before: Workspace) => Workspace): void {
    const before = workspace;
    workspace = change(before);
    watch.workspace = workspace;
    changes += 1;
    const promised = [...new Set([...watch.promises.keys()].map((id) => id.split('/')[0] ?? ''))];
    for (const { to, body } of workspaceNews(before, workspace, [], promised)) send(to, body);
    for (const { id, teams } of before.agents) {
      const isGone = !workspace.agents.some((one) => one.id === id && one.teams.some((team) => teams.includes(team)));
      if (isGone) signsOff(id);
    }
  }

  function signsOn(agent: string): void {
    signedOn.add(agent);
    presence(agent, { type: 'presence.signOn' });
    presence(agent, { type: 'presence.connection', connected: true });
    presence(agent, { type: 'presence.setStatus', status: 'available' });
  }

  function signsOff(agent: string): void {
    signedOn.delete(agent);
    presence(agent, { type: 'presence.signOff' });
  }

  function back(agent: string): void {
    if (signedOn.has(agent)) presence(agent, { type: 'presence.setStatus', status: 'available' });
  }

  function arrives(key: string, index: number): void {
    const own = seeded(seedOf(seed + 1, index));
    send(conversationRef(key), {
      type: 'conversation.start',
      flow: { id: flow.id, hash: 'week', version: 1 },
      channel: 'web',
      language: 'en',
      number: `W-${index}`,
      bucket: 0.5,
      zone: 'Europe/Berlin',
    });
    const isCritical = own.chance(0.01);
    const text = isCritical ? CRITICAL : own.chance(WANTS_PERSON) ? own.pick(MATTERS) : own.pick(QUESTIONS);
    later((3 + own.below(20)) * SECOND, () => tell(key, { type: 'customer.message', text }));
    // Whoever is not helped by then has other things to do.
    later((4 + own.below(20)) * MINUTE, () => leavesUnlessHeld(key));
  }

  function leavesUnlessHeld(key: string): void {
    const held = talks.get(key);
    if (held?.agent === undefined) tell(key, { type: 'customer.left' });
  }

  /** What people do about what has just happened. */
  function react(key: string, entry: ConversationEntry): void {
    switch (entry.type) {
      case 'offered':
        return offered(key, entry.offerId, entry.agent.id);
      case 'connected':
        return connected(key, entry.agent.id);
      case 'floor':
        if (entry.holder !== 'agent') talks.delete(key);
        return;
      case 'said':
        if ((entry.message.choices?.length ?? 0) > 0) choosesOf(key, entry.message.choices ?? []);
        return;
      default:
    }
  }

  function offered(key: string, offerId: string, agent: string): void {
    const roll = dice.below(100);
    if (roll < 3) return;
    const after = (1 + dice.below(7)) * SECOND;
    later(after, () => tell(key, { type: roll < 5 ? 'agent.decline' : 'agent.accept', agent, offerId }));
  }

  function connected(key: string, agent: string): void {
    talks.set(key, { agent });
    const says = (ms: number, text: string): void =>
      later(ms, () => {
        if (talks.get(key)?.agent === agent) tell(key, { type: 'agent.message', agent, text });
      });
    // One in fifty forgets to begin (W7).
    if (!dice.chance(0.02)) says((4 + dice.below(9)) * SECOND, 'Hello, I have read what you wrote and am on it.');
    later(MINUTE + dice.below(MINUTE), () => {
      if (talks.get(key)?.agent === agent) tell(key, { type: 'customer.message', text: 'thank you' });
    });
    says(2 * MINUTE + dice.below(2 * MINUTE), 'I have found it, one more step on my side.');
    const ends = (4 + dice.below(5)) * MINUTE;
    later(ends, () => {
      if (talks.get(key)?.agent !== agent) return;
      const roll = dice.below(100);
      if (roll < 4) {
        const team = dice.pick(workspace.teams).id;
        tell(key, { type: 'agent.pass', agent, team, note: 'needs somebody who knows more' });
      } else {
        const summary =
          roll < 12 ? 'Checked it with the warehouse. We will call you tomorrow at 11:00.' : 'Sent a new one.';
        tell(key, { type: 'agent.close', agent, disposition: 'solved', reason: 'complexity', summary });
      }
    });
  }

  /** Of the ways that are offered a third is taken: most a ticket, some a call. */
  function choosesOf(key: string, choices: readonly { id: string; label: string }[]): void {
    const slot = choices.find(({ id }) => id.startsWith('slot:'));
    const ids = choices.map(({ id }) => id);
    const choice = slot
      ? slot.id
      : ids.includes('on-call')
        ? 'on-call'
        : ids.includes('ticket') && dice.chance(0.35)
          ? dice.pick(['ticket', 'ticket', 'callback'])
          : ids.includes('yes') && dice.chance(0.3)
            ? dice.pick(['yes', 'no'])
            : null;
    const chosen = choices.find(({ id }) => id === choice);
    if (!chosen) return;
    later((2 + dice.below(15)) * SECOND, () => {
      tell(key, { type: 'customer.message', text: chosen.label, choice: chosen.id });
      if (chosen.id === 'ticket')
        later(10 * SECOND, () => tell(key, { type: 'customer.message', text: `${key}@mail.example` }));
      if (chosen.id === 'callback')
        later(10 * SECOND, () => tell(key, { type: 'customer.message', text: '+49 151 23456789' }));
    });
  }

  function carryOut(key: string, effect: ConversationEffect): void {
    if (effect.type === 'askBot') {
      const { askId } = effect;
      const sure = dice.chance(0.85);
      const confidence = sure ? 95 : 30;
      later(SECOND, () =>
        tell(key, { type: 'bot.answered', askId, text: 'Here is how it works.', confidence, sources: [] }),
      );
    } else if (effect.type === 'page') {
      const { pageId, to } = effect;
      if (!dice.chance(0.85)) return;
      later(90 * SECOND, () => {
        tell(key, { type: 'page.acknowledged', pageId, by: to });
        later(3 * MINUTE, () => signsOn(to));
        later(40 * MINUTE, () => signsOff(to));
      });
    }
  }

  /** A9: agents on duty work on what is due soonest; a lead who was alerted does it at once. */
  function lookAtPromises(): void {
    const now = clock.now();
    for (const [promiseId, promise] of watch.promises) {
      const facts = { dueAt: promise.dueAt, keptAt: null, claimedBy: null };
      const { leadAlertAt } = promiseStatus(facts, workspace.promises.amberSeconds, now);
      const isDue = leadAlertAt !== null && leadAlertAt <= now;
      if (isDue) watch.alert(promiseId);
      const [agent] = signedOn;
      if (agent === undefined) continue;
      const key = promiseId.split('/')[0] ?? '';
      if (promise.isCall) {
        // One call in five is not answered, and made again.
        const outcome = dice.chance(0.2) ? 'no-answer' : 'reached';
        if (now >= promise.dueAt - MINUTE) tell(key, { type: 'promise.called', promiseId, agent, outcome });
        continue;
      }
      if (!isDue && !dice.chance(0.02)) continue;
      tell(key, { type: 'promise.claim', promiseId, agent });
      tell(key, { type: 'promise.answer', promiseId, agent, text: 'Here is our answer: it is on its way.' });
      tell(key, { type: 'promise.done', promiseId, agent });
    }
  }
}
