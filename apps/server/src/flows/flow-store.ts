import type { DatabaseSync } from 'node:sqlite';
import { type CompiledMachine, type Flow, type Issue } from '@baton/flow';
import { ApiError } from '../http/api-error.ts';
import type { Audit } from '../store/audit.ts';
import { allRows, oneRow } from '../store/rows.ts';
import { inTransaction } from '../store/schema.ts';
import { checkFlow, type CheckedFlow, type FlowParts } from './check-flow.ts';
import { etagOf } from './flow-hash.ts';
import { freeFlowId } from './flow-id.ts';
import { flowInvalid } from './flow-invalid.ts';
import {
  flowRow,
  type FlowRow,
  type FlowSummary,
  headIn,
  summaryOf,
  summaryOfTemplate,
  versionRow,
  type VersionRow,
  versionSummary,
  type VersionSummary,
  voiceIn,
} from './flow-summaries.ts';
import { type FlowPart, publishedFlows } from './published-flows.ts';
import { flowStrings as strings } from './strings.ts';
import type { Template } from './templates.ts';

interface Draft {
  text: string;
  etag: string;
  origin: 'template' | 'own';
}

/** What a conversation that begins now stays on. */
interface RunnableFlow {
  id: string;
  hash: string;
  version: number;
  machine: CompiledMachine;
  name: string;
}

export interface FlowStore {
  list(): FlowSummary[];
  summary(id: string): FlowSummary;
  /** From a document, a template, another own flow, or blank. */
  create(from: { document: string } | { flow: string; name?: string } | { name: string }): Draft & { id: string };
  draft(id: string): Draft;
  /** Keeps the document when `etag` still names the draft. */
  save(id: string, etag: string, source: string): Draft & { issues: readonly Issue[] };
  check(id: string): CheckedFlow;
  checkText(source: string): CheckedFlow;
  publish(id: string, note: string): VersionSummary & { issues: readonly Issue[] };
  versions(id: string): VersionSummary[];
  version(id: string, version: number): { text: string; hash: string };
  rollBack(id: string, version: number): VersionSummary;
  archive(id: string): void;
  /** Brings an archived flow back as it was. */
  restore(id: string): void;
  /** Published parts of other flows, by name. */
  parts(): FlowPart[];
  /** The text of a published version, known by its content hash. */
  published(id: string, hash: string): string;
  runnable(id: string): RunnableFlow;
  /** The voice that a flow speaks in (M12), for what its agents say. */
  voiceOf(id: string): string;
  /** The machine of a version that once could begin a conversation. */
  machine(hash: string): CompiledMachine | null;
}

export interface FlowStoreOptions {
  readonly database: DatabaseSync;
  readonly templates: readonly Template[];
  readonly parts: FlowParts;
  readonly audit: Audit;
  readonly now: () => number;
}

