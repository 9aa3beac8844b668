// Cures of what is wrong with a flow as a whole: what it lacks is added, what it declares is put right.
import { systemVariables, type Issue } from '@baton/flow';
import { strings } from '../../strings.ts';
import { addStepCommand, placeAfter } from '../add-step.ts';
import type { Command } from '../commands.ts';
import { kindWith, placed, rightOf, type Cure, type CureGround } from './cure.ts';

const words = strings.cures;

export const flowCures: Readonly<Record<string, (ground: CureGround, issue: Issue) => Cure | null>> = {
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
