// What flows are made of and played with: the shipped kinds and texts, and the workspace and knowledge beside a flow.
import { knowledgeBot, readArticles, type Bot } from '@baton/bot';
import type { SubFlowLookup } from '@baton/compiler';
import { parseFlow, serialiseFlow, type Flow, type MessageLibrary, type Registry } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flowsIn, onlyFile, readJson, readText } from './files.ts';
import { strings } from './strings.ts';
import { UsageError } from './usage-error.ts';

export const registry: Registry = nodeKinds;
export const library: MessageLibrary = messageLibrary;

const shipped = fileURLToPath(new URL('../../../flows/', import.meta.url));

/** The workspace that was named, else the only one beside the flow, else the demo's. */
export function workspaceFor(flowFile: string, named: string | undefined): Workspace {
  const file = named ?? beside(flowFile, '.workspace.json');
  const parsed = parseWorkspace(readText(file));
  if (!('workspace' in parsed)) throw new UsageError(strings.noWorkspace(file, parsed.issues[0]?.message ?? ''));
  return parsed.workspace;
}

/** A bot over the knowledge that was named, else the only file beside the flow, else the demo's. */
export function botFor(flowFile: string, named: string | undefined): Bot {
  const file = named ?? beside(flowFile, '.knowledge.json');
  const { articles, issues } = readArticles(readJson(file));
  if (!articles) throw new UsageError(strings.noKnowledge(file, issues[0]?.message ?? ''));
  return knowledgeBot({ articles });
}

/** SHA-256 of the flow as it is saved: the name by which a step of another flow pins it. */
export function hashOf(flow: Flow): string {
  return createHash('sha256').update(serialiseFlow(flow)).digest('hex');
}

/** What steps of this flow may stand for: the flows beside it, and those that came with the product, each as it is now. */
export function subFlowsFor(flowFile: string): SubFlowLookup {
  let known: ReadonlyMap<string, Flow> | undefined;
  return (id, hash) => {
    known ??= new Map(
      [...flowsIn(shipped), ...flowsIn(dirname(flowFile))].flatMap((file) => {
        const parsed = parseFlow(readText(file), registry);
        return parsed.ok ? [[`${parsed.flow.id} ${hashOf(parsed.flow)}`, parsed.flow] as const] : [];
      }),
    );
    return known.get(`${id} ${hash}`);
  };
}

function beside(flowFile: string, ending: string): string {
  return onlyFile(dirname(flowFile), ending) ?? `${shipped}demo${ending}`;
}
