// The compiled machine as a Mermaid flowchart. States are numbered; the legend says what each was drawn as.
import type { CompiledMachine, CompiledTransition, Flow } from '@baton/flow';
import { legendOf } from './legend.ts';

/** At most so many events on one arrow; the rest are counted. */
const MOST_EVENTS = 6;

export function mermaidOf(flow: Flow, machine: CompiledMachine): string {
  const { machine: config } = machine;
  const legend = legendOf(flow, machine);
  const names = new Map(legend.flatMap(({ name, states }) => states.map((state) => [state, name] as const)));
  const number = new Map(Object.keys(config.states).map((key, index) => [key, `s${index}`]));
  const states = [...number].map(([key, short]) => `  ${short}["${escape(names.get(key) ?? key)}"]`);
  const arrows = Object.entries(config.states).flatMap(([key, { on = {}, always = [] }]) =>
    arrowsFrom(number.get(key) ?? key, { ...on, ...(always.length > 0 ? { always } : {}) }, number, '-->'),
  );
  const anywhere = arrowsFrom('anywhere', config.on, number, '-.->');
  const rows = legend.map(
    ({ step, name, states: at }) =>
      `${escape(name)} (${step}) ↔ ${at.length > 0 ? at.map((key) => `${number.get(key) ?? ''} ${key}`).join(', ') : 'inside the transitions'}`,
  );
  return [
    `%% ${oneLine(flow.name)}`,
    'flowchart LR',
    ...states,
    ...(anywhere.length > 0 ? ['  anywhere(("anywhere"))'] : []),
    ...arrows,
    ...anywhere,
    '  subgraph legend["Drawn step ↔ state"]',
    `    rows["${rows.join('<br/>')}"]`,
    '  end',
    '  style rows text-align:left',
    '',
  ].join('\n');
}

/** One arrow for each state that is reached, with the events that lead there. */
function arrowsFrom(
  from: string,
  on: { [event: string]: CompiledTransition[] },
  number: ReadonlyMap<string, string>,
  arrow: string,
): string[] {
  const events = new Map<string, Set<string>>();
  for (const [event, transitions] of Object.entries(on)) {
    for (const { target } of transitions) {
      const to = target === undefined ? undefined : number.get(target.slice(1));
      if (to === undefined) continue;
      events.set(to, (events.get(to) ?? new Set()).add(event));
    }
  }
  return [...events].map(([to, found]) => {
    const shown = [...found].slice(0, MOST_EVENTS);
    const rest = found.size - shown.length;
    return `  ${from} ${arrow}|"${escape(shown.join('<br/>'))}${rest > 0 ? `<br/>… ${rest} more` : ''}"| ${to}`;
  });
}

/** Quotation marks and hash signs mean something to Mermaid. */
function escape(text: string): string {
  return oneLine(text).replaceAll('#', '#35;').replaceAll('"', '#quot;');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
