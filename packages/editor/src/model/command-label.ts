// What a command did, in a few words: undo and redo say it.
import type { Registry } from '@baton/flow';
import { strings } from '../strings.ts';
import type { Command } from './commands.ts';
import { labelOfField } from './settings-form.ts';
import type { Drawing } from './step-view.ts';

const words = strings.done;

/** @param drawing as it was before the command */
export function commandLabel(command: Command, { steps, graph }: Drawing, registry: Registry): string {
  const name = (id: string) => steps.get(id)?.name ?? words.aStep;
  switch (command.type) {
    case 'add-step':
      return words.add(command.step.name ?? registry.get(command.step.kind)?.label ?? command.step.kind);
    case 'move-steps':
      return words.move(some(command.moves.map(({ step }) => step)));
    case 'arrange':
      return command.moves.length === 0 ? words.resize : words.arrange;
    case 'align':
      return words.align(command.moves.length);
    case 'connect':
      return words.connect(name(command.from.node), name(command.to));
    case 'delete':
      return command.steps.length > 0 ? words.remove(some(command.steps)) : words.disconnect;
    case 'set-setting': {
      const node = graph.nodes.get(command.step);
      const field = node ? labelOfField(node.definition, command.path) : command.path.join(' ');
      return words.setting(field, name(command.step));
    }
    case 'replace-settings':
      return words.settings(name(command.step));
    case 'rename':
      return words.rename(name(command.step));
    case 'paste':
      return words.paste(command.steps.length);
    case 'cure':
      return command.label;
    case 'take-in':
      return words.takeIn;
    case 'set-flow':
      return words.flow;
  }

  function some(ids: readonly string[]): string {
    const [first] = ids;
    return ids.length === 1 && first !== undefined ? words.step(name(first)) : words.steps(ids.length);
  }
}
