// Own flows, their versions, machines and proofs in SQLite. Nothing above it writes SQL.
import type { DatabaseSync } from 'node:sqlite';
import type { CompiledMachine, Issue, Registry } from '@baton/flow';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { allRows, oneRow } from '../store/rows.ts';
import { inTransaction } from '../store/schema.ts';
import { etagOf } from './flow-hash.ts';
import { flowHead, headInText, type FlowHead } from './flow-head.ts';
import { pack, unpack } from './packed.ts';
import type { FlowDocument } from './read-document.ts';

/** What is known of a flow's draft without reading it. */
export interface DraftRow {
  readonly id: string;
  readonly etag: string;
  readonly head: FlowHead;
  readonly updatedAt: number;
}

export interface VersionRow {
  readonly flow: string;
  readonly version: number;
  readonly hash: string;
  readonly head: FlowHead;
  readonly publishedAt: number;
  readonly note: string;
  /** The version whose text this one repeats, when it was rolled back to. */
  readonly rolledBackTo: number | null;
}

export interface NewVersion {
  readonly document: FlowDocument;
  readonly note: string;
  readonly rolledBackTo: number | null;
  readonly at: number;
}

export interface FlowRows {
  drafts(): DraftRow[];
  draft(id: string): DraftRow | undefined;
  draftText(id: string): string | undefined;
  /** Also of an archived one. */
  isTaken(id: string): boolean;
  add(document: FlowDocument, from: string | null, at: number): void;
  /** False when somebody else saved since `etag`: nothing is written then. */
  save(document: FlowDocument, etag: string, at: number): boolean;
  archive(id: string, at: number): void;
  restore(id: string, at: number): void;
  versions(id: string): VersionRow[];
  newest(id: string): VersionRow | undefined;
  version(id: string, version: number): VersionRow | undefined;
  versionText(id: string, version: number): string | undefined;
  versionOfHash(id: string, hash: string): VersionRow | undefined;
  /** A version that repeats an older one becomes the draft, too. */
  addVersion(version: NewVersion): VersionRow;
  machine(hash: string): CompiledMachine | null;
  /** The issues of a proof without errors, if its machine is kept. */
  proof(key: string, hash: string): readonly Issue[] | null;
  keepProof(proof: { key: string; hash: string; machine: Uint8Array; issues: readonly Issue[]; at: number }): void;
}

const draftRow = z.object({ id: z.string(), etag: z.string(), head: z.string(), updated_at: z.number() });
const versionRow = z.object({
  flow: z.string(),
  version: z.number(),
  hash: z.string(),
  head: z.string(),
  published_at: z.number(),
  note: z.string(),
  rolled_back_to: z.number().nullable(),
});
/** A machine of before is text as it is; whatever is packed has an empty text. */
const oldRow = z.object({ row: z.number(), text: z.string() });
const textRow = z.object({ text: z.string(), packed: z.instanceof(Uint8Array).nullable() });

export function flowRows(database: DatabaseSync, audit: Audit, registry: Registry): FlowRows {
  packRowsOfBefore(database, registry);
  const sql = statements(database);
  const newest = (id: string) => versionOf(oneRow(sql.newestVersion, versionRow, id));
  return {
    drafts: () => allRows(sql.drafts, draftRow).map(draftOf),
    draft(id) {
      const row = oneRow(sql.draft, draftRow, id);
      return row && draftOf(row);
    },
    draftText: (id) => textOf(oneRow(sql.draftText, textRow, id)),
    isTaken: (id) => sql.anyFlow.get(id) !== undefined,
    add(document, from, at) {
      inTransaction(database, () => {
        const { id, hash, packed, head } = document;
        sql.add.run(id, etagOf(hash), packed, JSON.stringify(head), at, at);
        audit.note(at, 'flow.created', id, { from });
      });
    },
    save({ id, hash, packed, head }, etag, at) {
      // One statement decides: of two savers who read the same draft only one finds it unchanged.
      return Number(sql.save.run(etagOf(hash), packed, JSON.stringify(head), at, id, etag).changes) > 0;
    },
    archive(id, at) {
      inTransaction(database, () => {
        sql.archive.run(at, id);
        audit.note(at, 'flow.archived', id, {});
      });
    },
    restore(id, at) {
      inTransaction(database, () => {
        sql.restore.run(id);
        audit.note(at, 'flow.restored', id, {});
      });
    },
    versions: (id) => allRows(sql.versions, versionRow, id).flatMap((row) => versionOf(row) ?? []),
    newest,
    version: (id, version) => versionOf(oneRow(sql.version, versionRow, id, version)),
    versionText: (id, version) => textOf(oneRow(sql.versionText, textRow, id, version)),
    versionOfHash: (id, hash) => versionOf(oneRow(sql.versionOfHash, versionRow, id, hash)),
    addVersion({ document: { id, hash, packed, head }, note, rolledBackTo, at }) {
      return inTransaction(database, () => {
        const version = (newest(id)?.version ?? 0) + 1;
        sql.addVersion.run(id, version, hash, packed, JSON.stringify(head), at, note, rolledBackTo);
        if (rolledBackTo !== null) sql.setDraft.run(etagOf(hash), packed, JSON.stringify(head), at, id);
        const what = rolledBackTo === null ? 'flow.published' : 'flow.rolled-back';
        audit.note(at, what, id, { version, hash, note, ...(rolledBackTo ? { rolledBackTo } : {}) });
        return { flow: id, version, hash, head, publishedAt: at, note, rolledBackTo };
      });
    },
    machine(hash) {
      const text = textOf(oneRow(sql.machine, textRow, hash));
      return text === undefined ? null : machineFrom(text);
    },
    proof(key, hash) {
      const issues = sql.proof.get(key, hash)?.['issues'];
      return typeof issues === 'string' ? issuesFrom(issues) : null;
    },
    keepProof({ key, hash, machine, issues, at }) {
      inTransaction(database, () => {
        sql.keepMachine.run(hash, machine, at);
        sql.keepProof.run(key, hash, JSON.stringify(issues), at);
      });
    },
  };
}

