// E1: two arms whose customers wait for the same few agents, on the host that runs in memory. One arm offers everybody a person, so that
// more come into the line; who is in the other arm waits behind them.
import { compileFlow } from '@baton/compiler';
import { batonApp, conversationRef, type ConversationBody } from '@baton/conversation';
import { functionsOf } from '@baton/flow';
import type { Body, ConversationEntry, Ref, Workspace } from '@baton/handoff';
import { memoryHost, virtualClock } from '@baton/host/memory';
import { emptyFold, foldEntry, noChanges, type ExposedUnit } from '@baton/insights';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { loadMachine } from '@baton/runtime';
import { drawnEdge, drawnFlow, drawnNode } from '../testing/demo.ts';
import { seeded } from '../testing/seeded.ts';
import { bodyOf, effectOf, entryOf } from './as-kept.ts';
import { Plan } from './plan.ts';

export interface SharedAgentsOptions {
  readonly seed: number;
  readonly agents: number;
  /** How many of the two arms' customers are offered a person: none of the first arm, everybody, or as the split deals. */
  readonly arms: 'usual' | 'offered' | 'both';
  readonly hours: number;
  readonly workspace: Workspace;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Tuesday 09:00 in Berlin. */
const OPENS = Date.parse('2026-11-24T09:00:00+01:00');
/** Of customers an hour: who asks for a person in any case, and who takes one only when offered. The rest meets no agent and is left out. */
const ASK = 27;
const TAKE = 11;
const HANDLE_MINUTES = 10;
const PATIENCE_MINUTES = 3;
export const EXPERIMENT = 'offer-a-person';

/** Everybody is dealt an arm; in the second one a person is offered at once. */
function flowOf(arms: SharedAgentsOptions['arms']) {
  const [usual, offered] = arms === 'both' ? [50, 50] : arms === 'usual' ? [1, 0] : [0, 1];
  return drawnFlow({
    format: 1,
    id: 'shared-agents',
    name: 'Shared agents',
    settings: { language: 'en', languages: ['en'], voice: 'warm', channels: ['web'], variables: [] },
    nodes: [
      drawnNode('asks', 'explicit-request'),
      drawnNode('start', 'start'),
      drawnNode('deal', 'split', {
        experiment: EXPERIMENT,
        variants: [
          { id: 'usual', label: 'On request', weight: usual },
          { id: 'offered', label: 'Offered to all', weight: offered },
        ],
      }),
      drawnNode('ask', 'bot-answer'),
      drawnNode('offer', 'offer'),
      drawnNode('transfer', 'warm-transfer', { tooLongSeconds: 3600 }),
      drawnNode('queue', 'queue-message', { alternativesFromSeconds: 3600 }),
      drawnNode('end', 'end'),
    ],
    edges: [
      drawnEdge('asks', 'asked', 'transfer'),
      drawnEdge('start', 'next', 'deal'),
      drawnEdge('deal', 'variant-usual', 'ask'),
      drawnEdge('deal', 'variant-offered', 'offer'),
      drawnEdge('ask', 'answered', 'end'),
      drawnEdge('ask', 'failed', 'end'),
      drawnEdge('ask', 'silent', 'end'),
      drawnEdge('offer', 'yes', 'transfer'),
      drawnEdge('offer', 'no', 'ask'),
      drawnEdge('offer', 'other', 'ask'),
      drawnEdge('offer', 'silent', 'end'),
      drawnEdge('transfer', 'waiting', 'queue'),
      drawnEdge('queue', 'callback', 'end'),
      drawnEdge('queue', 'ticket', 'end'),
      drawnEdge('transfer', 'noAgent', 'end'),
      drawnEdge('transfer', 'agentLost', 'end'),
      drawnEdge('transfer', 'returned', 'end'),
      drawnEdge('transfer', 'closed', 'end'),
      drawnEdge('transfer', 'tooLong', 'end'),
    ],
  });
}

/** The same seed brings the same customers with the same patience, whichever arm they are dealt. */
export async function playSharedAgents(options: SharedAgentsOptions): Promise<ExposedUnit[]> {
  const flow = flowOf(options.arms);
  const compiled = compileFlow(flow, { registry: nodeKinds, library: messageLibrary, hash: 'shared' });
  if (!compiled.ok) throw new Error(`The flow does not compile: ${compiled.issues[0]?.message ?? ''}`);
  const machine = loadMachine(compiled.machine, functionsOf(nodeKinds));
  const workspace = houseOf(options.workspace, options.agents);
  const clock = virtualClock(OPENS);
  const host = memoryHost({ clock });
  const plan = new Plan();
  const dice = seeded(options.seed);
  const journals = new Map<string, ConversationEntry[]>();
  const customers = new Map<string, { patience: number; handle: number; isHeld: boolean }>();
  let inputs = 0;
  const send = (to: Ref, body: Body): void => {
    inputs += 1;
    void host.send(to, { id: `shared-${inputs}`, at: clock.now(), body });
  };
  const tell = (key: string, body: ConversationBody): void => send(conversationRef(key), bodyOf(body));
  const later = (ms: number, what: () => void): void => plan.add(clock.now() + ms, what);

  function react(key: string, entry: ConversationEntry): void {
    const one = customers.get(key);
    if (!one) return;
    if (entry.type === 'queued')
      later(one.patience, () => {
        if (!one.isHeld) tell(key, { type: 'customer.left' });
      });
    if (entry.type === 'offered') {
      const { offerId, agent } = entry;
      later(2 * SECOND, () => tell(key, { type: 'agent.accept', agent: agent.id, offerId }));
    }
    if (entry.type === 'connected') {
      one.isHeld = true;
      const agent = entry.agent.id;
      later(3 * SECOND, () => tell(key, { type: 'agent.message', agent, text: 'Hello, I am on it.' }));
      later(one.handle, () =>
        tell(key, { type: 'agent.close', agent, disposition: 'solved', reason: 'complexity', summary: 'Done.' }),
      );
    }
  }

  await host.start(
    batonApp({
      workspace: () => ({ workspace, hash: 'shared' }),
      machine: () => machine,
      async deliver({ ref, effect }) {
        const one = effectOf(effect);
        if (one.type === 'askBot')
          tell(ref.key, { type: 'bot.answered', askId: one.askId, text: 'Here is how.', confidence: 95, sources: [] });
      },
      project(entries) {
        for (const { ref, entry } of entries) {
          if (ref.kind !== 'conversation') continue;
          const one = entryOf(entry);
          const journal = journals.get(ref.key) ?? [];
          journal.push(one);
          journals.set(ref.key, journal);
          react(ref.key, one);
        }
      },
      onFailure(failure) {
        throw new Error(JSON.stringify(failure));
      },
    }),
  );
  for (const { id } of workspace.agents) {
    send({ kind: 'presence', key: id }, { type: 'presence.signOn' });
    send({ kind: 'presence', key: id }, { type: 'presence.connection', connected: true });
    send({ kind: 'presence', key: id }, { type: 'presence.setStatus', status: 'available' });
  }

  const all = Math.round((ASK + TAKE) * options.hours);
  for (let i = 0; i < all; i += 1) {
    const key = `s${i}`;
    const asks = dice.below(ASK + TAKE) < ASK;
    const chance = (): number => -Math.log((dice.below(1_000_000) + 1) / 1_000_001);
    customers.set(key, {
      patience: Math.round(chance() * PATIENCE_MINUTES * MINUTE),
      handle: Math.round((chance() * (HANDLE_MINUTES - 1) + 1) * MINUTE),
      isHeld: false,
    });
    // The golden ratio deals evenly, and the split deals by it as by any other number.
    const bucket = (i * 0.6180339887498949 + options.seed * 0.37) % 1;
    plan.add(OPENS + MINUTE + dice.below(options.hours * HOUR), () => {
      tell(key, {
        type: 'conversation.start',
        flow: { id: flow.id, hash: 'shared', version: 1 },
        channel: 'web',
        language: 'en',
        number: key,
        bucket,
        zone: 'Europe/Berlin',
        unit: { kind: 'customer', id: key },
      });
      later(5 * SECOND, () => comes(key, asks));
    });
  }
  function comes(key: string, asks: boolean): void {
    const isOffered = journals.get(key)?.some((entry) => entry.type === 'tried' && entry.what === 'offer-person');
    if (asks) tell(key, { type: 'customer.message', text: 'I want to talk to a person please' });
    else if (isOffered) tell(key, { type: 'customer.message', text: 'yes please', choice: 'yes' });
  }

  const end = OPENS + options.hours * HOUR + HOUR;
  for (let next = plan.take(); next && next.at <= end; next = plan.take()) {
    if (next.at > clock.now()) await clock.advanceTo(next.at);
    next.what();
    await host.idle();
  }
  await host.stop();
  return [...journals].flatMap(([id, entries]) => unitOf(id, entries) ?? []);
}

/** Of those who came into the line, how many left it before anybody wrote to them. */
export function leftInLine(units: readonly ExposedUnit[], arm?: string): { count: number; percent: number } {
  const left = units.flatMap(({ outcomes: { abandonment }, ...one }) =>
    (arm === undefined || one.arm === arm) && abandonment !== null ? [abandonment] : [],
  );
  return { count: left.length, percent: (left.reduce((sum, one) => sum + one, 0) / left.length) * 100 };
}

/** As the server reckons it: the arm, and whether its customer left the line. */
function unitOf(id: string, entries: readonly ConversationEntry[]): ExposedUnit | null {
  const fold = emptyFold(id);
  const changes = noChanges();
  entries.forEach((entry, i) => foldEntry(fold, i + 1, entry, changes));
  const [exposure] = fold.exposures;
  if (!exposure) return null;
  const [first] = fold.cases;
  const isInLine = first?.way === 'queue';
  return {
    arm: exposure.arm,
    at: exposure.at,
    outcomes: {
      handoff: fold.talk.messages === 0 ? null : first ? 1 : 0,
      abandonment: isInLine ? (first.leftAt === null ? 0 : 1) : null,
      satisfaction: null,
      resolution: null,
      'time-to-agent': first?.firstWordSeconds ?? null,
    },
  };
}

/** One team, always open, each agent with one conversation at a time. */
function houseOf(base: Workspace, agents: number): Workspace {
  const [team] = base.teams;
  const [pattern] = base.agents;
  if (!team || !pattern) throw new Error('The workspace has no team or no agent to go by.');
  const span = [{ from: '00:00', to: '24:00' }];
  const week = { mon: span, tue: span, wed: span, thu: span, fri: span, sat: span, sun: span };
  return {
    ...base,
    teams: base.teams.map((one) => ({ ...one, skills: [] })),
    agents: Array.from({ length: agents }, (_, i) => ({
      ...pattern,
      id: `agent-${i + 1}`,
      name: `Agent ${i + 1}`,
      email: `agent-${i + 1}@house.example`,
      teams: base.teams.map(({ id }) => id),
      languages: ['en'],
      limit: 1,
    })),
    hours: base.hours.map((hours) => ({ ...hours, week })),
    holidays: [],
  };
}
