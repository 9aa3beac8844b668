// A chain of edges, told as sentences and as inputs that the rehearsal plays.
import { deadlineKeyOf, type Circumstance, type Graph, type PathStep, type Scope } from '@baton/flow';
import { both } from './block-ways.ts';
import type { Edge, Exploration, Happening, Vertex } from './exploration.ts';
import { closedMoment, openMoment, type Moment } from './moments.ts';
import { sentences } from './sentences.ts';

type Workspace = Scope['workspace'];

/** The edges of the cheapest way to a vertex. */
export function wayTo(vertex: Vertex): Edge[] {
  const edges: Edge[] = [];
  for (let edge = vertex.best; edge; edge = edge.from.best) edges.push(edge);
  return edges.toReversed();
}

/** A walk of the path: what set it off, the steps it went through, and what must be so for it to go this way. */
interface Stretch {
  happening: Happening;
  nodes: string[];
  needs: Circumstance;
  /** What the token waited for when it happened. */
  before: Vertex;
}

/** The steps of a path: how things stand first, then one sentence for each thing that happens, then the end of it. */
export function counterexample(
  edges: readonly Edge[],
  { graph, nodes }: Exploration,
  workspace: Workspace,
  last: { sentence: string; node?: string },
): PathStep[] {
  const stretches = stretchesOf(edges);
  const steps: PathStep[] = [];
  const hours = stretches.map(({ needs }) => needs.hours).find((one) => one !== undefined);
  const nobody = stretches.some(({ happening }) => happening.event === 'queue.nobody');
  const moment = hours === 'closed' ? closedMoment(workspace) : openMoment(workspace);
  if (hours !== undefined || nobody || usesPlace(edges)) steps.push(clockStep(moment));
  if (nobody) steps.push({ sentence: sentences.nobodyThere, input: { type: 'agents', are: 'absent' } });
  else if (stretches.some(({ happening }) => happening.event === 'agent.accepted'))
    steps.push({ sentence: sentences.somebodyThere, input: { type: 'agents', are: 'available' } });
  else if (usesPlace(edges)) steps.push({ sentence: sentences.noneAccepts, input: { type: 'agents', are: 'silent' } });
  for (const stretch of stretches) {
    const told = stepsOf(stretch, graph, nodes);
    // The first time nothing changes.
    if (stretch.needs.twice) steps.push(...told.map(({ node: _node, ...step }) => step));
    steps.push(...told);
  }
  steps.push({ sentence: last.sentence, ...(last.node === undefined ? {} : { node: last.node }) });
  return steps;
}

function stretchesOf(edges: readonly Edge[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to, happening, way } of edges) {
    if (happening) stretches.push({ happening, nodes: to.node === null ? [] : [to.node], needs: {}, before: from });
    const current = stretches.at(-1);
    if (!current || !way) continue;
    // Two steps of one walk may ask for opposite things of the world; the first one is brought about.
    current.needs = both(current.needs, way.needs) ?? current.needs;
    if (to.kind === 'walk' && to.node !== null && current.nodes.at(-1) !== to.node) current.nodes.push(to.node);
  }
  return stretches;
}

/** Also where the path ends in the queue: somebody must be there, or the queue says at once that nobody is. */
function usesPlace(edges: readonly Edge[]): boolean {
  return edges.some(({ from, to }) => from.standing.place !== null || to.standing.place !== null);
}

function clockStep({ weekday, time, zone, name }: Moment): PathStep {
  return { sentence: sentences.clock(name, time), input: { type: 'clock', weekday, time, zone } };
}

function stepsOf(
  { happening, nodes, needs, before }: Stretch,
  graph: Graph,
  compiled: Exploration['nodes'],
): PathStep[] {
  const node = nodes.at(-1);
  const at = node === undefined ? {} : { node };
  const { event } = happening;
  if (event === 'listener') return firing(happening.node, needs, graph, at);
  const key = deadlineKeyOf(event);
  if (key !== null) {
    const { seconds } = happening;
    return [
      {
        sentence: sentences.passes(seconds),
        input: { type: 'wait', seconds: seconds ?? null, key },
        ...at,
      },
    ];
  }
  switch (event) {
    case 'start':
      return [{ sentence: sentences.begins, input: { type: 'begin' }, ...at }];
    case 'customer.message': {
      const says = needs.says ?? { text: defaultWords(before, compiled) };
      const { choice, text, before: first } = says;
      return [
        ...(first === undefined ? [] : [{ sentence: sentences.says(first), input: { type: event, text: first } }]),
        {
          sentence: choice === undefined ? sentences.says(text) : sentences.chooses(text),
          input: { type: event, text, ...(choice === undefined ? {} : { choice }) },
          ...at,
        },
      ];
    }
    case 'bot.answered': {
      const confidence = confidenceIn(needs);
      return [{ sentence: sentences.answers(confidence), input: { type: event, confidence }, ...at }];
    }
    case 'request.answered': {
      const body = needs.answers ?? {};
      const isEmpty = JSON.stringify(body) === '{}';
      const sentence = needs.answers !== undefined && isEmpty ? sentences.lacks : sentences.tells;
      return [{ sentence, input: { type: event, body }, ...at }];
    }
    default: {
      const sentence = sentences.events[event] ?? sentences.happens(event);
      return [{ sentence, input: { type: event }, ...at }];
    }
  }
}

/** A wait for a choice gets words that choose nothing; anywhere else a question. */
function defaultWords(before: Vertex, compiled: Exploration['nodes']): string {
  const awaiting = before.node === null ? undefined : compiled.get(before.node)?.state?.spec.awaiting;
  return awaiting === 'nothing' || awaiting === undefined ? sentences.question : sentences.somethingElse;
}

function confidenceIn({ confidence }: Circumstance): number {
  const from = confidence?.from ?? 0;
  const below = confidence?.below ?? 101;
  // The middle of what is wanted; without a wish, a sure answer.
  return confidence ? Math.round(((from + Math.min(below, 100)) / 2) * 10) / 10 : 95;
}

function firing(node: string, { says }: Circumstance, graph: Graph, at: { node?: string }): PathStep[] {
  const found = graph.nodes.get(node);
  if (found?.facts.listener === 'explicit') {
    return [
      {
        sentence: sentences.asksForPerson,
        input: { type: 'customer.message', text: sentences.personButton, escapeHatch: true },
        ...at,
      },
    ];
  }
  const words = says ? [says.text] : (found?.definition.firedBy(found.node.config) ?? []);
  if (words.length === 0)
    return [{ sentence: sentences.fires(found?.name ?? node), input: { type: 'listener', node }, ...at }];
  return words.map((text) => ({ sentence: sentences.says(text), input: { type: 'customer.message', text }, ...at }));
}
