// Cures of where a conversation goes: steps that should not be there, and ways that lead nowhere or to the wrong step.
import type { FlowEdge } from '@baton/flow';
import { strings } from '../../strings.ts';
import { addStepCommand, hasWayIn, placeAfter } from '../add-step.ts';
import type { Command } from '../commands.ts';
import { wayOutOf } from '../issues.ts';
import { kindWith, type Case, type Cure, type StepCures } from './cure.ts';

const words = strings.cures;

const removeStep = ({ step, drawing }: Case): Cure => ({
  label: words.removeStep(drawing.steps.get(step.id)?.name ?? step.id),
  commands: [{ type: 'delete', steps: [step.id], connections: [] }],
});

const addAfter = (at: Case): Cure | null => {
  const exit = wayOutOf(at.issue);
  if (!exit || at.graph.edge(exit.node, exit.port)) return null;
  const port = at.graph.nodes.get(exit.node)?.ports[exit.port];
  const wanted = port?.fits ?? exit.port;
  const kinds = at.registry.kinds.filter(hasWayIn);
  const fits =
    kinds.find(({ kind, search }) => kind === wanted || search?.includes(wanted)) ??
    kinds.find(({ kind }) => kind.includes(exit.port.toLowerCase()));
  const command = fits && addStepCommand(at, fits, placeAfter(at, exit), at.newId);
  return fits && command ? { label: words.addKind(fits.label), commands: [command] } : null;
};

/** By code: a step goes, or a way leads elsewhere. */
export const pathCures: StepCures = {
  'two-starts': removeStep,
  'two-listeners': removeStep,
  'listener-in-part': removeStep,
  'sub-flow-in-itself': removeStep,
  'nobody-on-call': removeStep,
  'no-topics': removeStep,
  unreachable: removeStep,
  'unknown-kind': removeStep,
  'person-asked-again': askNoMore,
  'person-deflected': straightToPerson,
  'person-never-reached': straightToPerson,
  'person-goes-round': straightToPerson,
  'bot-while-waiting': (at) => ticketInstead(at),
  'not-connected': addAfter,
  'fewer-than-three-ways': addAfter,
  'loop-without-wait': ({ graph, step }) => {
    const back = graph.outOf(step.id).at(-1);
    return back
      ? { label: words.breakCircle, commands: [{ type: 'delete', steps: [], connections: [back.id] }] }
      : null;
  },
};

/** The connection by which the course of events comes to the step. */
function edgeBefore({ issue, graph, step }: Case): FlowEdge | undefined {
  const came = issue.path?.map(({ node }) => node) ?? [];
  const before = came.slice(0, came.lastIndexOf(step.id)).findLast((id) => id !== undefined && id !== step.id);
  const ways = graph.into(step.id);
  return ways.find(({ from }) => from.node === before) ?? ways[0];
}

/** Whoever has asked is not asked: the way there goes on to where a yes leads. */
function askNoMore(at: Case): Cure | null {
  const asked = edgeBefore(at);
  const [yes] = Object.keys(at.graph.nodes.get(at.step.id)?.ports ?? {});
  const target = yes === undefined ? undefined : at.graph.target(at.step.id, yes)?.node.id;
  if (!asked || target === undefined) return null;
  return {
    label: words.leadTo(at.drawing.steps.get(target)?.name ?? target),
    commands: [{ type: 'connect', connection: asked.id, from: asked.from, to: target }],
  };
}

/** Every step that hears the wish for a person leads to a transfer. */
function straightToPerson(at: Case): Cure | null {
  const person = [...at.graph.nodes.values()].find(({ facts }) => facts.reaches === 'person');
  const listeners = [...at.graph.nodes.values()].filter(({ facts }) => facts.listener === 'explicit');
  if (!person || listeners.length === 0) return null;
  const commands = listeners.flatMap(({ node, ports }) =>
    Object.keys(ports)
      .filter((port) => at.graph.target(node.id, port)?.node.id !== person.node.id)
      .map((port): Command => ({
        type: 'connect',
        connection: at.newId(),
        from: { node: node.id, port },
        to: person.node.id,
      })),
  );
  return commands.length > 0 ? { label: words.leadTo(person.name), commands } : null;
}

/** A ticket in place of the step: whoever waits is answered later, and not by two at once. */
function ticketInstead(at: Case): Cure | null {
  const ticket = kindWith(at, ({ reaches }) => reaches === 'ticket');
  const edge = edgeBefore(at);
  const command = ticket && edge && addStepCommand(at, ticket, placeAfter(at, edge.from), at.newId);
  return ticket && command ? { label: words.addKind(ticket.label), commands: [command] } : null;
}