/** Templates from files, own flows and their versions from the database. Refusals are `ApiError`s. */
export function flowStore({ database, templates, parts: given, audit, now }: FlowStoreOptions): FlowStore {
  const sql = statements(database);
  const published = publishedFlows({ database, templates, registry: given.registry });
  const parts: FlowParts = { ...given, subFlows: (id, hash) => published.flow(id, hash) };
  const template = (id: string) => templates.find((one) => one.id === id);
  const own = (id: string): FlowRow | undefined => oneRow(sql.flow, flowRow, id);
  const newest = (id: string): VersionRow | undefined => oneRow(sql.newestVersion, versionRow, id);
  const isTaken = (id: string) => template(id) !== undefined || sql.anyFlow.get(id) !== undefined;
  const machines = new Map<string, CompiledMachine>();

  function ownOrRefuse(id: string): FlowRow {
    const row = own(id);
    if (row) return row;
    if (template(id)) throw new ApiError('template-read-only', strings.templateReadOnly(id), { at: '/path/id' });
    throw notFound(id);
  }

  function keepMachine(hash: string, machine: CompiledMachine): void {
    machines.set(hash, machine);
    sql.keepMachine.run(hash, JSON.stringify(machine), now());
  }

  /** A version that repeats an older one is the draft, too. */
  function addVersion(id: string, checked: Publishable, note: string, rolledBackTo: number | null): VersionSummary {
    const version = (newest(id)?.version ?? 0) + 1;
    const at = now();
    inTransaction(database, () => {
      keepMachine(checked.hash, checked.machine);
      sql.addVersion.run(id, version, checked.hash, checked.text, at, note, rolledBackTo);
      if (rolledBackTo !== null) sql.setDraft.run(checked.text, etagOf(checked.text), at, id);
      const what = rolledBackTo === null ? 'flow.published' : 'flow.rolled-back';
      audit.note(at, what, id, { version, hash: checked.hash, note, ...(rolledBackTo ? { rolledBackTo } : {}) });
    });
    return { version, hash: checked.hash, publishedAt: at, note, rolledBackTo, steps: checked.flow.nodes.length };
  }

  function create(source: string, name: string | null): Draft & { id: string } {
    const read = checkFlow(source, parts);
    if (!read.flow) throw flowInvalid(read.issues);
    const id = freeFlowId(name ?? read.flow.name, isTaken);
    const { text } = readable(checkFlow(JSON.stringify({ ...read.flow, id, name: name ?? read.flow.name }), parts));
    const etag = etagOf(text);
    inTransaction(database, () => {
      sql.addFlow.run(id, text, etag, now(), now());
      audit.note(now(), 'flow.created', id, { from: read.flow?.id ?? null });
    });
    return { id, text, etag, origin: 'own' };
  }

  const store: FlowStore = {
    list: () => [
      ...templates.filter(({ id }) => own(id) === undefined).map(summaryOfTemplate),
      ...allRows(sql.flows, flowRow).map((row) => summaryOf(row, newest(row.id))),
    ],
    summary(id) {
      const row = own(id);
      if (row) return summaryOf(row, newest(id));
      const found = template(id);
      if (found) return summaryOfTemplate(found);
      throw notFound(id);
    },
    create(from) {
      if ('document' in from) return create(from.document, null);
      if ('flow' in from) {
        const source = store.draft(from.flow);
        return create(source.text, from.name ?? strings.copyOf(headIn(source.text).name));
      }
      return create(JSON.stringify(blankFlow(from.name, parts)), from.name);
    },
    draft(id) {
      const row = own(id);
      if (row) return { text: row.draft, etag: row.etag, origin: 'own' };
      const found = template(id);
      if (found) return { text: found.text, etag: etagOf(found.text), origin: 'template' };
      throw notFound(id);
    },
    save(id, etag, source) {
      ownOrRefuse(id);
      const checked = checkFlow(source, parts);
      const { flow, text } = readable(checked);
      if (flow.id !== id) throw new ApiError('invalid-field', strings.otherId(flow.id, id), { at: '/body/id' });
      const next = etagOf(text);
      // One statement decides: of two savers who read the same draft only one finds it unchanged.
      const { changes } = sql.saveDraft.run(text, next, now(), id, etag);
      if (Number(changes) === 0) throw new ApiError('draft-changed', strings.draftChanged, { at: '/headers/if-match' });
      return { text, etag: next, origin: 'own', issues: checked.issues };
    },
    check: (id) => checkFlow(store.draft(id).text, parts),
    checkText: (source) => checkFlow(source, parts),
    publish(id, note) {
      const checked = checkFlow(ownOrRefuse(id).draft, parts);
      return { ...addVersion(id, publishable(checked), note, null), issues: checked.issues };
    },
    versions(id) {
      if (!own(id) && template(id)) return [];
      ownOrRefuse(id);
      return allRows(sql.versions, versionRow, id).map(versionSummary);
    },
    version(id, version) {
      const row = oneRow(sql.version, versionRow, id, version);
      if (!row) throw new ApiError('version-not-found', strings.noVersion(id, version), { at: '/path/version' });
      return { text: row.text, hash: row.hash };
    },
    rollBack(id, version) {
      ownOrRefuse(id);
      const { text } = store.version(id, version);
      const checked = publishable(checkFlow(text, parts));
      return addVersion(id, checked, strings.rolledBackNote(version), version);
    },
    archive(id) {
      ownOrRefuse(id);
      inTransaction(database, () => {
        sql.archive.run(now(), id);
        audit.note(now(), 'flow.archived', id, {});
      });
    },
    restore(id) {
      if (own(id)) return;
      if (sql.anyFlow.get(id) === undefined) throw notFound(id);
      inTransaction(database, () => {
        sql.restore.run(id);
        audit.note(now(), 'flow.restored', id, {});
      });
    },
    parts: () => published.parts(),
    published(id, hash) {
      const text = published.text(id, hash);
      if (text === undefined) throw new ApiError('version-not-found', strings.noSuchContent(id), { at: '/path/hash' });
      return text;
    },
    runnable(id) {
      const row = own(id);
      const version = row && newest(id);
      if (row && !version) throw new ApiError('flow-not-published', strings.notPublished(id), { at: '/body/flow' });
      if (version) {
        const { name, part } = headIn(version.text);
        if (part) throw isPart(id);
        const machine = store.machine(version.hash);
        if (!machine)
          throw new Error(`The machine of ${id}, version ${version.version}, is missing from the database.`);
        return { id, hash: version.hash, version: version.version, machine, name };
      }
      const found = template(id);
      if (!found) throw notFound(id, '/body/flow');
      if (found.flow.settings.part) throw isPart(id);
      if (!found.machine)
        throw new ApiError('flow-has-errors', strings.templateBroken(id), { at: '/body/flow', issues: found.issues });
      if (!store.machine(found.hash)) keepMachine(found.hash, found.machine);
      return { id, hash: found.hash, version: 0, machine: found.machine, name: found.flow.name };
    },
    voiceOf(id) {
      const text = own(id)?.draft ?? template(id)?.text;
      return text === undefined ? '' : voiceIn(text);
    },
    machine(hash) {
      const known = machines.get(hash);
      if (known) return known;
      const text = sql.machine.get(hash)?.['machine'];
      if (typeof text !== 'string') return null;
      const machine = machineFrom(text);
      machines.set(hash, machine);
      return machine;
    },
  };
  return store;
}

