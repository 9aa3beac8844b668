// Dialogues of which only the customer's lines are known, played once against the bot so that there is a recording, and then through the
// flow twice and through a changed one: what differs between the two, and what a count by hand says must.
import type { Bot } from '@baton/bot';
import type { Flow, MessageLibrary, Registry } from '@baton/flow';
import type { ConversationEntry, Workspace } from '@baton/handoff';
import { compareReplays, recordingOf } from '@baton/insights';
import { rehearse } from '../rehearse.ts';
import { replayer } from './replay.ts';

export interface DialogueHouse {
  readonly flow: Flow;
  readonly registry: Registry;
  readonly library: MessageLibrary;
  readonly workspace: Workspace;
  readonly bot: Bot;
  /** When the first dialogue begins (ms). */
  readonly startAt: number;
}

export interface Dialogue {
  readonly id: string;
  readonly customer: readonly string[];
}

/** Where a dialogue first goes another way; turns count from 1. */
export interface ChangedTurn {
  readonly id: string;
  readonly turn: number;
}

export interface DialoguesPlayed {
  readonly played: number;
  /** Of the same flow twice. */
  readonly differences: readonly ChangedTurn[];
  /** Of the recording against its replay: an agent who never closed is taken to have closed after the last thing that was done. */
  readonly sinceRecorded: readonly ChangedTurn[];
  /** With the answers said from `answerFrom` percent on instead. */
  readonly changed: readonly ChangedTurn[];
  /** The same, counted in the journals: the first answer whose confidence lies between the two limits. */
  readonly counted: readonly ChangedTurn[];
}

const SECONDS_BETWEEN = 45;

export async function replayDialogues(
  dialogues: readonly Dialogue[],
  house: DialogueHouse,
  { usual, answerFrom }: { usual: number; answerFrom: number },
  onPlayed: (count: number) => void = () => {},
): Promise<DialoguesPlayed> {
  const { flow, registry, library, workspace, bot } = house;
  const base = { registry, library, workspace, otherwise: bot };
  const live = replayer({ ...base, flow });
  const draft = replayer({ ...base, flow: withGate(flow, answerFrom) });
  const differences: ChangedTurn[] = [];
  const sinceRecorded: ChangedTurn[] = [];
  const changed: ChangedTurn[] = [];
  const counted: ChangedTurn[] = [];
  let played = 0;
  for (const dialogue of dialogues) {
    const recorded = await record(dialogue, house);
    const recording = recordingOf(recorded);
    if (!recording) continue;
    const [once, again, other] = [await live(recording), await live(recording), await draft(recording)];
    const note = (list: ChangedTurn[], a: readonly ConversationEntry[], b: readonly ConversationEntry[]): void => {
      const { first } = compareReplays(a, b);
      if (first) list.push({ id: dialogue.id, turn: first.turn });
    };
    note(differences, once.journal, again.journal);
    note(sinceRecorded, recorded, once.journal);
    note(changed, once.journal, other.journal);
    const turn = turnBetween(recorded, Math.min(usual, answerFrom), Math.max(usual, answerFrom));
    if (turn !== null) counted.push({ id: dialogue.id, turn });
    played += 1;
    onPlayed(played);
  }
  return { played, differences, sinceRecorded, changed, counted };
}

/** Everybody is there; who takes the conversation listens, and closes it at the end. */
async function record(
  { customer }: Dialogue,
  { flow, registry, library, workspace, bot, startAt }: DialogueHouse,
): Promise<ConversationEntry[]> {
  const talk = await rehearse({
    flow,
    registry,
    library,
    workspace,
    bot,
    startAt,
    async beforeStart(one) {
      for (const { id } of workspace.agents) await one.agent(id).signsOn();
    },
  });
  try {
    for (const line of customer) {
      await talk.customer.says(line);
      await talk.wait(SECONDS_BETWEEN / 3);
      const { offer } = await talk.state();
      if (offer) {
        await talk.agent(offer.agent.id).accepts();
        await talk.agent(offer.agent.id).says('Hello, I have read what you wrote.');
      }
      await talk.wait((SECONDS_BETWEEN / 3) * 2);
    }
    const { floor, agent } = await talk.state();
    if (floor.holder === 'agent' && agent) await talk.agent(agent.id).closes('');
    await talk.wait(2 * 3_600);
    return await talk.journal();
  } finally {
    await talk.host.stop();
  }
}

function withGate(flow: Flow, answerFrom: number): Flow {
  return {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.kind === 'confidence-gate' ? { ...node, config: { ...node.config, answerFrom } } : node,
    ),
  };
}

function turnBetween(entries: readonly ConversationEntry[], from: number, to: number): number | null {
  let turn = 0;
  for (const entry of entries) {
    if (entry.type === 'customer' && !entry.automatic) turn += 1;
    if (entry.type === 'answered' && !entry.late && entry.confidence >= from && entry.confidence < to) return turn;
  }
  return null;
}
