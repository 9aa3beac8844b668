// Flows as designers know them: templates and own ones, drafts and versions. Refusals are `ApiError`s.
import type { Issue, Registry } from '@baton/flow';
import type { FlowPart, FlowSummary, VersionSummary } from '@baton/wire';
import { ApiError } from '../http/api-error.ts';
import type { FlowChecker } from './flow-checker.ts';
import { etagOf } from './flow-hash.ts';
import { freeFlowId } from './flow-id.ts';
import { flowInvalid } from './flow-invalid.ts';
import type { DraftRow, FlowRows } from './flow-rows.ts';
import { summaryOf, summaryOfTemplate, versionSummary } from './flow-summaries.ts';
import { type Proof, type Proofs } from './proofs.ts';
import { flowParts, publishedText } from './published-flows.ts';
import type { FlowDocument, ReadDocument } from './read-document.ts';
import { runnableFlows, type RunnableFlows } from './runnable-flows.ts';
import { flowStrings as strings } from './strings.ts';
import type { Template } from './templates.ts';
import { whatIsMissing, type Means } from './what-is-missing.ts';

interface Draft {
  text: string;
  etag: string;
  origin: 'template' | 'own';
}

export interface FlowStore extends RunnableFlows {
  list(): FlowSummary[];
  summary(id: string): FlowSummary;
  /** From a document, a template, another own flow, or blank. */
  create(
    from: { document: string } | { flow: string; name?: string } | { name: string },
  ): Promise<{ id: string; etag: string }>;
  draft(id: string): Draft;
  /** Keeps the document when `etag` still names the draft. The issues are those of reading it: nothing is proved. */
  save(id: string, etag: string, source: string): Promise<{ etag: string; issues: readonly Issue[] }>;
  /** Everything there is to say of a text, or of the draft. */
  check(text: string): Promise<{ publishable: boolean; issues: readonly Issue[] }>;
  /** Proves the draft, beside the conversations, and keeps it for ever. */
  publish(id: string, note: string): Promise<VersionSummary & { issues: readonly Issue[] }>;
  versions(id: string): VersionSummary[];
  version(id: string, version: number): { text: string; hash: string };
  rollBack(id: string, version: number): Promise<VersionSummary>;
  archive(id: string): void;
  /** Brings an archived flow back as it was. */
  restore(id: string): void;
  /** Published parts of other flows, by name. */
  parts(): Promise<FlowPart[]>;
  /** The text of a published version, known by its content hash. */
  published(id: string, hash: string): string;
  /** Proves every template that has not been proved before, and says which of them cannot run. */
  proveTemplates(report: (sentence: string) => void): Promise<void>;
}

export interface FlowStoreOptions {
  readonly rows: FlowRows;
  readonly templates: readonly Template[];
  readonly registry: Registry;
  readonly checker: FlowChecker;
  readonly proofs: Proofs;
  /** What this server can do; left out where nothing is to be judged by it. */
  readonly means?: Means;
  readonly now: () => number;
}

