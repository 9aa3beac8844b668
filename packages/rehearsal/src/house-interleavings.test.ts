// Law 8, W4, R17 and A10 over whatever order things happen in: customers, agents who come and go, passes, restarts and a house that is
// changed meanwhile. A failure names its seed.
import { calendarOf, isOpen, type Body, type ConversationEntry } from '@baton/handoff';
import { expect, test } from 'vitest';
import { demoWorkspace, drawnFlow, MONDAY_MORNING, shipped } from './testing/demo.ts';
import { seeded, seedOf, type Dice } from './testing/seeded.ts';
import { smallHouses, type Decided, type SmallHouse } from './testing/small-house.ts';

const RUNS = process.env['BATON_LONG'] === '1' ? 10_000 : 150;
/** For whoever looks into one that failed. */
const ONLY = process.env['BATON_SEED'];
const STEPS = 28;
const CUSTOMERS = ['c1', 'c2', 'c3'] as const;
const AGENTS = ['callum', 'lucia', 'amara', 'priya'] as const;
const WORDS = [
  'I want to talk to a human',
  'my lamp is broken',
  'how long will it take?',
  'please refund me 400 euros, I want to dispute the charge',
  'somebody hacked into my account',
  'yes',
  'no',
  'thanks',
  'never mind, I found it',
  'ada@example.com',
  '+49 30 901820',
  'this is useless!!',
] as const;
const CHOICES = ['ticket', 'callback', 'keep-waiting', 'on-call', 'self-service'] as const;

const demo = demoWorkspace();
/** One hand free, or two. */
const workspace = {
  ...demo,
  agents: demo.agents
    .filter(({ id }) => AGENTS.some((agent) => agent === id))
    .map((agent) => ({ ...agent, limit: agent.id === 'lucia' ? 2 : 1 })),
};
const open = smallHouses(drawnFlow(JSON.parse(shipped('standard-handoff.flow.json'))));

test('never two speakers, never over capacity, no slot lost, nobody out of line with somebody there, no promise gone unseen', async () => {
  const first = ONLY === undefined ? 0 : Number(ONLY);
  const runs = ONLY === undefined ? RUNS : 1;
  for (let run = first; run < first + runs; run += 1) {
    const wrong = await play(run);
    expect(wrong, `BATON_SEED=${run}`).toEqual([]);
  }
}, 7_200_000);

/** Plays one day of its seed; what went against the laws, in words. */
async function play(seed: number): Promise<string[]> {
  const dice = seeded(seedOf(8, seed));
  const house = await open({
    workspace,
    startAt: MONDAY_MORNING,
    confidence: () => dice.pick([10, 70, 95]),
  });
  const signedOn = new Set<string>();
  const wrong: string[] = [];
  const fold: Fold = { floors: new Map(), held: new Map() };
  let seen = 0;
  const look = async (): Promise<void> => {
    for (const one of house.decided.slice(seen)) wrong.push(...(await judge(house, fold, one, signedOn)));
    seen = house.decided.length;
  };
  for (const agent of AGENTS.slice(0, 1 + dice.below(3))) await signsOn(house, agent, signedOn);
  for (const customer of CUSTOMERS) await begins(house, customer);
  for (let step = 0; step < STEPS && wrong.length === 0; step += 1) {
    await act(house, dice, signedOn);
    await look();
  }
  await goHome(house, signedOn);
  await look();
  wrong.push(...(await leftOver(house)), ...house.failures);
  await house.close();
  return wrong;
}

async function begins(house: SmallHouse, customer: string): Promise<void> {
  await house.tell(customer, {
    type: 'conversation.start',
    flow: { id: 'standard-handoff', hash: 'house', version: 1 },
    channel: 'web',
    language: 'en',
    number: customer,
    bucket: 0.5,
    zone: 'Europe/Berlin',
  });
}

async function signsOn(house: SmallHouse, agent: string, signedOn: Set<string>): Promise<void> {
  signedOn.add(agent);
  await house.presence(agent, { type: 'presence.signOn' });
  await house.presence(agent, { type: 'presence.connection', connected: true });
  await house.presence(agent, { type: 'presence.setStatus', status: 'available' });
}

async function act(house: SmallHouse, dice: Dice, signedOn: Set<string>): Promise<void> {
  const customer = dice.pick(CUSTOMERS);
  const agent = dice.pick(AGENTS);
  const state = await house.state(customer);
  const holder = state?.agent?.id ?? agent;
  const presence = (body: Body) => house.presence(agent, body);
  switch (dice.below(17)) {
    case 0:
    case 1:
    case 2:
      return house.tell(customer, { type: 'customer.message', text: dice.pick(WORDS) });
    case 3:
      return house.tell(customer, { type: 'customer.message', text: 'chosen', choice: dice.pick(CHOICES) });
    case 4:
      return house.tell(customer, { type: 'customer.message', text: 'Talk to a person', escapeHatch: true });
    case 5:
    case 6:
    case 7:
      return state?.offer
        ? house.tell(customer, { type: 'agent.accept', agent: state.offer.agent.id, offerId: state.offer.id })
        : house.wait(dice.pick([1, 5, 16, 31]));
    case 8:
      return state?.offer
        ? house.tell(customer, { type: 'agent.decline', agent: state.offer.agent.id, offerId: state.offer.id })
        : house.tell(customer, { type: 'customer.left' });
    case 9:
      return house.tell(customer, { type: 'agent.message', agent: holder, text: 'Here I am.' });
    case 10: {
      const summary = dice.pick(['Sent a new one.', 'We will call you tomorrow at 11:00.']);
      return house.tell(customer, {
        type: 'agent.close',
        agent: holder,
        disposition: 'solved',
        reason: 'complexity',
        summary,
      });
    }
    case 11:
      return house.tell(customer, {
        type: 'agent.pass',
        agent: holder,
        team: dice.pick(['support', 'billing', 'sales', 'security']),
        note: '',
      });
    case 12:
      return presence({ type: 'presence.setStatus', status: dice.pick(['available', 'break', 'busy']) });
    case 13: {
      if (!signedOn.has(agent)) return signsOn(house, agent, signedOn);
      signedOn.delete(agent);
      return presence({ type: 'presence.signOff' });
    }
    case 14:
      return signedOn.has(agent)
        ? presence({ type: 'presence.connection', connected: dice.chance(0.6) })
        : house.wait(30);
    case 15:
      return dice.chance(0.5) ? house.restart(dice.pick([0, 3, 40, 300])) : house.changes(changed(house, dice));
    default:
      return house.wait(dice.pick([1, 5, 16, 31, 61, 200, 700]));
  }
}

