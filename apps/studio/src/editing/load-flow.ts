// Everything one flow's page needs, in one go.
import type { Article } from '@baton/bot';
import { parseFlow, type Flow, type Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { Refusal, type StudioApi } from '../model/api.ts';
import type { Draft, FlowPart, FlowSummary, VersionSummary } from '../model/types.ts';

export interface LoadedFlow {
  summary: FlowSummary;
  draft: Draft;
  /** The version that is looked at; null for the draft. */
  version: VersionSummary | null;
  /** What is shown: the draft or the version. */
  flow: Flow;
  workspace: Workspace;
  articles: readonly Article[];
  /** What a step of the flow may stand for. */
  parts: readonly FlowPart[];
}

/** @throws Refusal when the server refuses or the text is no flow here */
export async function loadFlow(
  api: StudioApi,
  registry: Registry,
  id: string,
  version: number | null,
): Promise<LoadedFlow> {
  const [summary, draft, workspace, articles, parts, shown, versions] = await Promise.all([
    api.flow(id),
    api.draft(id),
    api.workspace(),
    api.articles(),
    api.parts(),
    version === null ? null : api.version(id, version),
    version === null ? [] : api.versions(id),
  ]);
  const parsed = parseFlow(shown ?? draft.text, registry);
  if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '', parsed.issues);
  return {
    summary,
    draft,
    version: versions.find((one) => one.version === version) ?? null,
    flow: parsed.flow,
    workspace,
    articles,
    parts: parts.filter((part) => part.id !== id),
  };
}
