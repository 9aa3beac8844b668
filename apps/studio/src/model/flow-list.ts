// What the page of flows shows, in which order.
import type { FlowSummary } from '@baton/wire';

export interface FlowList {
  own: FlowSummary[];
  templates: FlowSummary[];
}

/** The template that most people should begin with. */
const FIRST = 'standard-handoff';

/** Flows whose name or description holds every word of the query; own ones newest first, templates by name after the first. */
export function listFlows(flows: readonly FlowSummary[], query: string): FlowList {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const found = flows.filter((flow) => {
    const text = plain(`${flow.name} ${flow.description}`);
    return words.every((word) => text.includes(word));
  });
  return {
    own: found.filter((flow) => flow.origin === 'own').toSorted((a, b) => (b.updatedAt ?? 0) - (a.updatedAt ?? 0)),
    templates: found
      .filter((flow) => flow.origin === 'template')
      .toSorted((a, b) => Number(b.id === FIRST) - Number(a.id === FIRST) || (a.name < b.name ? -1 : 1)),
  };
}

/** Without case and accents. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