function statements(database: DatabaseSync) {
  const draft = 'SELECT id, etag, head, updated_at FROM app_flow';
  const version = 'SELECT flow, version, hash, head, published_at, note, rolled_back_to FROM app_flow_version';
  return {
    drafts: database.prepare(`${draft} WHERE archived_at IS NULL ORDER BY updated_at DESC`),
    draft: database.prepare(`${draft} WHERE id = ? AND archived_at IS NULL`),
    draftText: database.prepare('SELECT draft AS text, packed FROM app_flow WHERE id = ? AND archived_at IS NULL'),
    anyFlow: database.prepare('SELECT id FROM app_flow WHERE id = ?'),
    add: database.prepare(
      "INSERT INTO app_flow (id, draft, etag, packed, head, created_at, updated_at) VALUES (?, '', ?, ?, ?, ?, ?)",
    ),
    save: database.prepare(
      "UPDATE app_flow SET draft = '', etag = ?, packed = ?, head = ?, updated_at = ? WHERE id = ? AND etag = ?",
    ),
    setDraft: database.prepare(
      "UPDATE app_flow SET draft = '', etag = ?, packed = ?, head = ?, updated_at = ? WHERE id = ?",
    ),
    archive: database.prepare('UPDATE app_flow SET archived_at = ? WHERE id = ?'),
    restore: database.prepare('UPDATE app_flow SET archived_at = NULL WHERE id = ?'),
    newestVersion: database.prepare(`${version} WHERE flow = ? ORDER BY version DESC LIMIT 1`),
    versions: database.prepare(`${version} WHERE flow = ? ORDER BY version DESC`),
    version: database.prepare(`${version} WHERE flow = ? AND version = ?`),
    versionText: database.prepare('SELECT text, packed FROM app_flow_version WHERE flow = ? AND version = ?'),
    versionOfHash: database.prepare(`${version} WHERE flow = ? AND hash = ? LIMIT 1`),
    addVersion: database.prepare(
      "INSERT INTO app_flow_version (flow, version, hash, text, packed, head, published_at, note, rolled_back_to) VALUES (?, ?, ?, '', ?, ?, ?, ?, ?)",
    ),
    machine: database.prepare('SELECT machine AS text, packed FROM app_machine WHERE hash = ?'),
    keepMachine: database.prepare("INSERT OR IGNORE INTO app_machine (hash, machine, packed, at) VALUES (?, '', ?, ?)"),
    proof: database.prepare(
      'SELECT issues FROM app_proof JOIN app_machine USING (hash) WHERE app_proof.key = ? AND app_proof.hash = ?',
    ),
    keepProof: database.prepare('INSERT OR REPLACE INTO app_proof (key, hash, issues, at) VALUES (?, ?, ?, ?)'),
  };
}

/** Rows that an earlier version wrote hold their text as it is. Their hash stays true: nothing of the text is changed. */
function packRowsOfBefore(database: DatabaseSync, registry: Registry): void {
  for (const [table, column] of [
    ['app_flow', 'draft'],
    ['app_flow_version', 'text'],
  ] as const) {
    const rows = allRows(
      database.prepare(`SELECT rowid AS row, ${column} AS text FROM ${table} WHERE head = ''`),
      oldRow,
    );
    const keep = database.prepare(`UPDATE ${table} SET ${column} = '', packed = ?, head = ? WHERE rowid = ?`);
    inTransaction(database, () => {
      for (const { row, text } of rows) keep.run(pack(text), JSON.stringify(headInText(text, registry)), row);
    });
  }
}

function draftOf({ id, etag, head, updated_at }: z.infer<typeof draftRow>): DraftRow {
  return { id, etag, head: headFrom(head), updatedAt: updated_at };
}

function versionOf(row: z.infer<typeof versionRow> | undefined): VersionRow | undefined {
  if (!row) return undefined;
  const { published_at, rolled_back_to, head, ...rest } = row;
  return { ...rest, head: headFrom(head), publishedAt: published_at, rolledBackTo: rolled_back_to };
}

function headFrom(text: string): FlowHead {
  return flowHead.parse(JSON.parse(text));
}

function textOf(row: z.infer<typeof textRow> | undefined): string | undefined {
  return row && (row.packed ? unpack(row.packed) : row.text);
}

/** Trusted: only `keepProof` writes these rows, and only what the compiler returned. */
function machineFrom(text: string): CompiledMachine {
  return JSON.parse(text);
}

/** Trusted as the machines are. */
function issuesFrom(text: string): readonly Issue[] {
  return JSON.parse(text);
}
