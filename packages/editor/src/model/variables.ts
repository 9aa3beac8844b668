// Names that a text may use, and completing one while it is typed.
import { systemVariables, type FlowSettings } from '@baton/flow';

export interface VariableChoice {
  name: string;
  label: string;
  example: string;
}

export function variablesOf(settings: FlowSettings): VariableChoice[] {
  const own = settings.variables.map(({ name, type, default: fallback }) => ({
    name,
    label: name,
    example: fallback === undefined ? type : String(fallback),
  }));
  return [...own, ...systemVariables.map(({ name, label, example }) => ({ name, label, example }))];
}

export interface Completion {
  /** Where the open braces stand in the text. */
  start: number;
  /** Where the cursor stands. */
  end: number;
  typed: string;
}

/** The variable that is being typed at the cursor, if any: `{{` with no `}}` after it. */
export function completionAt(text: string, cursor: number): Completion | null {
  const start = text.lastIndexOf('{{', cursor - 1);
  if (start < 0 || start + 2 > cursor) return null;
  const typed = text.slice(start + 2, cursor);
  return /^[\w.-]{0,64}$/.test(typed) ? { start, end: cursor, typed } : null;
}

export function matching(choices: readonly VariableChoice[], typed: string): VariableChoice[] {
  const wanted = typed.toLowerCase();
  const starts = choices.filter((choice) => choice.name.toLowerCase().startsWith(wanted));
  const holds = choices.filter(
    (choice) => !starts.includes(choice) && `${choice.name} ${choice.label}`.toLowerCase().includes(wanted),
  );
  return [...starts, ...holds].slice(0, 8);
}

/** The text with the variable written out, and where the cursor goes. */
export function complete(text: string, { start, end }: Completion, name: string): { text: string; cursor: number } {
  const after = text.slice(end).replace(/^\s*\}\}/, '');
  const before = `${text.slice(0, start)}{{${name}}}`;
  return { text: `${before}${after}`, cursor: before.length };
}
