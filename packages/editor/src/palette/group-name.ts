import type { NodeGroup } from '@baton/flow';
import { isHouseGroup } from '../model/palette.ts';
import { strings } from '../strings.ts';

/** What a group is called: a host names its own, and may name the house's anew. */
export function groupName(group: NodeGroup, named: Readonly<Record<string, string>>): string {
  return named[group] ?? (isHouseGroup(group) ? strings.groups[group] : group);
}
