// Versions by what they say: a version is known by its content hash and never changes. What a step of one flow runs of another.
import type { DatabaseSync } from 'node:sqlite';
import { nodeName, parseFlow, type Flow, type Registry } from '@baton/flow';
import * as z from 'zod';
import { allRows, oneRow } from '../store/rows.ts';
import { flowRow, headIn, versionRow } from './flow-summaries.ts';
import type { Template } from './templates.ts';

const partVersion = z.object({
  version: z.int().meta({ description: 'From 1; 0 for a part that came with the product.' }),
  hash: z.string().meta({ description: 'SHA-256 of its text: a flow that uses the part pins it.' }),
  publishedAt: z.number().nullable(),
  ends: z.array(z.string()).meta({ description: 'Names of its ends, each a way out of the step that uses it.' }),
  variables: z
    .array(z.object({ name: z.string(), type: z.string() }))
    .meta({ description: 'What it declares: values are given to it and taken from it under these names.' }),
});
export const flowPart = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  versions: z.array(partVersion).meta({ description: 'Newest first.' }),
});
type PartVersion = z.infer<typeof partVersion>;
export type FlowPart = z.infer<typeof flowPart>;

export interface PublishedFlows {
  /** The text of a version; undefined when nothing was published under that hash. */
  text(id: string, hash: string): string | undefined;
  flow(id: string, hash: string): Flow | undefined;
  /** Flows meant to run inside others, by name. */
  parts(): FlowPart[];
}

export interface PublishedFlowsOptions {
  readonly database: DatabaseSync;
  readonly templates: readonly Template[];
  readonly registry: Registry;
}

export function publishedFlows({ database, templates, registry }: PublishedFlowsOptions): PublishedFlows {
  const sql = {
    flows: database.prepare('SELECT * FROM app_flow WHERE archived_at IS NULL'),
    versions: database.prepare('SELECT * FROM app_flow_version WHERE flow = ? ORDER BY version DESC'),
    versionOfHash: database.prepare('SELECT * FROM app_flow_version WHERE flow = ? AND hash = ? LIMIT 1'),
  };
  const known = new Map<string, Pick<PartVersion, 'ends' | 'variables'> | null>();

  function text(id: string, hash: string): string | undefined {
    const template = templates.find((one) => one.id === id && one.hash === hash);
    return template?.text ?? oneRow(sql.versionOfHash, versionRow, id, hash)?.text;
  }

  /** Null for a flow of its own. */
  function outsideOf(hash: string, source: string): Pick<PartVersion, 'ends' | 'variables'> | null {
    const found = known.get(hash);
    if (found !== undefined) return found;
    const parsed = headIn(source).part ? parseFlow(source, registry) : null;
    const outside = parsed?.ok ? seenFromOutside(parsed.flow, registry) : null;
    known.set(hash, outside);
    return outside;
  }

  const asPart = (id: string, shown: string, versions: readonly (PartVersion | null)[]): FlowPart[] => {
    const found = versions.filter((one) => one !== null);
    const { name, description } = headIn(shown);
    return found.length === 0 ? [] : [{ id, name, description, versions: found }];
  };

  return {
    text,
    flow(id, hash) {
      const found = text(id, hash);
      const parsed = found === undefined ? null : parseFlow(found, registry);
      return parsed?.ok ? parsed.flow : undefined;
    },
    parts() {
      const shipped = templates.flatMap((template) => {
        const outside = template.machine && outsideOf(template.hash, template.text);
        return asPart(template.id, template.text, [
          outside && { version: 0, hash: template.hash, publishedAt: null, ...outside },
        ]);
      });
      const own = allRows(sql.flows, flowRow).flatMap(({ id, draft }) =>
        asPart(
          id,
          draft,
          allRows(sql.versions, versionRow, id).map(({ version, hash, published_at, text: source }) => {
            const outside = outsideOf(hash, source);
            return outside && { version, hash, publishedAt: published_at, ...outside };
          }),
        ),
      );
      return [...shipped, ...own].toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    },
  };
}

/** The ends by name, each once in the order of the drawing, and the declared variables. */
function seenFromOutside(flow: Flow, registry: Registry): Pick<PartVersion, 'ends' | 'variables'> {
  const ends = flow.nodes.flatMap((node) => {
    const definition = registry.get(node.kind);
    return definition?.facts(node.config).ends ? [nodeName(node, definition.label)] : [];
  });
  return {
    ends: [...new Set(ends)],
    variables: flow.settings.variables.map(({ name, type }) => ({ name, type })),
  };
}
