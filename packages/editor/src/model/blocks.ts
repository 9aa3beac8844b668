// Steps saved together with their connections, to be put into this flow or another as they were.
import type { Registry } from '@baton/flow';
import { fragmentOf, fragmentText, parseFragment } from './clipboard.ts';
import type { EditorDocument } from './document.ts';

/** Some steps and the connections between them, under a name. */
export interface Block {
  id: string;
  name: string;
  /** As they are copied: survives a file, another flow and another version of its kinds. */
  text: string;
}

/** The chosen steps as a block. */
export function blockOf({ flow }: EditorDocument, steps: readonly string[], id: string, name: string): Block {
  return { id, name, text: fragmentText(fragmentOf(flow, steps)) };
}

/** How many steps of a block can be put into a flow of this registry. */
export function stepsIn(block: Block, registry: Registry): number {
  return parseFragment(block.text, registry)?.steps.length ?? 0;
}
