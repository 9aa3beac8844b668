// What the bot found is said: behind a way on which it is sure enough, the customer hears it before anything else is wanted of them.
import {
  briefly,
  messageOf,
  placesOf,
  textsOf,
  type Block,
  type CompiledMachine,
  type CompiledOp,
  type Graph,
} from '@baton/flow';
import type { Report } from './report.ts';

const ANSWER = 'answer.text';

interface Heard {
  /** The customer hears the answer on every way from here. */
  answer: boolean;
  /** Something else is said on the way that lacks it. */
  other: boolean;
  /** The step that comes without it. */
  until: string | null;
}

export function checkAnswer(
  blocks: { [id: string]: Block },
  { states }: Pick<CompiledMachine, 'states'>,
  graph: Graph,
  report: Report,
): void {
  const waits = new Set(Object.values(states).map(({ node }) => node));
  const sayings = sayingsOf(blocks);
  for (const [id, { ports, name }] of graph.nodes) {
    for (const [port, { label, owes }] of Object.entries(ports)) {
      const edge = owes === 'answer' ? graph.edge(id, port) : undefined;
      if (!edge) continue;
      const heard = heardFrom(edge.to.node);
      if (heard.answer) continue;
      const next = heard.until === null ? 'the end' : `"${report.nameOf(heard.until)}"`;
      report.add({
        code: heard.other ? 'answer-not-said' : 'answer-in-silence',
        severity: heard.other ? 'warning' : 'error',
        message: heard.other
          ? `Behind "${briefly(label)}" of "${name}" the customer gets to ${next} without having read the bot’s answer. Say it on the way, with the value "The bot’s answer".`
          : `Behind "${briefly(label)}" of "${name}" nothing is said before ${next}: the bot has an answer, and the customer never hears it. Add a message that says it.`,
        node: id,
        field: `port:${port}`,
        fix: { label: 'Say the answer', change: { type: 'say', text: `{{${ANSWER}}}`, from: { node: id, port } } },
      });
    }
  }

  /** Every way from a step on, each step once: what a circle comes back to was looked at. */
  function heardFrom(first: string): Heard {
    const seen = new Set<string>();
    const open = [{ id: first, other: false }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { id } = next;
      const step = graph.nodes.get(id);
      if (!step || seen.has(id)) continue;
      seen.add(id);
      const said = sayings.get(id);
      // A person who comes has read it, and says it better.
      if (said === 'answer' || step.facts.reaches === 'person') continue;
      // What the bot itself says there is said to the next question.
      const other = next.other || (said === 'other' && !step.facts.botAnswer);
      if (step.facts.botAnswer || step.facts.ends || waits.has(id)) return { answer: false, other, until: id };
      const onward = graph.outOf(id);
      if (onward.length === 0) return { answer: false, other, until: null };
      for (const { to } of onward) open.push({ id: to.node, other });
    }
    return { answer: true, other: false, until: null };
  }
}

/** What each step says: the answer, or something else. */
function sayingsOf(blocks: { [id: string]: Block }): ReadonlyMap<string, 'answer' | 'other'> {
  const found = new Map<string, 'answer' | 'other'>();
  for (const { node, ops } of Object.values(blocks)) {
    for (const text of textsIn(ops)) {
      if (placesOf(text).some(({ name }) => name === ANSWER)) found.set(node, 'answer');
      else if (text.trim() !== '' && !found.has(node)) found.set(node, 'other');
    }
  }
  return found;
}

function textsIn(ops: readonly CompiledOp[]): string[] {
  return ops.flatMap((op) => {
    if (op.op === 'branch') return op.arms.flatMap((arm) => textsIn(arm.ops ?? []));
    if (op.op !== 'effect') return [];
    const message = messageOf(op.effect);
    return message ? textsOf(message).flatMap(({ text }) => Object.values(text)) : [];
  });
}
