// What stands beside the chat: everything the conversation knows of itself, in a designer's terms.
import { stepInDrawing } from '@baton/compiler';
import type { Highlight } from '@baton/editor';
import { systemVariable, type CompiledMachine, type Json } from '@baton/flow';
import {
  agentOf,
  finishPackage,
  packageOf,
  readingsOf,
  ruleSummary,
  teamOf,
  type AgentStatus,
  type ContextPackage,
  type ConversationEntry,
  type FloorHolder,
  type PresenceState,
  type SentimentState,
  type Tier,
  type Trajectory,
  type Workspace,
} from '@baton/handoff';
import { readWant, type ConversationState } from '@baton/conversation';

/** A sign of trouble and the words behind it. */
export interface Sign {
  because: string;
  quote: string;
  weight: number;
}

export interface TryItView {
  floor: FloorHolder;
  ended: boolean;
  /** Who holds it, by name. */
  agent: string | null;
  offer: { agent: string; lapsesAt: number } | null;
  place: { team: string; tier: Tier; position: number | null; waitSeconds: number | null } | null;
  feeling: { state: SentimentState; trajectory: Trajectory; score: number; signs: Sign[] };
  /** Category, language and urgency with the words behind them. */
  heard: { claim: string; quote: string }[];
  /** The newest answer, in percent. */
  confidence: number | null;
  trigger: { because: string; quotes: string[] } | null;
  values: { name: string; label: string; value: string }[];
  /** The next thing that happens without anybody doing anything. */
  next: { at: number; step: string | null } | null;
  statuses: ReadonlyMap<string, AgentStatus>;
  highlight: Highlight;
  card: ContextPackage;
}

const summarise = ruleSummary({ wantOf: readWant });

export function viewOf(
  machine: CompiledMachine,
  state: ConversationState,
  journal: readonly ConversationEntry[],
  presence: ReadonlyMap<string, PresenceState | null>,
  workspace: Workspace,
): TryItView {
  const { frustration } = state.signals.reading;
  const draft = packageOf(journal);
  const answered = journal.findLast((entry) => entry.type === 'answered');
  const triggered = journal.findLast((entry) => entry.type === 'triggered');
  return {
    floor: state.floor.holder,
    ended: state.closed,
    agent: state.agent?.name ?? null,
    offer: state.offer && { agent: state.offer.agent.id, lapsesAt: state.offer.lapsesAt },
    place: state.place && {
      team: teamOf(workspace, state.place.team)?.name ?? state.place.team,
      tier: state.place.tier,
      position: state.place.position,
      waitSeconds: state.place.waitSeconds,
    },
    feeling: {
      state: frustration.state,
      trajectory: frustration.trajectory,
      score: frustration.score,
      signs: journal.flatMap((entry) =>
        entry.type === 'customer'
          ? entry.signals.added.map(({ because, quote, weight }) => ({ because, quote, weight }))
          : [],
      ),
    },
    heard: readingsOf(draft.core).map(({ claim, quote }) => ({ claim, quote })),
    confidence: answered?.type === 'answered' ? answered.confidence : null,
    trigger: triggered?.type === 'triggered' ? { because: triggered.because, quotes: triggered.quotes } : null,
    values: valuesOf(state.machine[1].vars),
    next: nextOf(state),
    statuses: new Map([...presence].map(([id, found]) => [id, found?.status ?? 'offline'])),
    highlight: highlightOf(machine, state, journal),
    card: finishPackage(draft, summarise),
  };
}

function valuesOf(vars: { [name: string]: Json }): TryItView['values'] {
  return Object.entries(vars)
    .flatMap(([name, value]) => {
      const text = textOf(value);
      return text === '' ? [] : [{ name, label: systemVariable(name)?.label ?? name, value: text }];
    })
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function textOf(value: Json): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function nextOf(state: ConversationState): TryItView['next'] {
  const [first] = state.deadlines.toSorted((a, b) => a.dueAt - b.dueAt);
  return first ? { at: first.dueAt, step: first.node && stepInDrawing(first.node) } : null;
}

/** The step the conversation stands in, and every step it went through. */
function highlightOf(
  machine: CompiledMachine,
  state: ConversationState,
  journal: readonly ConversationEntry[],
): Highlight {
  const trail = new Set(
    journal.flatMap((entry) => (entry.type === 'path' ? entry.nodes.map((node) => stepInDrawing(node)) : [])),
  );
  const standing = machine.states[state.machine[0]]?.node;
  // While a person holds the floor or nothing is left to say, it is the transfer that runs.
  const node = standing ?? state.place?.node ?? (state.closed ? ([...trail].at(-1) ?? null) : null);
  return { node: node === null ? null : stepInDrawing(node), trail: [...trail] };
}

/** Whether this agent belongs to the workspace still. */
export function agentName(workspace: Workspace, id: string): string {
  return agentOf(workspace, id)?.name ?? id;
}
