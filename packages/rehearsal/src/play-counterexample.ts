// Plays the path of a finding, step by step, as it was told.
import type { Bot } from '@baton/bot';
import type { PathStep } from '@baton/flow';
import type { ConversationBody } from '@baton/conversation';
import * as z from 'zod';
import { rehearse, type Rehearsal, type RehearsalOptions } from './rehearse.ts';

/** What a step of a path asks the rehearsal to do. */
const pathInput = z.discriminatedUnion('type', [
  z.object({ type: z.literal('clock'), weekday: z.string(), time: z.string(), zone: z.string() }),
  z.object({ type: z.literal('agents'), are: z.enum(['absent', 'available', 'silent']) }),
  z.object({ type: z.literal('begin') }),
  z.object({
    type: z.literal('customer.message'),
    text: z.string(),
    choice: z.string().optional(),
    escapeHatch: z.boolean().optional(),
  }),
  z.object({ type: z.literal('customer.asksAgain') }),
  z.object({ type: z.literal('wait'), seconds: z.number().nullable(), key: z.string() }),
  z.object({ type: z.literal('bot.answered'), confidence: z.number() }),
  z.object({ type: z.literal('bot.failed') }),
  z.object({
    type: z.enum([
      'agent.accepted',
      'agent.message',
      'agent.closed',
      'agent.returned',
      'agent.passed',
      'agent.connection',
    ]),
  }),
  z.object({ type: z.literal('request.answered'), body: z.json().default({}) }),
  z.object({ type: z.enum(['page.acknowledged', 'page.failed', 'request.failed']) }),
  z.object({ type: z.enum(['desk.opened', 'desk.answered', 'desk.closed', 'desk.failed']) }),
  /** What the house does by itself. */
  z.object({
    type: z.enum(['queue.joined', 'queue.moved', 'queue.nobody', 'slots.offered', 'slot.booked', 'slot.refused']),
  }),
]);
type PathInput = z.infer<typeof pathInput>;

const HOUR = 3_600_000;
/** A Monday; paths look for their weekday from here. */
const FIRST = Date.UTC(2026, 10, 23);

/** Plays a finding's path on the flow it was found in, and hands over the conversation as it stands at the end. */
export async function playCounterexample(
  path: readonly PathStep[],
  options: Omit<RehearsalOptions, 'bot' | 'startAt'>,
): Promise<Rehearsal> {
  const inputs = path.flatMap(({ input }) => {
    const read = pathInput.safeParse(input);
    return read.success ? [read.data] : [];
  });
  const bot = obedientBot();
  const talk = await rehearse({ ...options, bot, startAt: startOf(inputs) });
  const staff = await signOn(talk, inputs, options);
  for (const [index, input] of inputs.entries()) {
    if (input.type === 'customer.message') bot.obey(inputs.slice(index + 1));
    await play(talk, input, staff);
  }
  return talk;
}

interface ObedientBot extends Bot {
  /** Answers as the path goes on to say; not at all when it says nothing of an answer. */
  obey(rest: readonly PathInput[]): void;
}

function obedientBot(): ObedientBot {
  let next: PathInput | undefined;
  return {
    obey(rest) {
      const until = rest.findIndex(({ type }) => type === 'customer.message' || type === 'wait');
      next = rest
        .slice(0, until === -1 ? undefined : until)
        .find(({ type }) => type === 'bot.answered' || type === 'bot.failed');
    },
    async ask() {
      if (next?.type === 'bot.answered')
        return { text: 'Here is what I found.', confidence: next.confidence, sources: [] };
      if (next?.type === 'bot.failed') throw new Error('The bot fails, as the path says.');
      return new Promise(() => {});
    },
  };
}

function startOf(inputs: readonly PathInput[]): number {
  const clock = inputs.find((input) => input.type === 'clock');
  const { weekday, time, zone } = clock ?? { weekday: 'wed', time: '11:00', zone: 'Europe/Berlin' };
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  for (let at = FIRST; at < FIRST + 9 * 24 * HOUR; at += HOUR / 4) {
    const said = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    if (said['weekday']?.toLowerCase() === weekday && `${said['hour']}:${said['minute']}` === time) return at;
  }
  return FIRST;
}

interface Staff {
  are: 'absent' | 'available' | 'silent';
  agents: readonly string[];
}

/** Signs agents on as the path says. */
async function signOn(
  talk: Rehearsal,
  inputs: readonly PathInput[],
  { workspace }: Pick<RehearsalOptions, 'workspace'>,
): Promise<Staff> {
  const are = inputs.find((input) => input.type === 'agents')?.are ?? 'absent';
  const agents = are === 'absent' ? [] : workspace.agents.map(({ id }) => id);
  for (const agent of agents) await talk.agent(agent).signsOn();
  return { are, agents };
}

