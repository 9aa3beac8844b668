// Everything one flow's page needs, in one go.
import type { Article } from '@baton/bot';
import { parseFlow, type Flow, type Registry } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import type { FlowPart, FlowSummary, VersionSummary } from '@baton/wire';
import { Refusal, type Draft } from '../model/api.ts';
import type { DeviceDraft, DeviceHistory } from '../model/device-drafts.ts';
import type { StudioHouse } from '../studio-context.ts';

export interface LoadedFlow {
  summary: FlowSummary;
  draft: Draft;
  /** Work on the draft that this device has and the server has not. */
  found: DeviceDraft | null;
  /** The way back from an earlier visit. */
  way: DeviceHistory | null;
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
  { api, device }: Pick<StudioHouse, 'api' | 'device'>,
  registry: Registry,
  id: string,
  version: number | null,
): Promise<LoadedFlow> {
  const [summary, draft, workspace, articles, parts, shown, versions, found, way] = await Promise.all([
    api.flow(id),
    api.draft(id),
    api.workspace(),
    api.articles(),
    api.parts(),
    version === null ? null : api.version(id, version),
    version === null ? [] : api.versions(id),
    version === null ? device.read(id) : null,
    version === null ? device.readHistory(id) : null,
  ]);
  const parsed = parseFlow(shown ?? draft.text, registry);
  if (!parsed.ok) throw new Refusal(422, 'flow-invalid', parsed.issues[0]?.message ?? '', parsed.issues);
  return {
    summary,
    draft,
    found,
    way,
    version: versions.find((one) => one.version === version) ?? null,
    flow: parsed.flow,
    workspace,
    articles,
    parts: parts.filter((part) => part.id !== id),
  };
}
