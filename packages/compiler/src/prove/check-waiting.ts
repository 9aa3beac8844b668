// While a place in the queue is held, and while an agent has the floor: one announcement, no long silence, no bot.
import { REST, deadlineKeyOf, type CompiledDeadline, type DueHint, type Fix, type Graph } from '@baton/flow';
import type { Way } from './block-ways.ts';
import { wayTo } from './counterexample.ts';
import { effectOn, says } from './actions.ts';
import type { Edge, Exploration, Vertex } from './exploration.ts';
import { dueHint } from './reactions.ts';
import type { Report } from './report.ts';
import { duration } from './sentences.ts';

export function checkWaiting(exploration: Exploration, report: Report): void {
  announcements(exploration, report);
  silences(exploration, report);
  lostPlaces(exploration, report);
  botsOverPlaces(exploration, report);
  agentFloors(exploration, report);
}

/** Contracts 9: the announcement is the one message of a transfer. */
function announcements(exploration: Exploration, report: Report): void {
  const { vertices, nodes } = exploration;
  const told = new Set<string>();
  for (const vertex of vertices) {
    for (const edge of vertex.out) {
      if (!edge.way || edge.to.kind !== 'rest') continue;
      if (vertex.progress.took === null && !edge.way.actions.some(({ type }) => type === 'enqueue')) continue;
      const { took, saidBefore, saidAfter } = effectOn(vertex, edge.way.actions, nodes).progress;
      if (took === null || told.has(took)) continue;
      const joined = mostSaid(exploration, `${took}@queue.joined`);
      const count = saidBefore + saidAfter + joined;
      if (count === 1) continue;
      told.add(took);
      const name = report.nameOf(took);
      report.add({
        code: count === 0 ? 'silent-transfer' : 'two-announcements',
        severity: 'error',
        message:
          count === 0
            ? `"${name}" joins the queue without telling the customer. Let it announce the transfer, so that the customer knows what happens.`
            : `The customer is told twice that "${name}" transfers them. Leave the announcement to the transfer, which knows the place and the wait.`,
        node: took,
        path: {
          edges: [...wayTo(vertex), edge],
          end: count === 0 ? 'The customer waits without being told why.' : `“${name}” announces the same once more.`,
          node: took,
        },
      });
    }
  }
}

function mostSaid({ waysOf }: Exploration, block: string): number {
  return Math.max(0, ...waysOf(block).map(({ actions }) => actions.filter(says).length));
}

interface Word {
  seconds: number;
  /** The wait is over then. */
  ends: boolean;
  every?: number;
}

interface Silence {
  from: number;
  /** Null when it has no end. */
  seconds: number | null;
}

/** R29, R26: what a waiting customer hears, and when. */
function silences(exploration: Exploration, report: Report): void {
  const { graph } = exploration;
  const limit = report.workspace.silence.waitingSeconds;
  const told = new Set<string>();
  for (const vertex of exploration.vertices) {
    const { place, floor, asked, served } = vertex.standing;
    if (vertex.kind !== 'rest') continue;
    // Nobody at the help desk has answered yet: that is a wait like one in line.
    const isAtDesk = asked === 'desk' && !served && place === null;
    if (!isAtDesk && (place === null || floor !== 'queue')) continue;
    const node = vertex.at === REST ? (place ?? '') : (vertex.node ?? place ?? '');
    if (told.has(node)) continue;
    const { words, unknown } = wordsWhile(vertex, exploration, limit);
    const own = vertex.node === null ? undefined : exploration.nodes.get(vertex.node)?.state?.spec;
    // Who is on a way of their own choice is not waiting for us, but we for them. Any other step in line that asks is a wait in line.
    if (unknown || own?.otherWay === true) continue;
    const silence = longestSilence(words, limit);
    // Where the bot has the floor although a place is held, that is what is wrong.
    if (silence === null || passesBot(vertex, graph)) continue;
    told.add(node);
    const name = report.nameOf(node);
    report.add({
      code: 'silence-while-waiting',
      severity: 'error',
      message: `While they wait at "${name}", customers hear ${unheard(silence)}. Let them hear something at least every ${duration(limit)}.`,
      node,
      fix: vertex.at === REST && place !== null ? updatesFor(report.graph, place) : undefined,
      path: {
        edges: wayTo(vertex),
        end: `The customer waits at “${name}” and hears ${unheard(silence)}.`,
        node,
      },
    });
  }
}

function passesBot(vertex: Vertex, graph: Graph): boolean {
  return wayTo(vertex).some(
    ({ to }) => to.standing.place !== null && to.node !== null && graph.nodes.get(to.node)?.facts.botAnswer === true,
  );
}

/** On to another step, or back to waiting in line: what is heard there is judged there. */
function ends({ go, actions }: Way): boolean {
  return !('stay' in go) || actions.some(({ type }) => type === 'backInLine');
}