async function play(talk: Rehearsal, input: PathInput, staff: Staff): Promise<void> {
  switch (input.type) {
    case 'customer.message':
      return customerSays(talk, input);
    case 'customer.asksAgain':
      return void (await talk.customer.asksForPerson());
    case 'wait':
      return waitFor(talk, input, staff);
    case 'agent.accepted': {
      if (!(await talk.state()).offer) await setAll(talk, staff, 'available');
      const { offer } = await talk.state();
      if (offer) await talk.agent(offer.agent.id).accepts();
      return;
    }
    case 'agent.message':
    case 'agent.closed':
    case 'agent.returned':
    case 'agent.passed':
    case 'agent.connection':
      return agentDoes(talk, input.type);
    case 'desk.opened':
    case 'desk.answered':
    case 'desk.closed':
    case 'desk.failed':
      return deskDoes(talk, input.type);
    case 'page.acknowledged':
    case 'page.failed':
    case 'request.answered':
    case 'request.failed':
      return outsideAnswers(talk, input);
    default:
      // How things stand, or what the house does by itself.
      return;
  }
}

async function customerSays(
  talk: Rehearsal,
  { text, choice, escapeHatch }: Extract<PathInput, { type: 'customer.message' }>,
): Promise<void> {
  const chosen = choice === 'slot:first' ? await firstSlot(talk) : choice;
  await talk.tell({
    type: 'customer.message',
    text,
    ...(chosen === undefined ? {} : { choice: chosen }),
    ...(escapeHatch ? { escapeHatch } : {}),
  });
}

async function firstSlot(talk: Rehearsal): Promise<string | undefined> {
  const said = await talk.said();
  return said.flatMap(({ message }) => message.choices ?? []).findLast(({ id }) => id.startsWith('slot:'))?.id;
}

/** Agents who let offers lapse are put on "away" (W10); on this path they come back to their desks and let them lapse again. */
const BACK_AFTER_SECONDS = 10;

/** Until the deadline that the path speaks of is over. Whoever takes conversations on this path rests until it says so. */
async function waitFor(
  talk: Rehearsal,
  { key, seconds }: Extract<PathInput, { type: 'wait' }>,
  staff: Staff,
): Promise<void> {
  const { deadlines } = await talk.state();
  const due = deadlines.find((one) => one.key === key);
  let left = due ? Math.max(0, (due.dueAt - talk.clock.now()) / 1000) : (seconds ?? 0);
  if (staff.are === 'available') await setAll(talk, staff, 'break');
  while (left > 0) {
    const stretch = staff.are === 'silent' ? Math.min(left, BACK_AFTER_SECONDS) : left;
    await talk.wait(stretch);
    left -= stretch;
    if (staff.are === 'silent') await setAll(talk, staff, 'available');
  }
}

/** All but the one who has the conversation. */
async function setAll(talk: Rehearsal, { agents }: Staff, status: 'available' | 'break'): Promise<void> {
  const { agent: holder } = await talk.state();
  for (const agent of agents) if (agent !== holder?.id) await talk.agent(agent).sets(status);
}

async function agentDoes(talk: Rehearsal, type: Extract<PathInput['type'], `agent.${string}`>): Promise<void> {
  const holder = (await talk.state()).agent;
  if (!holder) return;
  const agent = talk.agent(holder.id);
  switch (type) {
    case 'agent.message':
      await agent.says('Hello, I have read everything.');
      return;
    case 'agent.closed':
      await agent.closes('Solved.');
      return;
    case 'agent.returned':
      await agent.handsBack();
      return;
    case 'agent.passed':
      await agent.passes(holder.team);
      return;
    case 'agent.connection':
      await agent.loses('connection');
      return;
    case 'agent.accepted':
      return;
  }
}

async function deskDoes(talk: Rehearsal, type: Extract<PathInput['type'], `desk.${string}`>): Promise<void> {
  const deskId = (await talk.state()).desks?.findLast(({ isAwaited }) => isAwaited)?.id;
  if (deskId === undefined) return;
  const body: Readonly<Record<typeof type, ConversationBody>> = {
    'desk.opened': { type: 'desk.opened', deskId, ticket: '1001' },
    'desk.answered': { type: 'desk.answered', deskId, text: 'Hello, I have read everything.', by: 'An agent' },
    'desk.closed': { type: 'desk.state', deskId, state: 'solved' },
    'desk.failed': { type: 'desk.failed', deskId, reason: 'as the path says' },
  };
  await talk.tell(body[type]);
}

async function outsideAnswers(
  talk: Rehearsal,
  input: Extract<PathInput, { type: 'page.acknowledged' | 'page.failed' | 'request.answered' | 'request.failed' }>,
): Promise<void> {
  const { page, request } = await talk.state();
  const reason = 'as the path says';
  const tell = async (body: ConversationBody | null): Promise<void> => {
    if (body) await talk.tell(body);
  };
  switch (input.type) {
    case 'page.acknowledged':
      return tell(page && { type: input.type, pageId: page.id, by: 'on call' });
    case 'page.failed':
      return tell(page && { type: input.type, pageId: page.id, reason });
    case 'request.answered':
      return tell(request && { type: input.type, requestId: request.id, body: input.body });
    case 'request.failed':
      return tell(request && { type: input.type, requestId: request.id, reason, timedOut: false });
  }
}
