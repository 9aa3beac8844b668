// Flows as designers know them: templates and own ones, drafts and versions. Refusals are `ApiError`s.
import { emptyFlow, type Issue, type Registry } from '@baton/flow';
import type { FlowPart, FlowSummary, VersionSummary } from '@baton/wire';
import { ApiError } from '../http/api-error.ts';
import type { FlowChecker } from './flow-checker.ts';
import { etagOf } from './flow-hash.ts';
import { freeFlowId } from './flow-id.ts';
import { flowInvalid } from './flow-invalid.ts';
import type { DraftRow, FlowRows } from './flow-rows.ts';
import { summaryOf, summaryOfTemplate, versionSummary } from './flow-summaries.ts';
import { unpack } from './packed.ts';
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
  list(): Promise<FlowSummary[]>;
  summary(id: string): Promise<FlowSummary>;
  /** From a document, a template, another own flow, or blank. */
  create(
    from: { document: string } | { flow: string; name?: string } | { name: string },
  ): Promise<{ id: string; etag: string }>;
  draft(id: string): Promise<Draft>;
  /** Keeps the document when `etag` still names the draft. The issues are those of reading it: nothing is proved. */
  save(id: string, etag: string, source: string): Promise<{ etag: string; issues: readonly Issue[] }>;
  /** Everything there is to say of a text, or of the draft. */
  check(text: string): Promise<{ publishable: boolean; issues: readonly Issue[] }>;
  /** Proves the draft, beside the conversations, and keeps it for ever; refuses when it is no longer the one that `etag` names. */
  publish(id: string, note: string, etag?: string): Promise<VersionSummary & { issues: readonly Issue[] }>;
  /** The same with another text than the draft's, which stays as it is. */
  publishText(id: string, text: string, note: string): Promise<VersionSummary & { issues: readonly Issue[] }>;
  /** Proves a text and keeps its machine, so that conversations may begin on it; the text as it is kept. */
  prove(text: string): Promise<{ text: string; hash: string }>;
  versions(id: string): Promise<VersionSummary[]>;
  version(id: string, version: number): Promise<{ text: string; hash: string }>;
  rollBack(id: string, version: number): Promise<VersionSummary>;
  archive(id: string): Promise<void>;
  /** Brings an archived flow back as it was. */
  restore(id: string): Promise<void>;
  /** Published parts of other flows, by name. */
  parts(): Promise<FlowPart[]>;
  /** The text of a published version, known by its content hash. */
  published(id: string, hash: string): Promise<string>;
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
  /** Throws when something that runs on the flow forbids this text to go live. */
  readonly mayPublish?: (id: string, text: string) => Promise<void>;
}

