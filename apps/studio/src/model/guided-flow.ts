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
  voice: Flow['settings']['voice'];
  channels: readonly ChannelName[];
}

/** What the questions begin with: everything as the template has it. */
export function firstAnswers(template: Flow, registry: Registry): GuidedAnswers {
  const topics = listeners(template, registry).flatMap(({ config }) => textsOf(config['topics']));
  const { voice, channels } = template.settings;
  return { name: '', trade: null, hours: null, team: null, topics: [...new Set(topics)], voice, channels };
}

/**
 * The topics that are ticked at first: those of the template that the company has. A company that has written its own topics and kept none of
 * the template's wants all of its own: a topic is what always goes to a person.
 */
export function firstTopics(
  template: Flow,
  { topics }: { readonly topics: readonly { readonly id: string }[] },
  registry: Registry,
): string[] {
  const ids = topics.map(({ id }) => id);
  const known = firstAnswers(template, registry).topics.filter((topic) => ids.includes(topic));
  return known.length > 0 ? known : ids;
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
  const more = topics.filter((topic) => !known.has(topic));
  const nodes = template.nodes.flatMap((node): FlowNode[] => {
    const listens = hearing.findIndex(({ id }) => id === node.id);
    if (listens < 0) return [withAnswers(node, answers, registry)];
    const kept = textsOf(node.config['topics']).filter((topic) => topics.includes(topic));
    const own = listens === hearing.length - 1 ? [...kept, ...more] : kept;
    return own.length > 0 ? [changed(node, { topics: own }, registry)] : [];
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
