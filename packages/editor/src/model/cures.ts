// One click for what a check found and has no cure of its own: changes that are right wherever the issue stands, by its code.
import {
  systemVariables,
  type AnyNode,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type Graph,
  type Issue,
  type Registry,
} from '@baton/flow';
import type { EditorWorkspace } from '../context.ts';
import { strings } from '../strings.ts';
import { addStepCommand, hasWayIn, placeAfter } from './add-step.ts';
import type { Command } from './commands.ts';
import { isRecord, stepOf, type EditorDocument, type SettingPath } from './document.ts';
import { wayOutOf } from './issues.ts';
import { readAt, writeAt } from './setting-path.ts';
import { fieldsOf } from './settings-form.ts';
import { firstSettings } from './settings.ts';
import type { Drawing } from './step-view.ts';

/** What to press, and what happens then: one change, which one undo takes back. */
export interface Cure {
  label: string;
  commands: readonly Command[];
}

export interface CureGround {
  document: EditorDocument;
  drawing: Drawing;
  registry: Registry;
  workspace: EditorWorkspace;
  newId: () => string;
}

/** An issue at a step, with what its cure reads. */
interface Case extends CureGround {
  issue: Issue;
  flow: Flow;
  graph: Graph;
  step: FlowNode;
  definition: AnyNode;
  /** Where in the settings it is; empty for the step as a whole. */
  path: SettingPath;
  /** The value there. */
  value: unknown;
}

const words = strings.cures;

/** The cure of an issue that brings none; null where only the designer knows what is right, or it is not in the drawing. */
export function cureOf(issue: Issue, ground: CureGround): Cure | null {
  const { flow } = ground.document;
  const ofFlow = flowCures[issue.code];
  if (ofFlow) return ofFlow(ground, issue);
  const step = stepOf(flow, issue.at.node ?? '');
  const definition = step && ground.registry.get(step.kind);
  const cure = stepCures[issue.code];
  if (!step || !definition || !cure) return null;
  const path = settingPathIn(issue.at.pointer);
  const value = readAt(step.config, path);
  return cure({ ...ground, issue, flow, graph: ground.drawing.graph, step, definition, path, value });
}

/** Codes that this page knows a cure for. */
export function curedCodes(): string[] {
  return [...Object.keys(flowCures), ...Object.keys(stepCures)];
}