export function flowStore({
  rows,
  templates,
  registry,
  checker,
  proofs,
  means,
  now,
  mayPublish,
}: FlowStoreOptions): FlowStore {
  const template = (id: string) => templates.find((one) => one.id === id);
  const isTaken = async (id: string) => template(id) !== undefined || (await rows.isTaken(id));

  async function ownOrRefuse(id: string): Promise<DraftRow> {
    const row = await rows.draft(id);
    if (row) return row;
    if (template(id)) throw new ApiError('template-read-only', strings.templateReadOnly(id), { at: '/path/id' });
    throw notFound(id);
  }

  async function create(source: string, name: string | null): Promise<{ id: string; etag: string }> {
    const read = readable(await checker.read(source));
    const called = name ?? read.head.name;
    for (;;) {
      const id = await freeFlowId(called, isTaken);
      const made = readable(await checker.read(source, { id, name: called }));
      // Somebody else may have taken the id in the meantime: then it is the next one.
      if (await rows.add(made, read.id, now())) return { id, etag: etagOf(made.hash) };
    }
  }

  async function addVersion(id: string, text: string, note: string, rolledBackTo: number | null) {
    const document = readable(await checker.read(text));
    await mayPublish?.(id, text);
    const proof = await proofs.of({ hash: document.hash, text });
    if (!proof.runs) throw hasErrors(proof);
    const machine = means && (await rows.machine(document.hash));
    const missing = means && machine ? whatIsMissing(machine, means) : [];
    if (missing.some(({ severity }) => severity === 'error')) throw hasErrors({ ...proof, issues: missing });
    const row = await rows.addVersion({ document, note, rolledBackTo, at: now() });
    return { row, issues: [...proof.issues, ...missing] };
  }

  const store: FlowStore = {
    ...runnableFlows({ rows, template, prove: (one) => proofs.of(one) }),
    async list() {
      const drafts = await rows.drafts();
      const own = new Set(drafts.map(({ id }) => id));
      return [
        ...templates.filter(({ id }) => !own.has(id)).map(summaryOfTemplate),
        ...(await Promise.all(drafts.map(async (row) => summaryOf(row, await rows.newest(row.id))))),
      ];
    },
    async summary(id) {
      const row = await rows.draft(id);
      if (row) return summaryOf(row, await rows.newest(id));
      const found = template(id);
      if (found) return summaryOfTemplate(found);
      throw notFound(id);
    },
    async create(from) {
      if ('document' in from) return create(from.document, null);
      if (!('flow' in from)) return create(JSON.stringify(blankFlow(from.name, registry)), from.name);
      const { name } = await store.summary(from.flow);
      return create((await store.draft(from.flow)).text, from.name ?? strings.copyOf(name));
    },
    async draft(id) {
      const row = await rows.draft(id);
      const text = row && (await rows.draftText(id));
      if (row && text !== undefined) return { text, etag: row.etag, origin: 'own' };
      const found = template(id);
      if (found) return { text: found.text, etag: etagOf(found.hash), origin: 'template' };
      throw notFound(id);
    },
    async save(id, etag, source) {
      if ((await ownOrRefuse(id)).etag !== etag) throw draftChanged();
      const read = await checker.read(source);
      const document = readable(read);
      if (document.id !== id) throw new ApiError('invalid-field', strings.otherId(document.id, id), { at: '/body/id' });
      if (!(await rows.save(document, etag, now()))) throw draftChanged();
      return { etag: etagOf(document.hash), issues: read.issues };
    },
    async check(text) {
      const { machine, issues } = await proofs.check(text);
      return { publishable: machine !== null, issues };
    },
    async publish(id, note, etag) {
      await ownOrRefuse(id);
      const draft = await store.draft(id);
      if (etag !== undefined && draft.etag !== etag) throw draftChanged();
      const { row, issues } = await addVersion(id, draft.text, note, null);
      return { ...versionSummary(row), issues };
    },
    async publishText(id, text, note) {
      await ownOrRefuse(id);
      const { row, issues } = await addVersion(id, text, note, null);
      return { ...versionSummary(row), issues };
    },
    async prove(source) {
      const { hash, packed } = readable(await checker.read(source));
      const text = unpack(packed);
      const proof = await proofs.of({ hash, text });
      if (!proof.runs) throw hasErrors(proof);
      return { text, hash };
    },
    async versions(id) {
      if (!(await rows.draft(id)) && template(id)) return [];
      await ownOrRefuse(id);
      return (await rows.versions(id)).map(versionSummary);
    },
    async version(id, version) {
      const row = await rows.version(id, version);
      const text = row && (await rows.versionText(id, version));
      if (!row || text === undefined)
        throw new ApiError('version-not-found', strings.noVersion(id, version), { at: '/path/version' });
      return { text, hash: row.hash };
    },
    async rollBack(id, version) {
      await ownOrRefuse(id);
      const { text } = await store.version(id, version);
      return versionSummary((await addVersion(id, text, strings.rolledBackNote(version), version)).row);
    },
    async archive(id) {
      await ownOrRefuse(id);
      await rows.archive(id, now());
    },
    async restore(id) {
      if (await rows.draft(id)) return;
      if (!(await rows.isTaken(id))) throw notFound(id);
      await rows.restore(id, now());
    },
    parts: () => flowParts({ rows, templates }, async (one) => (await proofs.of(one)).runs),
    async published(id, hash) {
      const text = await publishedText({ rows, templates }, id, hash);
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
  return { ...emptyFlow({ id: 'blank', name }), nodes };
}
