// Everything that can be gone to by its words: steps, what they say, variables, and what can be done.
import { messageForm, placesOf, textsOf, type Flow, type FlowNode, type MessageLibrary } from '@baton/flow';
import { isRecord } from './document.ts';
import { templateText } from './message-preview.ts';
import type { Drawing } from './step-view.ts';

export type GoToKind = 'command' | 'step' | 'text' | 'variable';

export interface GoToEntry {
  id: string;
  kind: GoToKind;
  /** What is looked for in. */
  words: string;
  /** What it belongs to, such as the step that says a text. */
  aside: string;
  icon: string;
  /** The step it leads to. */
  step: string | null;
}

/** Steps by name, every text they say, and every variable with the steps that use it. */
export function goToEntries(flow: Flow, { steps }: Drawing, library: MessageLibrary): GoToEntry[] {
  const entries: GoToEntry[] = [];
  const used = new Map<string, string>();
  for (const node of flow.nodes) {
    const view = steps.get(node.id);
    if (!view) continue;
    const aside = view.name === view.label ? '' : view.label;
    entries.push({ id: `step ${node.id}`, kind: 'step', words: view.name, aside, icon: view.icon, step: node.id });
    for (const [index, text] of textsSaid(node, flow, library).entries()) {
      entries.push({
        id: `text ${node.id} ${index}`,
        kind: 'text',
        words: text,
        aside: view.name,
        icon: 'message-square-text',
        step: node.id,
      });
      for (const { name } of placesOf(text)) if (!used.has(name)) used.set(name, node.id);
    }
  }
  for (const { name } of flow.settings.variables) if (!used.has(name)) used.set(name, '');
  for (const [name, step] of used) {
    const aside = step === '' ? '' : (steps.get(step)?.name ?? '');
    entries.push({
      id: `variable ${name}`,
      kind: 'variable',
      words: name,
      aside,
      icon: 'variable',
      step: step || null,
    });
  }
  return entries;
}

/** Every text that a step says or shows, in the main language and voice of the flow. */
function textsSaid({ config }: FlowNode, { settings }: Flow, library: MessageLibrary): string[] {
  const { language, voice } = settings;
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isRecord(value)) return;
    const message = messageForm.safeParse(value);
    if (message.success) {
      const said =
        message.data.use === 'own' ? message.data : templateText(library, message.data.template, voice)?.message;
      for (const { text } of said ? textsOf(said) : []) add(text);
      return;
    }
    if (typeof value[language] === 'string') add(value);
    Object.values(value).forEach(visit);
  };
  const add = (text: Record<string, unknown>): void => {
    const words = text[language] ?? Object.values(text)[0];
    if (typeof words === 'string' && words.trim() !== '' && !found.includes(words)) found.push(words);
  };
  visit(config);
  return found;
}

/** The best finds first: words that begin with what is sought, then names, then texts. */
export function goToFinds(entries: readonly GoToEntry[], query: string, most = 60): GoToEntry[] {
  const wanted = query.trim().toLowerCase();
  const order: Readonly<Record<GoToKind, number>> = { step: 0, command: 1, variable: 2, text: 3 };
  const parts = wanted.split(/\s+/).filter(Boolean);
  return entries
    .flatMap((entry) => {
      const words = entry.words.toLowerCase();
      if (wanted === '') return entry.kind === 'text' || entry.kind === 'variable' ? [] : [{ entry, far: 0 }];
      if (words.startsWith(wanted)) return [{ entry, far: 0 }];
      if (words.includes(wanted)) return [{ entry, far: 1 }];
      const all = `${words} ${entry.aside.toLowerCase()}`;
      return parts.every((part) => all.includes(part)) ? [{ entry, far: 2 }] : [];
    })
    .toSorted((a, b) => a.far - b.far || order[a.entry.kind] - order[b.entry.kind])
    .slice(0, most)
    .map(({ entry }) => entry);
}