const flowCures: Readonly<Record<string, (ground: CureGround, issue: Issue) => Cure | null>> = {
  'no-start': (ground) => {
    const kind = kindWith(ground, ({ start }) => start === true);
    const first = ground.document.flow.nodes.find(({ id }) => {
      const view = ground.drawing.steps.get(id);
      return view?.hasWayIn && ground.drawing.graph.into(id).length === 0;
    });
    const step = kind && placed(ground, kind, first ? first.position.x - 340 : 0, first?.position.y ?? 0);
    if (!kind || !step) return null;
    const [port] = Object.keys(kind.ports(step.config));
    const onward = first && port !== undefined ? { port, to: first.id, connection: ground.newId() } : undefined;
    return { label: words.addKind(kind.label), commands: [{ type: 'add-step', step, ...(onward && { onward }) }] };
  },
  'no-way-to-a-person': (ground) => listening(ground, 'explicit'),
  'topics-not-covered': (ground) => listening(ground, 'policy'),
  'part-without-end': (ground) => {
    const open = [...ground.drawing.steps.values()].flatMap(({ id, exits }) =>
      exits.filter(({ connected }) => !connected).map(({ port }) => ({ node: id, port })),
    )[0];
    const kind = kindWith(ground, ({ ends }) => ends === true);
    if (!kind) return null;
    const command = addStepCommand(
      ground,
      kind,
      open ? placeAfter(ground, open) : { x: rightOf(ground) + 340, y: 0 },
      ground.newId,
    );
    return command && { label: words.addKind(kind.label), commands: [command] };
  },
  'unknown-variable': (ground, issue) => {
    const { settings } = ground.document.flow;
    const name = /\{\{([\w.-]+)/.exec(issue.message)?.[1] ?? /[“"]([\w.-]+)[”"]/.exec(issue.message)?.[1];
    if (name === undefined || settings.variables.some((one) => one.name === name)) return null;
    if (systemVariables.some((one) => one.name === name)) return null;
    const variables = [...settings.variables, { name, type: 'text' as const, default: '' }];
    return { label: words.declare(name), commands: [{ type: 'set-flow', settings: { ...settings, variables } }] };
  },
  'missing-translation': (ground, issue) => {
    const { settings } = ground.document.flow;
    const others = settings.languages.filter((language) => language !== settings.language);
    const missing = others.find((language) => new RegExp(`[“"(]${language}[”")]`).test(issue.message)) ?? others.at(-1);
    if (missing === undefined) return null;
    const languages = settings.languages.filter((language) => language !== missing);
    return {
      label: words.dropLanguage(missing),
      commands: [{ type: 'set-flow', settings: { ...settings, languages } }],
    };
  },
};

const removeStep = ({ step, drawing }: Case): Cure => ({
  label: words.removeStep(drawing.steps.get(step.id)?.name ?? step.id),
  commands: [{ type: 'delete', steps: [step.id], connections: [] }],
});

/** The words that the kind begins with are those of the library. */
const libraryWords = (at: Case): Cure | null => {
  const field = fieldsOf(at.definition).find(
    ({ type, key }) => type === 'message' && (at.path.length === 0 || key === at.path[0]),
  );
  const usual = field && readAt(firstSettings(at.definition), [field.key]);
  if (!field || usual === undefined || JSON.stringify(usual) === JSON.stringify(at.step.config[field.key])) return null;
  return set(at, words.library, [field.key], usual);
};

const anotherOf =
  (list: 'teams' | 'hours' | 'connections') =>
  (at: Case): Cure | null => {
    const known = at.workspace[list] ?? [];
    const field = fieldsOf(at.definition).find((one) => one.type === 'reference' && one.list === list);
    const now = field && at.step.config[field.key];
    const other = known.find(({ id }) => id !== now);
    return field && other ? set(at, words.use(other.name), [field.key], other.id) : null;
  };

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

const sorted =
  (...keys: readonly string[]) =>
  (at: Case): Cure | null => {
    const times = keys.map((key) => Number(at.step.config[key])).toSorted((a, b) => a - b);
    // Equal ones follow each other at a distance that a person would notice.
    times.forEach((time, i) => {
      const before = times[i - 1];
      if (before !== undefined && time <= before) times[i] = before + Math.max(15, Math.round(before / 2));
    });
    return together(at, words.inOrder, Object.fromEntries(keys.map((key, i) => [key, times[i]])));
  };

const stepCures: Readonly<Record<string, (at: Case) => Cure | null>> = {
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
  'promise-lost': libraryWords,
  'mail-never-sent': libraryWords,
  'bot-while-waiting': (at) => ticketInstead(at),
  'agent-first-word-late': usualTimes,
  'agent-vanishes': usualTimes,
  'agent-silent': usualTimes,
  'wait-without-deadline': usualTimes,
  'nothing-happens': usualTimes,
  'not-connected': addAfter,
  'fewer-than-three-ways': addAfter,
  'unknown-template': libraryWords,
  'claims-a-place': libraryWords,
  'claims-priority': libraryWords,
  'claims-a-time': libraryWords,
  'costs-trust': libraryWords,
  'text-too-long': libraryWords,
  'long-sms': libraryWords,
  'button-too-long': libraryWords,
  'silent-transfer': libraryWords,
  'variable-not-set': withFallback,
  'variable-may-be-empty': withFallback,
  'unknown-team': anotherOf('teams'),
  'empty-team': anotherOf('teams'),
  'pass-into-emptiness': anotherOf('teams'),
  'missing-skill': anotherOf('teams'),
  'unknown-hours': anotherOf('hours'),
  'unknown-connection': anotherOf('connections'),
  'no-connection': anotherOf('connections'),
  'loop-without-wait': ({ graph, step }) => {
    const back = graph.outOf(step.id).at(-1);
    return back
      ? { label: words.breakCircle, commands: [{ type: 'delete', steps: [], connections: [back.id] }] }
      : null;
  },
  'no-flow-chosen': choosePart,
  'unknown-flow': choosePart,
  'sub-flow-end-without-way': choosePart,
  'sub-flow-way-never-taken': choosePart,
  'updates-out-of-order': (at) => {
    const [list = '', , key = ''] = at.path;
    const entries = readAt(at.step.config, [list]);
    if (!Array.isArray(entries)) return null;
    const order = entries.toSorted((a, b) => Number(readAt(a, [key])) - Number(readAt(b, [key])));
    const apart = order.map((entry, i) => {
      const before = Number(readAt(order[i - 1], [key]));
      return Number(readAt(entry, [key])) === before ? writeAt(entry, [key], before + 30) : entry;
    });
    return set(at, words.inOrder, [list], apart);
  },
  'late-alternatives': (at) => set(at, words.seconds(120), at.path, 120),
  'long-silence': (at) => {
    const [list = '', index, key] = at.path;
    const before = typeof index === 'number' ? Number(readAt(at.step.config, [list, index - 1, key ?? '']) ?? 0) : 0;
    return set(at, words.seconds(before + 30), at.path, before + 30);
  },
  'same-update-twice': (at) => {
    const [list = '', index] = at.path;
    const entries = readAt(at.step.config, [list]);
    if (!Array.isArray(entries) || entries.length < 2) return null;
    return set(
      at,
      words.removeRepeat,
      [list],
      entries.filter((_, i) => i !== index),
    );
  },
  'team-and-calendar': (at) => set(at, words.onlyHours, at.path, null),
  'no-number-fits': ({ step, ...at }) => {
    const { least, most } = step.config;
    return together({ ...at, step }, words.swap, { least: most, most: least });
  },
  'silence-order': sorted('remindSeconds', 'leadSeconds', 'takeAwaySeconds'),
  'nudge-too-late': sorted('nudgeSeconds', 'firstWordSeconds'),
  'close-too-early': sorted('quietSeconds', 'closeSeconds'),
  'promise-cannot-be-kept': (at) => {
    const { firstSeconds, backupSeconds } = at.step.config;
    const enough = Number(firstSeconds) + Number(backupSeconds) + 300;
    return set(at, words.promise(Math.ceil(enough / 60)), at.path, Math.ceil(enough / 60) * 60);
  },
  'pattern-unreadable': (at) =>
    typeof at.value === 'string'
      ? set(at, words.literal, at.path, at.value.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`))
      : null,
  'topic-twice': (at) => set(at, words.ownId, at.path, at.newId()),
  'topic-without-phrases': (at) => {
    const label = readAt(at.step.config, [...at.path.slice(0, -1), 'label']);
    return typeof label === 'string' && label !== '' ? set(at, words.itsName, at.path, [label]) : null;
  },
  'topic-without-reason': (at) => {
    const label = readAt(at.step.config, [...at.path.slice(0, -1), 'label']);
    return typeof label === 'string' && label !== '' ? set(at, words.itsName, at.path, label) : null;
  },
  'placeholder-link': (at) => {
    const last = at.path.lastIndexOf('link');
    return last >= 0 ? set(at, words.removeLink, at.path.slice(0, last + 1), undefined) : libraryWords(at);
  },
  'too-many-buttons': (at) => {
    const choices = choicesIn(at);
    return choices && choices.list.length > 1
      ? set(at, words.oneButtonLess, choices.path, choices.list.slice(0, -1))
      : null;
  },
};

/** The times of the step as the kind ships them. */
function usualTimes(at: Case): Cure | null {
  const usual = firstSettings(at.definition);
  const times = fieldsOf(at.definition).filter((field) => field.type === 'number' && field.unit === 'seconds');
  const others = times.filter(({ key }) => usual && usual[key] !== at.step.config[key]);
  return others.length > 0
    ? together(at, words.usualTimes, Object.fromEntries(others.map(({ key }) => [key, usual?.[key]])))
    : null;
}

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

function set(at: Pick<Case, 'step'>, label: string, path: SettingPath, value: unknown): Cure {
  return { label, commands: [{ type: 'set-setting', step: at.step.id, path, value }] };
}

/** Several settings that are only right with one another. */
function together(at: Pick<Case, 'step' | 'definition'>, label: string, values: Record<string, unknown>): Cure | null {
  const settings = firstSettings(at.definition, { ...at.step.config, ...values });
  return settings && { label, commands: [{ type: 'replace-settings', step: at.step.id, settings }] };
}

function choosePart(at: Case): Cure | null {
  const field = fieldsOf(at.definition).find(({ type }) => type === 'part');
  if (field?.type !== 'part') return null;
  const now = at.step.config[field.key];
  const part = at.workspace.parts?.find(({ id }) => id === now) ?? at.workspace.parts?.[0];
  const version = part?.versions[0];
  if (!part || !version) return null;
  return together(at, words.use(part.name), {
    [field.key]: part.id,
    [field.version]: version.hash,
    [field.ends]: [...version.ends],
  });
}

/** Every use of the value gets words for when it is not known. */
function withFallback(at: Case): Cure | null {
  const name = /\{\{([\w.-]+)/.exec(at.issue.message)?.[1] ?? /[“"]([\w-]+\.[\w.-]+)[”"]/.exec(at.issue.message)?.[1];
  if (name === undefined) return null;
  const text = JSON.stringify(at.step.config);
  const cured = text.replaceAll(`{{${name}}}`, `{{${name}|${words.fallback}}}`);
  const settings = cured === text ? null : firstSettings(at.definition, JSON.parse(cured));
  return (
    settings && {
      label: words.writeFallback(name),
      commands: [{ type: 'replace-settings', step: at.step.id, settings }],
    }
  );
}

function choicesIn({ path, step }: Case): { path: SettingPath; list: unknown[] } | null {
  const places: SettingPath[] = [path, [...path, 'choices'], ['message', 'choices'], ['choices'], ['options']];
  for (const place of places) {
    const list = readAt(step.config, place);
    if (Array.isArray(list)) return { path: place, list };
  }
  return null;
}

/** The step that listens for it, leading to a person where the flow has a way to one. */
function listening(ground: CureGround, listener: 'explicit' | 'policy'): Cure | null {
  const kind = kindWith(ground, (facts) => facts.listener === listener);
  const step = kind && placed(ground, kind, 0, 0);
  if (!kind || !step) return null;
  const person = [...ground.drawing.graph.nodes.values()].find(({ facts }) => facts.reaches === 'person');
  const transfer = kindWith(ground, ({ reaches }) => reaches === 'person');
  const made = person || !transfer ? null : placed(ground, transfer, rightOf(ground) + 340, 0);
  const target = person?.node.id ?? made?.id;
  const connects = Object.keys(kind.ports(step.config)).map((port): Command => ({
    type: 'connect',
    connection: ground.newId(),
    from: { node: step.id, port },
    to: target ?? '',
  }));
  return {
    label: words.addKind(kind.label),
    commands: [
      ...(made ? [{ type: 'add-step' as const, step: made }] : []),
      { type: 'add-step', step },
      ...(target === undefined ? [] : connects),
    ],
  };
}

function kindWith(ground: CureGround, is: (facts: ReturnType<AnyNode['facts']>) => boolean): AnyNode | undefined {
  return ground.registry.kinds.find((kind) => {
    const config = firstSettings(kind);
    return config !== null && is(kind.facts(config));
  });
}

function placed(ground: CureGround, kind: AnyNode, x: number, y: number): FlowNode | null {
  const command = addStepCommand(ground, kind, { x, y }, ground.newId);
  return command?.step ?? null;
}

function rightOf({ document }: CureGround): number {
  return Math.max(0, ...document.flow.nodes.map(({ position }) => position.x));
}

/** The part of a pointer such as `/nodes/3/config/steps/1/afterSeconds` that lies in the settings. */
function settingPathIn(pointer: string): SettingPath {
  const inside = /^\/nodes\/\d+\/config\/(.+)$/.exec(pointer)?.[1];
  if (inside === undefined) return [];
  return inside
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** Whether anything in the settings is still what it was: a cure that changes nothing is none. */
export function changes(cure: Cure, { flow }: EditorDocument): boolean {
  return cure.commands.some((command) => {
    if (command.type !== 'set-setting') return true;
    const config = stepOf(flow, command.step)?.config;
    return !isRecord(config) || JSON.stringify(readAt(config, command.path)) !== JSON.stringify(command.value);
  });
}