function wordsWhile(
  { node, standing }: Vertex,
  { graph, nodes, waysOf }: Exploration,
  limit: number,
): { words: Word[]; unknown: boolean } {
  const words: Word[] = [];
  const inLine = standing.place !== null;
  let unknown = false;
  const read = (owner: string | null, of: 'wait' | 'place'): void => {
    const compiled = owner === null ? undefined : nodes.get(owner);
    const specs: readonly CompiledDeadline[] =
      (of === 'wait' ? compiled?.state?.spec : compiled?.place)?.deadlines ?? [];
    for (const { key, every, from } of specs) {
      const ways = waysOf(`${owner}${of === 'wait' ? '?' : '@'}deadline:${key}`).filter(
        ({ needs }) => needs.waiting === undefined || needs.waiting === inLine,
      );
      // Back in line, or on to another step, there are words again.
      if (ways.length === 0 || !ways.every((way) => way.actions.some(says) || ends(way))) continue;
      const hint = dueHint(graph, compiled, of, key);
      // Counted from anything but the wait itself, or from memory: nothing certain can be said.
      if (!hint || from === 'conversationStart') unknown = true;
      else words.push({ seconds: secondsOf(hint), ends: ways.every(ends), ...(every === undefined ? {} : { every }) });
    }
  };
  const secondsOf = (hint: DueHint): number => {
    if (!inLine || hint.inLine === undefined) return hint.seconds;
    return hint.inLine === 'silence' ? Math.min(hint.seconds, limit) : hint.inLine;
  };
  read(node, 'wait');
  read(standing.place, 'place');
  return { words, unknown };
}

/** The first stretch without a word that is too long. */
function longestSilence(words: readonly Word[], limit: number): Silence | null {
  let from = 0;
  for (const { seconds, every, ends: isOver } of words.toSorted((a, b) => a.seconds - b.seconds)) {
    if (seconds - from > limit) return { from, seconds: seconds - from };
    // From here on there is a word every so often.
    if (isOver || (every !== undefined && every <= limit)) return null;
    from = Math.max(from, seconds);
  }
  const repeated = words.flatMap(({ every }) => (every === undefined ? [] : [every]));
  return { from, seconds: repeated.length === 0 ? null : Math.min(...repeated) };
}

/** As it ends a sentence: “hears …”. */
function unheard({ from, seconds }: Silence): string {
  if (seconds !== null) return `nothing for ${duration(seconds)}`;
  return from === 0 ? 'nothing at all' : `nothing more after ${duration(from)}`;
}

/** From the way out where the customer waits to a step made for waiting: one that is drawn, else a new one. */
function updatesFor(graph: Graph, place: string): Fix | undefined {
  const port = Object.entries(graph.nodes.get(place)?.ports ?? {}).find(
    ([id, { lane }]) => lane === 'waiting' && !graph.edge(place, id),
  )?.[0];
  if (port === undefined) return undefined;
  const from = { node: place, port };
  const updates = [...graph.nodes.values()].find(({ definition }) => definition.group === 'waiting');
  return updates
    ? { label: `Connect it to "${updates.name}"`, change: { type: 'connect', from, to: { node: updates.node.id } } }
    : { label: 'Add updates while they wait', change: { type: 'add-step', group: 'waiting', from } };
}

/** A: in open hours a place is kept until another way is chosen; no clock and no full team takes it away. */
function lostPlaces({ cheapestFirst, nodes, graph }: Exploration, report: Report): void {
  const isOtherWay = ({ node }: Vertex): boolean => node !== null && nodes.get(node)?.state?.spec.otherWay === true;
  const told = new Set<string>();
  const known = new Map<Vertex, Edge[] | null>();
  for (const vertex of cheapestFirst) {
    const { standing } = vertex;
    if (vertex.kind !== 'rest' || standing.place === null || standing.floor !== 'queue') continue;
    // Who is on another way has chosen it.
    if (isOtherWay(vertex)) continue;
    for (const edge of vertex.out) {
      if (!isNoChoice(edge)) continue;
      const lost = losing(edge.to, known, isOtherWay);
      if (!lost || passesBot(vertex, graph)) continue;
      const at = lost.at(-1)?.from.node ?? edge.happening?.node ?? standing.place;
      if (told.has(at)) continue;
      told.add(at);
      const name = report.nameOf(at);
      report.add({
        code: 'place-lost',
        // With a ticket or a call instead nobody is left without an answer.
        severity: lost.at(-1)?.to.standing.served ? 'warning' : 'error',
        message: `At "${name}" customers lose their place in line without having chosen anything else, although somebody may be signed on. Offer the other ways beside the place, and give it up only when one is chosen.`,
        node: at,
        path: {
          edges: [...wayTo(vertex), edge, ...lost],
          end: `The place in line is gone at “${name}”; whoever becomes free is not offered this customer.`,
          node: at,
        },
      });
    }
  }
}

