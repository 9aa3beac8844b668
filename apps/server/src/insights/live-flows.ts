// The flows that conversations run on, and when their versions went live.
import type { VersionMark } from '@baton/wire';
import type { FlowRows } from '../flows/flow-rows.ts';
import type { Template } from '../flows/templates.ts';

export interface LiveFlow {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** Published flows, and templates, which run as they are. */
export function liveFlows({
  rows,
  templates,
}: {
  rows: FlowRows;
  templates: readonly Template[];
}): () => Promise<LiveFlow[]> {
  const texts = new Map<string, { version: number; text: string }>();
  async function textOf(id: string, version: number): Promise<string> {
    const kept = texts.get(id);
    if (kept?.version === version) return kept.text;
    const text = (await rows.versionText(id, version)) ?? '{"nodes":[]}';
    texts.set(id, { version, text });
    return text;
  }
  return async () => {
    const own: LiveFlow[] = [];
    for (const { id, head } of await rows.drafts()) {
      const newest = await rows.newest(id);
      if (newest) own.push({ id, name: head.name, text: await textOf(id, newest.version) });
    }
    const known = new Set(own.map(({ id }) => id));
    return [
      ...own,
      ...templates.filter(({ id }) => !known.has(id)).map(({ id, head, text }) => ({ id, name: head.name, text })),
    ];
  };
}

/** Versions that went live, the oldest first. */
export async function versionMarks(rows: FlowRows): Promise<VersionMark[]> {
  const marks: VersionMark[] = [];
  for (const { id, head } of await rows.drafts())
    for (const { version, publishedAt, note } of await rows.versions(id))
      marks.push({ flow: id, name: head.name, version, at: publishedAt, note });
  return marks.toSorted((a, b) => a.at - b.at);
}
