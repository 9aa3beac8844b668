// A recorded conversation played through another flow: the customer's turns, the bot's answers, the clock and the agents as they were.
import { BotError, type Bot } from '@baton/bot';
import { compileFlow, type SubFlowLookup } from '@baton/compiler';
import type { CompiledMachine, Flow, MessageLibrary, Registry } from '@baton/flow';
import type { ConversationState } from '@baton/conversation';
import type { ConversationEntry, Workspace } from '@baton/handoff';
import type { RecordedDeed, Recording } from '@baton/insights';
import { Rehearsal, RehearsalError, type RehearsalOptions } from '../rehearse.ts';

export interface ReplayHouse {
  readonly flow: Flow;
  readonly registry: Registry;
  readonly library: MessageLibrary;
  readonly subFlows?: SubFlowLookup;
  readonly workspace: Workspace;
  /** Asked for what was never asked in the recording. */
  readonly otherwise: Bot;
}

export interface Replayed {
  readonly journal: readonly ConversationEntry[];
  /** How many of the customer's turns had been played when the bot was asked something that the recording does not know; null: never. */
  readonly unknownFrom: number | null;
}

/** Two hours after the last thing that was done whatever could end has ended. */
const SETTLES_MS = 2 * 3_600_000;

/**
 * Compiles once and plays as often as it is asked to.
 * @throws RehearsalError when the flow does not compile
 */
export function replayer(house: ReplayHouse): (recording: Recording) => Promise<Replayed> {
  const { flow, registry, library, subFlows } = house;
  const compiled = compileFlow(flow, { registry, library, hash: 'rehearsal', ...(subFlows ? { subFlows } : {}) });
  if (!compiled.ok) throw new RehearsalError(compiled.issues);
  return (recording) => replay(house, compiled.machine, recording);
}

async function replay(house: ReplayHouse, machine: CompiledMachine, recording: Recording): Promise<Replayed> {
  const { startedAt, channel, language, profile, deeds } = recording;
  let turns = 0;
  let unknownFrom: number | null = null;
  const bot = recordedBot(recording, house.otherwise, () => {
    unknownFrom ??= turns;
  });
  const options: RehearsalOptions = {
    flow: house.flow,
    registry: house.registry,
    library: house.library,
    ...(house.subFlows ? { subFlows: house.subFlows } : {}),
    workspace: house.workspace,
    bot,
    startAt: startedAt,
    channel,
    language,
    ...(profile ? { profile: { profile: { ...profile.profile }, verified: profile.verified } } : {}),
    async beforeStart(rehearsal) {
      for (const id of presentIn(recording, house.workspace)) await rehearsal.agent(id).signsOn();
    },
  };
  const rehearsal = new Rehearsal(machine, options);
  try {
    await rehearsal.begin();
    for (const deed of deeds) {
      const ms = startedAt + deed.after - rehearsal.clock.now();
      if (ms > 0) await rehearsal.wait(ms / 1000);
      if (deed.does === 'says' || deed.does === 'presses' || deed.does === 'asks-for-person') turns += 1;
      await play(rehearsal, deed);
    }
    const connected = agentIn(await rehearsal.state());
    if (connected !== undefined) await rehearsal.agent(connected).closes('');
    await rehearsal.wait(SETTLES_MS / 1000);
    return { journal: await rehearsal.journal(), unknownFrom };
  } finally {
    await rehearsal.host.stop();
  }
}

/** Does it if it can be done: who is not connected in this flow says nothing. */
async function play(rehearsal: Rehearsal, deed: RecordedDeed): Promise<void> {
  const state = await rehearsal.state();
  const { offer } = state;
  const connected = agentIn(state);
  switch (deed.does) {
    case 'says':
      await rehearsal.customer.says(deed.text);
      break;
    case 'presses':
      await rehearsal.customer.presses(deed.choice, deed.text);
      break;
    case 'asks-for-person':
      await rehearsal.customer.asksForPerson();
      break;
    case 'leaves':
      await rehearsal.customer.leaves();
      break;
    case 'accepts':
      if (offer) await rehearsal.agent(offer.agent.id).accepts();
      break;
    case 'agent-says':
      if (connected !== undefined) await rehearsal.agent(connected).says(deed.text);
      break;
    case 'agent-closes':
      if (connected !== undefined) await rehearsal.agent(connected).closes('');
      break;
  }
}

function agentIn({ floor, agent }: ConversationState): string | undefined {
  return floor.holder === 'agent' ? agent?.id : undefined;
}

/** Who it was offered to was there; where nobody was asked, everybody is taken to have been. */
function presentIn({ agents }: Recording, workspace: Workspace): string[] {
  return workspace.agents.map(({ id }) => id).filter((id) => agents === null || agents.includes(id));
}

/** Answers each question as it was answered then, in turn where it was asked more than once. */
function recordedBot({ answers }: Recording, otherwise: Bot, onUnknown: () => void): Bot {
  const lines = Map.groupBy(answers, ({ question }) => plain(question));
  return {
    async ask(question, signal) {
      const line = lines.get(plain(question.texts.join(' '))) ?? lines.get(plain(question.texts.at(-1) ?? ''));
      const answer = line && line.length > 1 ? line.shift() : line?.[0];
      if (!answer) {
        onUnknown();
        return otherwise.ask(question, signal);
      }
      if (answer.text === null) throw new BotError('unreachable', 'It failed when it was recorded.');
      return { text: answer.text, confidence: answer.confidence, sources: [...answer.sources] };
    },
  };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
