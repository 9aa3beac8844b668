// Versions by what they say: a version is known by its content hash and never changes. What a step of one flow runs of another.
import type { FlowPart } from '@baton/wire';
import type { FlowHead } from './flow-head.ts';
import type { FlowRows } from './flow-rows.ts';
import type { Template } from './templates.ts';

/** The text of a version; undefined when nothing was published under that hash. */
export async function publishedText(
  { rows, templates }: { rows: FlowRows; templates: readonly Template[] },
  id: string,
  hash: string,
): Promise<string | undefined> {
  const template = templates.find((one) => one.id === id && one.hash === hash);
  if (template) return template.text;
  const version = await rows.versionOfHash(id, hash);
  return version && rows.versionText(id, version.version);
}

/** Flows meant to run inside others, by name. `runs`: whether a template has been proved. */
export async function flowParts(
  { rows, templates }: { rows: FlowRows; templates: readonly Template[] },
  runs: (template: Template) => Promise<boolean>,
): Promise<FlowPart[]> {
  const shipped: FlowPart[] = [];
  for (const template of templates) {
    if (!template.head.part || !(await runs(template))) continue;
    const version = { version: 0, hash: template.hash, publishedAt: null, ...outside(template.head) };
    shipped.push({ id: template.id, ...shown(template.head), versions: [version] });
  }
  const own = await Promise.all(
    (await rows.drafts()).map(async ({ id, head }): Promise<FlowPart[]> => {
      const versions = (await rows.versions(id))
        .filter((version) => version.head.part)
        .map(({ version, hash, publishedAt, head: then }) => ({ version, hash, publishedAt, ...outside(then) }));
      return versions.length === 0 ? [] : [{ id, ...shown(head), versions }];
    }),
  );
  return [...shipped, ...own.flat()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function shown({ name, description }: FlowHead): { name: string; description: string } {
  return { name, description };
}

function outside({ ends, variables }: FlowHead): Pick<FlowHead, 'ends' | 'variables'> {
  return { ends, variables };
}
