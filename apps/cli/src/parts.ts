// What flows are made of and played with: the shipped kinds and texts, and the workspace and knowledge beside a flow.
import { knowledgeBot, readArticles, type Bot } from '@baton/bot';
import type { MessageLibrary, Registry } from '@baton/flow';
import { parseWorkspace, type Workspace } from '@baton/handoff';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onlyFile, readJson, readText } from './files.ts';
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

function beside(flowFile: string, ending: string): string {
  return onlyFile(dirname(flowFile), ending) ?? `${shipped}demo${ending}`;
}
