// The names under which a sub-flow's variables are known in the flow around it.
import { renamePlaces, type Flow, type SubFlowNames } from '@baton/flow';

/** As long as the name of a variable may be. */
const LONGEST_NAME = 64;

/**
 * What the child and its own sub-flows declare gets a name of its own; what nobody declares belongs to the house and is shared.
 * `declared`: what the child declares itself.
 */
export function namesIn(node: string, child: Flow, declared: SubFlowNames['declared']): SubFlowNames {
  const own = new Map(child.settings.variables.map(({ name }) => [name, ownName(node, name)]));
  return { declared, child: (name) => own.get(name) ?? name };
}

function ownName(node: string, name: string): string {
  const full = `in.${node}.${name}`;
  if (full.length <= LONGEST_NAME) return full;
  const mark = fingerprint(`${node}\n${name}`);
  return `in.${mark}.${name.slice(-(LONGEST_NAME - mark.length - 4))}`.replace('..', '.');
}

/** FNV-1a in base 36: short, and the same at every compile. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Places in every text of a step's settings, whatever its kind. */
export function renamedInTexts(value: unknown, rename: (name: string) => string): unknown {
  if (typeof value === 'string') return renamePlaces(value, rename);
  if (Array.isArray(value)) return value.map((one) => renamedInTexts(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamedInTexts(one, rename)]));
}