/** The way through this walk at whose end no place is held any more; null where there is none. Closed teams have no line (A). */
function losing(walk: Vertex, known: Map<Vertex, Edge[] | null>, isOtherWay: (rest: Vertex) => boolean): Edge[] | null {
  const found = known.get(walk);
  if (found !== undefined) return found;
  known.set(walk, null);
  // The likelier way is the one that can be played.
  for (const edge of walk.out.toSorted((a, b) => a.cost - b.cost)) {
    const { way, to } = edge;
    if (!way || way.needs.hours === 'closed' || way.needs.rare === true) continue;
    if (way.actions.some(({ type }) => type === 'connect')) continue;
    if (to.kind === 'rest') {
      const way = to.standing.place === null ? [] : losingFrom(to);
      if (!way) continue;
      known.set(walk, [edge, ...way]);
      return [edge, ...way];
    }
    const on = losing(to, known, isOtherWay);
    if (!on) continue;
    known.set(walk, [edge, ...on]);
    return [edge, ...on];
  }
  return null;

  /** Put on another way by a clock, and not by their own choice: what its clocks do then. */
  function losingFrom(rest: Vertex): Edge[] | null {
    if (!isOtherWay(rest)) return null;
    for (const edge of rest.out) {
      const on = isNoChoice(edge) ? losing(edge.to, known, isOtherWay) : null;
      if (on) return [edge, ...on];
    }
    return null;
  }
}

/** A clock, or that nobody is free: nothing that the customer has chosen. */
function isNoChoice({ happening }: Edge): boolean {
  const event = happening?.event ?? '';
  return event === 'queue.nobody' || deadlineKeyOf(event) !== null;
}

/** Contracts 8: the bot does not answer while a place is held. */
function botsOverPlaces({ cheapestFirst, graph }: Exploration, report: Report): void {
  const told = new Set<string>();
  for (const vertex of cheapestFirst) {
    const { node } = vertex;
    if (
      vertex.kind !== 'walk' ||
      node === null ||
      vertex.at !== node ||
      vertex.standing.place === null ||
      told.has(node)
    )
      continue;
    if (!graph.nodes.get(node)?.facts.botAnswer) continue;
    told.add(node);
    report.add({
      code: 'bot-while-waiting',
      severity: 'error',
      message: `The bot answers at "${report.nameOf(node)}" while the customer still holds a place in the queue. Give the place up first, or lead elsewhere.`,
      node,
      path: {
        edges: wayTo(vertex),
        end: `“${report.nameOf(node)}” lets the bot answer a customer who waits for a person.`,
        node,
      },
    });
  }
}

/** W7 to W9: an agent who does not begin, vanishes or falls silent is noticed. */
function agentFloors(exploration: Exploration, report: Report): void {
  const limit = report.workspace.silence.agentFirstWordSeconds;
  const told = new Set<string>();
  for (const vertex of exploration.vertices) {
    const { node } = vertex;
    if (vertex.kind !== 'rest' || vertex.standing.floor !== 'agent' || node === null || told.has(node)) continue;
    told.add(node);
    const compiled = exploration.nodes.get(node);
    const clocks = (compiled?.state?.spec.deadlines ?? []).map(({ key }) => ({
      seconds: dueHint(exploration.graph, compiled, 'wait', key)?.seconds,
      actions: exploration.waysOf(`${node}?deadline:${key}`).flatMap(({ actions }) => actions),
    }));
    const first = clocks.find(({ actions }) =>
      actions.some((action) => action.type === 'nudgeAgent' && action.why === 'first-word'),
    );
    const lost = clocks.some(({ actions }) =>
      actions.some((action) => action.type === 'disconnect' && action.why === 'lost'),
    );
    const lead = clocks.some(({ actions }) => actions.some(({ type }) => type === 'alertLead'));
    const name = report.nameOf(node);
    const path = (end: string) => ({ edges: wayTo(vertex), end, node });
    if (!first || (first.seconds ?? 0) > limit) {
      const seconds = first?.seconds;
      report.add({
        code: 'agent-first-word-late',
        severity: 'error',
        message: `"${name}" ${seconds === undefined ? 'never reminds an agent' : `reminds an agent after ${duration(seconds)} only`} who has accepted and does not begin. Remind them within ${duration(limit)}.`,
        node,
        path: path(`The agent says nothing for ${duration(limit)}, and nobody reminds them.`),
      });
    }
    if (!lost) {
      report.add({
        code: 'agent-vanishes',
        severity: 'error',
        message: `"${name}" does not notice an agent who has disconnected. Offer the conversation to another agent after a while.`,
        node,
        path: path('The agent’s connection breaks, and nothing more ever happens.'),
      });
    }
    if (!lead) {
      report.add({
        code: 'agent-silent',
        severity: 'error',
        message: `"${name}" does not notice an agent who goes quiet. Alert the team lead after a while.`,
        node,
        path: path('The customer writes, and the agent never answers.'),
      });
    }
  }
}