/** The rota turns, tomorrow becomes a day off, or today goes back to what it was. */
function changed(house: SmallHouse, dice: Dice): ReturnType<SmallHouse['workspace']> {
  const workspace = house.workspace();
  const [one, ...others] = workspace.onCall?.rota ?? [];
  if (dice.chance(0.5) && workspace.onCall && one)
    return { ...workspace, onCall: { ...workspace.onCall, rota: [...others, one] } };
  const isOff = workspace.holidays.some(({ name }) => name === 'Day off');
  return {
    ...workspace,
    holidays: isOff
      ? workspace.holidays.filter(({ name }) => name !== 'Day off')
      : [...workspace.holidays, { date: '2026-11-24', name: 'Day off', open: [] }],
  };
}

/** What follows from the entries so far. */
interface Fold {
  readonly floors: Map<string, Extract<ConversationEntry, { type: 'floor' }>>;
  /** Who has which conversation. */
  readonly held: Map<string, string>;
}

/** What an entry does against the laws, given all that was decided before it. */
async function judge(
  house: SmallHouse,
  { floors, held }: Fold,
  { conversation, entry }: Decided,
  signedOn: ReadonlySet<string>,
): Promise<string[]> {
  switch (entry.type) {
    case 'floor':
      floors.set(conversation, entry);
      if (entry.holder !== 'agent') held.delete(conversation);
      return [];
    case 'said': {
      const floor = floors.get(conversation);
      // What an agent owes after the end still reaches the customer.
      const isOwed = floor?.holder === 'nobody' && entry.speaker === 'agent';
      const isOther = entry.speaker !== 'notice' && entry.speaker !== floor?.holder && !isOwed;
      const isOld = entry.floorVersion !== floor?.version;
      return isOld || isOther ? [`${conversation}: ${entry.speaker} said "${entry.message.text}" out of turn`] : [];
    }
    case 'connected': {
      const { id } = entry.agent;
      const other = held.get(conversation);
      if (other !== undefined) return [`${conversation}: ${id} is connected while ${other} has it`];
      held.set(conversation, id);
      const limit = house.workspace().agents.find((one) => one.id === id)?.limit ?? 0;
      const load = [...held.values()].filter((one) => one === id).length;
      return load > limit ? [`${id} has ${load} and may have ${limit}`] : [];
    }
    case 'leftQueue':
      return entry.why === 'nobody' || entry.why === 'too-long' ? placeLost(house, conversation, entry, signedOn) : [];
    default:
      return [];
  }
}

async function placeLost(
  house: SmallHouse,
  conversation: string,
  { team, at }: Extract<ConversationEntry, { type: 'leftQueue' }>,
  signedOn: ReadonlySet<string>,
): Promise<string[]> {
  const calendar = calendarOf(house.workspace(), team);
  if (!calendar || !isOpen(calendar, at)) return [];
  const excluded = (await house.state(conversation))?.notAgents ?? [];
  const able = house
    .workspace()
    .agents.filter(({ id, teams }) => teams.includes(team) && signedOn.has(id) && !excluded.includes(id));
  return able.map(({ id }) => `${conversation}: lost its place with ${team} while ${id} is signed on`);
}

/** Whatever is held is closed, everybody who waits goes, and what the house owes itself comes to rest. */
async function goHome(house: SmallHouse, signedOn: Set<string>): Promise<void> {
  for (const customer of CUSTOMERS) {
    await house.tell(customer, { type: 'customer.left' });
    const agent = (await house.state(customer))?.agent?.id;
    if (agent === undefined) continue;
    const summary = 'Done.';
    await house.tell(customer, { type: 'agent.close', agent, disposition: 'solved', reason: 'complexity', summary });
  }
  for (const agent of signedOn) await house.presence(agent, { type: 'presence.signOff' });
  signedOn.clear();
  await house.wait(120);
}

async function leftOver(house: SmallHouse): Promise<string[]> {
  const wrong: string[] = [];
  for (const agent of AGENTS) {
    const slots = await house.slots(agent);
    if (slots.length > 0) wrong.push(`${agent} still has ${slots.length} slots taken`);
  }
  for (const customer of CUSTOMERS) {
    const owed = new Set<string>();
    for (const { conversation, entry } of house.decided) {
      if (conversation !== customer) continue;
      if (entry.type === 'promised') owed.add(entry.promiseId);
      if (entry.type === 'promiseKept' || entry.type === 'promiseWithdrawn') owed.delete(entry.promiseId);
    }
    const kept = new Set((await house.state(customer))?.promises.map(({ id }) => id));
    for (const id of owed) if (!kept.has(id)) wrong.push(`${id} was promised and is forgotten`);
    for (const id of kept) if (!owed.has(id)) wrong.push(`${id} is kept in mind and was never promised`);
  }
  return wrong;
}
