// What a customer was told holds: the bot's answer is said, a promise is kept by somebody, a mail that is announced is sent, and a
// link leads somewhere.
import { ENDED, textsOf, type CompiledEffect, type CompiledOp, type Fix } from '@baton/flow';
import type { Way } from './block-ways.ts';
import { wayTo } from './counterexample.ts';
import { says } from './actions.ts';
import type { Edge, Exploration, Vertex } from './exploration.ts';
import { placeholderIn } from './placeholder-links.ts';
import type { Report } from './report.ts';
import { search } from './search.ts';
import { announcesMail, promisesIn } from './wording.ts';

export function checkWordsKept(exploration: Exploration, report: Report): void {
  unsaidAnswers(exploration, report);
  const spoken = spokenEdges(exploration);
  lostPromises(spoken, report);
  unsentMails(spoken, exploration, report);
  placeholderLinks(exploration, report);
}

/** G1: whatever the bot answers, the customer hears it, hears why not, or is led to somebody. */
function unsaidAnswers({ vertices, graph, start }: Exploration, report: Report): void {
  const told = new Set<string>();
  /** Walks that were followed to their ends. */
  const seen = new Set<Vertex>();
  for (const vertex of vertices) {
    if (vertex.kind !== 'rest') continue;
    for (const edge of vertex.out) {
      if (edge.happening?.event !== 'bot.answered' || told.has(edge.happening.node)) continue;
      const found = unsaid(edge);
      if (!found) continue;
      const asked = edge.happening.node;
      told.add(asked);
      const last = found.at(-1);
      const node = last?.from.node ?? asked;
      report.add({
        code: 'answer-never-said',
        severity: 'error',
        message: `The bot answers at "${report.nameOf(asked)}", and on the way through "${report.nameOf(node)}" its answer is never said. Put a message with {{answer.text}} there.`,
        node,
        fix: sayingIt(found, graph),
        path: {
          edges: [...(vertex === start ? [] : wayTo(vertex)), edge, ...found],
          end: `The bot has answered, and the customer never reads the answer${last?.to.node === null ? '' : `: at “${report.nameOf(last?.to.node ?? node)}” the flow goes on without it`}.`,
          node,
        },
      });
    }
  }

  /** The way on which the answer is lost, from where it came; undefined where there is none. */
  function unsaid(first: Edge): Edge[] | undefined {
    const into = new Map<Vertex, Edge>();
    const open = seen.has(first.to) ? [] : [first.to];
    seen.add(first.to);
    for (let vertex = open.pop(); vertex; vertex = open.pop()) {
      for (const edge of vertex.out) {
        const { way, to } = edge;
        if (!way || way.needs.rare) continue;
        // In this walk the answer was said, or somebody takes over.
        if (way.actions.some((action) => isAnswerSaid(action) || TAKES_OVER.has(action.type))) continue;
        if (to.kind === 'rest') {
          const isBots = to.node !== null && graph.nodes.get(to.node)?.facts.botAnswer === true;
          if (to.at !== ENDED && !isBots && way.actions.some(says)) continue;
          return [...back(vertex, into), edge];
        }
        if (seen.has(to)) continue;
        // A step that says something else and asks is a way of its own, such as a question back.
        seen.add(to);
        into.set(to, edge);
        open.push(to);
      }
    }
    return undefined;
  }
}

/** The cure: a message that says it, on the last connection of the drawing that the answer was lost on. */
function sayingIt(edges: readonly Edge[], graph: Exploration['graph']): Fix | undefined {
  for (const { from, to } of edges.toReversed()) {
    if (from.node === null || to.node === null || from.node === to.node) continue;
    const [drawn, ...more] = graph.outOf(from.node).filter((edge) => edge.to.node === to.node);
    if (drawn && more.length === 0)
      return { label: 'Say the answer', change: { type: 'say', text: '{{answer.text}}', from: drawn.from } };
  }
  return undefined;
}

function back(vertex: Vertex, into: ReadonlyMap<Vertex, Edge>): Edge[] {
  const edges: Edge[] = [];
  for (let edge = into.get(vertex); edge; edge = into.get(edge.from)) edges.push(edge);
  return edges.toReversed();
}

const TAKES_OVER: ReadonlySet<string> = new Set([
  'enqueue',
  'createTicket',
  'page',
  'offerSlots',
  'request',
  'connect',
]);

function isAnswerSaid(action: { type: string }): boolean {
  if (!isEffect(action) || action.type !== 'say') return false;
  return textsOf(action.message).some(({ text }) =>
    Object.values(text).some((words) => words.includes('{{answer.text')),
  );
}

function isEffect(action: { type: string }): action is CompiledEffect {
  return !('what' in action);
}

/** The cheapest edge on which each message of the flow's own is said. */
interface Spoken {
  readonly edge: Edge;
  readonly node: string;
  readonly words: string;
}

