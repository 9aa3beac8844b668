// A first flow of one's own from six answers: the standard handoff, with what the answers change.
import { graphOf, type ChannelName, type Flow, type FlowNode, type Registry } from '@baton/flow';
import { trades, type DescribedFlow } from '@baton/wire';

export interface GuidedAnswers {
  name: string;
  /** One of the names of examples that kinds ship for a trade, such as `healthcare`; null for none of them. */
  trade: string | null;
  /** Opening hours of the workspace; null: those of the team in charge. */
  hours: string | null;
  /** The team that everybody goes to; null: the one for the topic. */
  team: string | null;
  /** Topics that belong to people at once. */
  topics: readonly string[];
  /** Those of `topics` that no kind ships. */
  own: readonly OwnTopic[];
  voice: Flow['settings']['voice'];
  channels: readonly ChannelName[];
}

/** What the questions begin with: everything as the template has it. */
export function firstAnswers(template: Flow, registry: Registry): GuidedAnswers {
  const topics = listeners(template, registry).flatMap(({ config }) => textsOf(config['topics']));
  const { voice, channels } = template.settings;
  return { name: '', trade: null, hours: null, team: null, topics: [...new Set(topics)], own: [], voice, channels };
}

/** A topic of the company that no kind ships. */
export interface OwnTopic {
  readonly id: string;
  readonly name: string;
  readonly priority: 'critical' | 'high' | 'medium';
  readonly because: string;
}

/** The topics of a company that a flow has to be taught: no kind knows them by itself. They are what always goes to a person, so all are ticked. */
export function ownTopics<T extends OwnTopic>(template: Flow, topics: readonly T[], registry: Registry): T[] {
  const last = listeners(template, registry).at(-1);
  return last ? topics.filter(({ id }) => changed(last, { topics: [id] }, registry) === last) : [];
}

/** The trades that kinds have settings for, by the name of the example. */
export function tradesOf(template: Flow, registry: Registry): string[] {
  const names = template.nodes.flatMap(({ kind }) => Object.keys(registry.get(kind)?.examples ?? {}));
  return trades.filter((trade) => names.includes(trade));
}

/**
 * The answers with what a description says in their place; what it does not say stays as it was. Topics for people are added and none
 * is taken away: who does not speak of danger does not mean that a bot should answer it.
 */
export function withDescription(answers: GuidedAnswers, described: DescribedFlow): GuidedAnswers {
  const { leftOut: _, topics, ...said } = described;
  const stated = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
  return { ...answers, ...stated, topics: [...new Set([...answers.topics, ...(topics ?? [])])] };
}

/** The flow that the answers ask for. It is proved like any other before it is published. */
export function guidedFlow(template: Flow, answers: GuidedAnswers, registry: Registry): Flow {
  const { name, voice, channels, topics } = answers;
  const hearing = listeners(template, registry);
  const known = new Set(hearing.flatMap(({ config }) => textsOf(config['topics'])));
  const own = answers.own.filter(({ id }) => topics.includes(id));
  const more = topics.filter((topic) => !known.has(topic) && !own.some(({ id }) => id === topic));
  const nodes = template.nodes.flatMap((node): FlowNode[] => {
    const listens = hearing.findIndex(({ id }) => id === node.id);
    if (listens < 0) return [withAnswers(node, answers, registry)];
    const kept = textsOf(node.config['topics']).filter((topic) => topics.includes(topic));
    const isLast = listens === hearing.length - 1;
    const heard = isLast ? [...kept, ...more] : kept;
    if (isLast && own.length > 0) return [changed(node, { topics: heard, own: own.map(taught) }, registry)];
    return heard.length > 0 ? [changed(node, { topics: heard }, registry)] : [];
  });
  const ids = new Set(nodes.map(({ id }) => id));
  return {
    ...template,
    ...(name.trim() !== '' && { name: name.trim() }),
    settings: { ...template.settings, voice, channels: [...channels] },
    nodes,
    edges: template.edges.filter(({ from, to }) => ids.has(from.node) && ids.has(to.node)),
  };
}

/** Its name is the first phrase by which it is heard; the designer adds more. */
function taught({ id, name, priority, because }: OwnTopic) {
  return { id, label: name, phrases: [name], team: null, priority, because };
}

function withAnswers(node: FlowNode, { trade, team, hours }: GuidedAnswers, registry: Registry): FlowNode {
  const example = trade === null ? undefined : registry.get(node.kind)?.examples[trade];
  const settings = {
    ...(typeof example === 'object' && example !== null ? example : {}),
    ...(team !== null && node.config['team'] === null && { team }),
    ...(hours !== null && 'calendar' in node.config && { calendar: hours }),
  };
  return changed(node, settings, registry);
}

/** The step with other settings, where its kind takes them. */
function changed(node: FlowNode, settings: object, registry: Registry): FlowNode {
  const config = { ...node.config, ...settings };
  return registry.get(node.kind)?.config.safeParse(config).success ? { ...node, config } : node;
}

/** Steps that hand over by what a message is about. */
function listeners(flow: Flow, registry: Registry): FlowNode[] {
  const { nodes } = graphOf(flow, registry);
  return flow.nodes.filter(({ id }) => nodes.get(id)?.facts.listener === 'policy');
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
