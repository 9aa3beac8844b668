// The scenario of the benches: a sure answer, a doubtful one, an unsure one, a transfer, a talk, a closing. Fifteen steps.
import { compileFlow } from '@baton/compiler';
import { functionsOf, parseFlowValue, type CompiledMachine, type FlowEvent, type Surroundings } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import {
  armPlace,
  dropPlace,
  initialState,
  loadMachine,
  step,
  type Machine,
  type MachineState,
  type StepEvent,
} from '@baton/runtime';
import { drawnEdge as edge, drawnNode as node } from '../../src/testing/demo.ts';

export interface Played {
  type: 'start' | 'listener' | 'wait' | 'place';
  data: FlowEvent;
  /** Seconds after the step before. */
  after: number;
  reply?: 'yes' | 'no';
}

const says = (text: string, after: number, reply?: 'yes' | 'no'): Played => ({
  type: 'wait',
  data: { type: 'customer.message', text, choice: null },
  after,
  ...(reply ? { reply } : {}),
});
const answers = (confidence: number): Played => ({
  type: 'wait',
  data: { type: 'bot.answered', question: 'q', text: 'An answer.', confidence, sources: [] },
  after: 1,
});

/** What happens, in order. */
export const story: readonly Played[] = [
  { type: 'start', data: { type: 'start' }, after: 0 },
  says('Where is my parcel?', 5),
  answers(95),
  says('And can it be left with a neighbour?', 20),
  answers(70),
  says('No', 10, 'no'),
  says('Yes, please', 8, 'yes'),
  { type: 'place', data: { type: 'queue.joined', position: 2, waitSeconds: 40 }, after: 0 },
  { type: 'wait', data: { type: 'deadline', key: 'after-30' }, after: 30 },
  says('It is order 70412.', 4),
  { type: 'place', data: { type: 'agent.accepted', agent: { id: 'a', name: 'Ada' } }, after: 6 },
  { type: 'wait', data: { type: 'agent.message', text: 'Hello, I have read everything.' }, after: 4 },
  says('Great.', 9),
  {
    type: 'wait',
    data: { type: 'agent.closed', disposition: 'solved', summary: 'Left with the neighbour.' },
    after: 30,
  },
  says('No, thanks', 6, 'no'),
];

export const START = Date.UTC(2026, 10, 23, 9);

const own = (text: string) => ({ use: 'own', text: { en: text } });

/** The flow of the scenario, drawn with the kinds that ship. */
export function scenarioMachine(): CompiledMachine {
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'bench',
      name: 'Bench',
      settings: {},
      nodes: [
        node('start', 'start'),
        node('ask', 'bot-answer'),
        node('gate', 'confidence-gate', { unsureLimit: 9 }),
        node('answer', 'message'),
        node('fits', 'offer', { message: own('{{answer.text}} Does that fit?'), offersPerson: false }),
        node('shall', 'offer', { message: own('Shall I bring in a person?') }),
        node('human', 'explicit-request'),
        node('transfer', 'warm-transfer', { team: 'support' }),
        node('queue', 'queue-message'),
        node('ticket', 'ticket'),
        node('callback', 'callback'),
        node('bye', 'closing'),
        node('end', 'end'),
      ],
      edges: [
        edge('start', 'next', 'ask'),
        edge('human', 'asked', 'transfer'),
        edge('ask', 'answered', 'gate'),
        edge('ask', 'failed', 'shall'),
        edge('ask', 'silent', 'bye'),
        edge('gate', 'answer', 'answer'),
        edge('gate', 'qualify', 'fits'),
        edge('gate', 'handOff', 'shall'),
        edge('answer', 'next', 'ask'),
        edge('fits', 'yes', 'ask'),
        edge('fits', 'no', 'shall'),
        edge('fits', 'silent', 'bye'),
        edge('shall', 'yes', 'transfer'),
        edge('shall', 'no', 'ask'),
        edge('shall', 'silent', 'bye'),
        edge('transfer', 'waiting', 'queue'),
        edge('transfer', 'tooLong', 'ticket'),
        edge('transfer', 'noAgent', 'ticket'),
        edge('transfer', 'returned', 'ask'),
        edge('transfer', 'closed', 'bye'),
        edge('queue', 'ticket', 'ticket'),
        edge('queue', 'callback', 'callback'),
        edge('ticket', 'created', 'end'),
        edge('callback', 'booked', 'end'),
        edge('callback', 'none', 'ticket'),
        edge('bye', 'more', 'ask'),
        edge('bye', 'done', 'end'),
      ],
    },
    nodeKinds,
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join('\n'));
  const compiled = compileFlow(parsed.flow, { registry: nodeKinds, library: messageLibrary, hash: 'bench' });
  if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join('\n'));
  return compiled.machine;
}

export function loaded(compiled: CompiledMachine): Machine {
  return loadMachine(compiled, functionsOf(nodeKinds));
}

/** What the reducer would hand to each step: readings of the reply, moments, the place. Made once, outside what is measured. */
export function events(): StepEvent[] {
  let at = START;
  let lastCustomerMessage: number | null = null;
  let placeSince: number | null = null;
  return story.map(({ type, data, after, reply }, index) => {
    at += after * 1000;
    if (data.type === 'customer.message') lastCustomerMessage = at;
    if (data.type === 'queue.joined') placeSince = at;
    const unanswered = data.type === 'customer.message' && index < 5 ? [data.text] : [];
    return {
      type: nameOf(type, data),
      data,
      at,
      around: around({ lastCustomerMessage, placeSince }, reply ?? null, unanswered),
    };
  });
}

function nameOf(type: Played['type'], data: FlowEvent): string {
  if (data.type === 'deadline') return `deadline:${data.key}`;
  return type === 'place' ? `place:transfer:${data.type}` : data.type;
}

function around(
  anchors: { lastCustomerMessage: number | null; placeSince: number | null },
  reply: 'yes' | 'no' | null,
  unanswered: readonly string[],
): Surroundings {
  const quiet = {
    profile: {},
    signals: {
      explicit: { asked: false, score: 0, evidence: [] },
      frustration: { score: 0, state: 'calm', trajectory: 'steady', added: [] },
      policy: [],
      amount: null,
      category: { id: 'other', score: 0.5 },
      language: { code: 'en', score: 1 },
      urgent: false,
      answer: reply === null ? null : { says: reply, tells: [], choice: null, value: null, plain: true, rest: null },
      isQuestion: reply === null,
    },
    anchors: { conversationStart: START, ...anchors },
    language: 'en',
    place: null,
    unanswered,
    bucket: 0.5,
  };
  return withoutWorkspace(quiet);
}

/** No step of the scenario looks at the workspace. */
function withoutWorkspace(quiet: object): Surroundings {
  return quiet as Surroundings;
}

/** One conversation on the compiled machine; the reducer's part in deadlines of the place is done here. */
export function playCompiled(
  machine: Machine,
  given: readonly StepEvent[],
  onStep?: (effects: string[], state: MachineState) => void,
): number {
  let state = initialState(machine);
  for (const event of given) {
    const result = step(machine, state, event);
    state = result.state;
    for (const { effect, node: holder } of result.effects) {
      if (effect.type === 'enqueue') state = armPlace(machine, state, holder, event);
      else if (effect.type === 'connect' || effect.type === 'leaveQueue') state = dropPlace(state);
    }
    onStep?.(
      result.effects.map(({ effect }) => effect.type),
      state,
    );
  }
  return given.length;
}