export function flowStore({ rows, templates, registry, checker, proofs, means, now }: FlowStoreOptions): FlowStore {
  const template = (id: string) => templates.find((one) => one.id === id);
  const isTaken = (id: string) => template(id) !== undefined || rows.isTaken(id);

  function ownOrRefuse(id: string): DraftRow {
    const row = rows.draft(id);
    if (row) return row;
    if (template(id)) throw new ApiError('template-read-only', strings.templateReadOnly(id), { at: '/path/id' });
    throw notFound(id);
  }

  async function create(source: string, name: string | null): Promise<{ id: string; etag: string }> {
    const read = readable(await checker.read(source));
    const called = name ?? read.head.name;
    const id = freeFlowId(called, isTaken);
    const made = readable(await checker.read(source, { id, name: called }));
    rows.add(made, read.id, now());
    return { id, etag: etagOf(made.hash) };
  }

  async function addVersion(id: string, text: string, note: string, rolledBackTo: number | null) {
    const document = readable(await checker.read(text));
    const proof = await proofs.of({ hash: document.hash, text });
    if (!proof.runs) throw hasErrors(proof);
    const machine = means && rows.machine(document.hash);
    const missing = means && machine ? whatIsMissing(machine, means) : [];
    if (missing.some(({ severity }) => severity === 'error')) throw hasErrors({ ...proof, issues: missing });
    const row = rows.addVersion({ document, note, rolledBackTo, at: now() });
    return { row, issues: [...proof.issues, ...missing] };
  }

  const store: FlowStore = {
    ...runnableFlows({ rows, template, prove: (one) => proofs.of(one) }),
    list: () => [
      ...templates.filter(({ id }) => rows.draft(id) === undefined).map(summaryOfTemplate),
      ...rows.drafts().map((row) => summaryOf(row, rows.newest(row.id))),
    ],
    summary(id) {
      const row = rows.draft(id);
      if (row) return summaryOf(row, rows.newest(id));
      const found = template(id);
      if (found) return summaryOfTemplate(found);
      throw notFound(id);
    },
    async create(from) {
      if ('document' in from) return create(from.document, null);
      if (!('flow' in from)) return create(JSON.stringify(blankFlow(from.name, registry)), from.name);
      const { name } = store.summary(from.flow);
      return create(store.draft(from.flow).text, from.name ?? strings.copyOf(name));
    },
    draft(id) {
      const row = rows.draft(id);
      const text = row && rows.draftText(id);
      if (row && text !== undefined) return { text, etag: row.etag, origin: 'own' };
      const found = template(id);
      if (found) return { text: found.text, etag: etagOf(found.hash), origin: 'template' };
      throw notFound(id);
    },
    async save(id, etag, source) {
      if (ownOrRefuse(id).etag !== etag) throw draftChanged();
      const read = await checker.read(source);
      const document = readable(read);
      if (document.id !== id) throw new ApiError('invalid-field', strings.otherId(document.id, id), { at: '/body/id' });
      if (!rows.save(document, etag, now())) throw draftChanged();
      return { etag: etagOf(document.hash), issues: read.issues };
    },
    async check(text) {
      const { machine, issues } = await proofs.check(text);
      return { publishable: machine !== null, issues };
    },
    async publish(id, note) {
      ownOrRefuse(id);
      const { row, issues } = await addVersion(id, store.draft(id).text, note, null);
      return { ...versionSummary(row), issues };
    },
    versions(id) {
      if (!rows.draft(id) && template(id)) return [];
      ownOrRefuse(id);
      return rows.versions(id).map(versionSummary);
    },
    version(id, version) {
      const row = rows.version(id, version);
      const text = row && rows.versionText(id, version);
      if (!row || text === undefined)
        throw new ApiError('version-not-found', strings.noVersion(id, version), { at: '/path/version' });
      return { text, hash: row.hash };
    },
    async rollBack(id, version) {
      ownOrRefuse(id);
      const { text } = store.version(id, version);
      return versionSummary((await addVersion(id, text, strings.rolledBackNote(version), version)).row);
    },
    archive(id) {
      ownOrRefuse(id);
      rows.archive(id, now());
    },
    restore(id) {
      if (rows.draft(id)) return;
      if (!rows.isTaken(id)) throw notFound(id);
      rows.restore(id, now());
    },
    parts: () => flowParts({ rows, templates }, async (one) => (await proofs.of(one)).runs),
    published(id, hash) {
      const text = publishedText({ rows, templates }, id, hash);
      if (text === undefined) throw new ApiError('version-not-found', strings.noSuchContent(id), { at: '/path/hash' });
      return text;
    },
    async proveTemplates(report) {
      for (const one of templates) {
        const { runs, issues } = await proofs.of(one);
        if (!runs) report(strings.templateCannotRun(one.file, firstError(issues)?.message ?? ''));
      }
    },
  };
  return store;
}

function notFound(id: string): ApiError {
  return new ApiError('flow-not-found', strings.noFlow(id), { at: '/path/id' });
}

function draftChanged(): ApiError {
  return new ApiError('draft-changed', strings.draftChanged, { at: '/headers/if-match' });
}

function readable({ document, issues }: ReadDocument): FlowDocument {
  if (document) return document;
  throw flowInvalid(issues);
}

function hasErrors({ issues }: Proof): ApiError {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return new ApiError('flow-has-errors', strings.hasErrors(errors.length, errors[0]?.message ?? ''), {
    at: errors[0]?.at.pointer ?? '',
    issues,
  });
}

function firstError(issues: readonly Issue[]): Issue | undefined {
  return issues.find(({ severity }) => severity === 'error');
}

/** A flow that says hello to nobody yet: one step, where conversations begin. */
function blankFlow(name: string, registry: Registry): unknown {
  const start = registry.kinds.find((kind) => kind.facts({}).start);
  const nodes = start
    ? [{ id: 'start', kind: start.kind, version: start.version, position: { x: 80, y: 200 }, config: {} }]
    : [];
  return { format: 1, id: 'blank', name, description: '', settings: {}, nodes, edges: [] };
}