function spokenEdges({ cheapestFirst }: Exploration): Spoken[] {
  const found = new Map<string, Spoken>();
  const read = new Set<Way>();
  for (const vertex of cheapestFirst) {
    const { node } = vertex;
    if (vertex.kind !== 'walk' || node === null) continue;
    for (const edge of vertex.out) {
      const { way } = edge;
      if (!way || read.has(way)) continue;
      read.add(way);
      for (const action of way.actions) {
        if (!isEffect(action) || action.type !== 'say' || action.message.template !== undefined) continue;
        const words = Object.entries(action.message.text)
          .filter(([language]) => language.startsWith('en'))
          .map(([, text]) => text)
          .join(' ');
        const key = `${node} ${words}`;
        if (words !== '' && !found.has(key)) found.set(key, { edge, node, words });
      }
    }
  }
  return [...found.values()];
}

const KEEPS: ReadonlySet<string> = new Set([
  'createTicket',
  'bookSlot',
  'promise',
  'page',
  'connect',
  'enqueue',
  'offerSlots',
]);

/** A10: who is told that somebody will write or call is in somebody's list. */
function lostPromises(spoken: readonly Spoken[], report: Report): void {
  for (const { edge, node, words } of spoken) {
    const promise = promisesIn(words);
    const { standing } = edge.to;
    if (promise === null || standing.served || standing.place !== null || standing.floor === 'agent') continue;
    if (edge.way?.actions.some(({ type }) => KEEPS.has(type))) continue;
    // Steps that make a promise name it before it is made.
    if (report.graph.nodes.get(node)?.facts.reaches !== undefined) continue;
    const lost = search(
      edge.to,
      ({ at, standing: then }) => at === ENDED && !then.served,
      (vertex) =>
        vertex.standing.served || vertex.standing.floor === 'agent' || vertex.standing.place !== null ? [] : vertex.out,
    );
    if (!lost.goal) continue;
    report.add({
      code: 'promise-lost',
      severity: 'error',
      message: `"${report.nameOf(node)}" promises "${promise}", and nothing in the flow makes it somebody's work. Lead on to a ticket or a callback, which keep a promise with its time.`,
      node,
      path: {
        edges: [...wayTo(edge.from), edge, ...lost.edges],
        end: `The customer was told “${promise}”, and nobody knows of it.`,
        node: lost.edges.at(-1)?.from.node ?? node,
      },
    });
  }
}

/** A10: what is said to be on its way by mail has been sent by then. */
function unsentMails(spoken: readonly Spoken[], { start }: Exploration, report: Report): void {
  const mails = (edge: Edge): boolean => edge.way?.actions.some(({ type }) => type === 'sendMail') ?? false;
  for (const { edge, node, words } of spoken) {
    const announced = announcesMail(words);
    if (announced === null || mails(edge)) continue;
    const way = search(
      start,
      (vertex) => vertex === edge.from,
      (vertex) => vertex.out.filter((one) => !mails(one)),
    );
    if (!way.goal) continue;
    report.add({
      code: 'mail-never-sent',
      severity: 'error',
      message: `"${report.nameOf(node)}" says "${announced}", and no step before it sends a mail. Lead through a ticket or a callback first, which confirm by mail, or take the words out.`,
      node,
      path: { edges: [...way.edges, edge], end: `“${announced}” is said, and no mail was sent.`, node },
    });
  }
}

/** A link that was put in for the time being helps no customer. */
function placeholderLinks({ blocks, cheapestFirst }: Exploration, report: Report): void {
  const told = new Set<string>();
  const firstAt = new Map<string, Vertex>();
  for (const vertex of cheapestFirst) {
    if (vertex.kind === 'walk' && vertex.node !== null && !firstAt.has(vertex.node)) firstAt.set(vertex.node, vertex);
  }
  for (const { node, ops } of Object.values(blocks)) {
    for (const link of effectsIn(ops).flatMap(linksOf)) {
      const key = `${node} ${link}`;
      if (told.has(key)) continue;
      told.add(key);
      const name = report.nameOf(node);
      const shown = link === '' ? 'a link without an address' : `the link "${link}"`;
      const at = firstAt.get(node);
      report.add({
        code: 'placeholder-link',
        severity: 'error',
        message: `"${name}" shows ${shown}, which leads nowhere. Put in the address of the page that helps.`,
        node,
        ...(at ? { path: { edges: wayTo(at), end: `“${name}” sends the customer to ${shown}.`, node } } : {}),
      });
    }
  }
}

function effectsIn(ops: readonly CompiledOp[]): CompiledEffect[] {
  return ops.flatMap((op) =>
    op.op === 'effect' ? [op.effect] : op.op === 'branch' ? op.arms.flatMap((arm) => effectsIn(arm.ops ?? [])) : [],
  );
}

function linksOf(effect: CompiledEffect): string[] {
  if (!('message' in effect)) return [];
  const { message } = effect;
  const written = textsOf(message).flatMap(({ text }) =>
    Object.values(text).flatMap((words) => words.match(ADDRESS) ?? []),
  );
  return [...(message.link ? [message.link.url] : []), ...written].filter(placeholderIn);
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"')\]]+|\bwww\.[^\s<>"')\]]+/gi;