function statements(database: DatabaseSync) {
  return {
    flows: database.prepare('SELECT * FROM app_flow WHERE archived_at IS NULL ORDER BY updated_at DESC'),
    flow: database.prepare('SELECT * FROM app_flow WHERE id = ? AND archived_at IS NULL'),
    anyFlow: database.prepare('SELECT id FROM app_flow WHERE id = ?'),
    addFlow: database.prepare('INSERT INTO app_flow (id, draft, etag, created_at, updated_at) VALUES (?, ?, ?, ?, ?)'),
    saveDraft: database.prepare('UPDATE app_flow SET draft = ?, etag = ?, updated_at = ? WHERE id = ? AND etag = ?'),
    setDraft: database.prepare('UPDATE app_flow SET draft = ?, etag = ?, updated_at = ? WHERE id = ?'),
    archive: database.prepare('UPDATE app_flow SET archived_at = ? WHERE id = ?'),
    restore: database.prepare('UPDATE app_flow SET archived_at = NULL WHERE id = ?'),
    newestVersion: database.prepare('SELECT * FROM app_flow_version WHERE flow = ? ORDER BY version DESC LIMIT 1'),
    versions: database.prepare('SELECT * FROM app_flow_version WHERE flow = ? ORDER BY version DESC'),
    version: database.prepare('SELECT * FROM app_flow_version WHERE flow = ? AND version = ?'),
    addVersion: database.prepare(
      'INSERT INTO app_flow_version (flow, version, hash, text, published_at, note, rolled_back_to) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ),
    machine: database.prepare('SELECT machine FROM app_machine WHERE hash = ?'),
    keepMachine: database.prepare('INSERT OR IGNORE INTO app_machine (hash, machine, at) VALUES (?, ?, ?)'),
  };
}

function notFound(id: string, at = '/path/id'): ApiError {
  return new ApiError('flow-not-found', strings.noFlow(id), { at });
}

function isPart(id: string): ApiError {
  return new ApiError('flow-is-part', strings.isPart(id), { at: '/body/flow' });
}

function readable(checked: CheckedFlow): { flow: Flow; text: string } {
  if (!checked.flow || checked.text === null) throw flowInvalid(checked.issues);
  return { flow: checked.flow, text: checked.text };
}

interface Publishable {
  flow: Flow;
  text: string;
  hash: string;
  machine: CompiledMachine;
}

function publishable({ flow, text, hash, machine, issues }: CheckedFlow): Publishable {
  if (flow && text !== null && hash !== null && machine) return { flow, text, hash, machine };
  const errors = issues.filter((issue) => issue.severity === 'error');
  throw new ApiError('flow-has-errors', strings.hasErrors(errors.length, errors[0]?.message ?? ''), {
    at: errors[0]?.at.pointer ?? '',
    issues,
  });
}

/** A flow that says hello to nobody yet: one step, where conversations begin. */
function blankFlow(name: string, { registry }: FlowParts): unknown {
  const start = registry.kinds.find((kind) => kind.facts({}).start);
  const nodes = start
    ? [{ id: 'start', kind: start.kind, version: start.version, position: { x: 80, y: 200 }, config: {} }]
    : [];
  return { format: 1, id: 'blank', name, description: '', settings: {}, nodes, edges: [] };
}

/** Trusted: only `keepMachine` writes these rows, and only what the compiler returned. */
function machineFrom(text: string): CompiledMachine {
  return JSON.parse(text);
}
