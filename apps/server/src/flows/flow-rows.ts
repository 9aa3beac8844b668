// Own flows, their versions, machines and proofs. Nothing above it writes SQL.
import type { CompiledMachine, Issue } from '@baton/flow';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { allRows, oneRow, type Sql, type Statement } from '../store/sql.ts';
import { etagOf } from './flow-hash.ts';
import { flowHead, type FlowHead } from './flow-head.ts';
import { unpack } from './packed.ts';
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
  drafts(): Promise<DraftRow[]>;
  draft(id: string): Promise<DraftRow | undefined>;
  draftText(id: string): Promise<string | undefined>;
  /** Also of an archived one. */
  isTaken(id: string): Promise<boolean>;
  /** False when the id was taken in the meantime. */
  add(document: FlowDocument, from: string | null, at: number): Promise<boolean>;
  /** False when somebody else saved since `etag`: nothing is written then. */
  save(document: FlowDocument, etag: string, at: number): Promise<boolean>;
  archive(id: string, at: number): Promise<void>;
  restore(id: string, at: number): Promise<void>;
  versions(id: string): Promise<VersionRow[]>;
  newest(id: string): Promise<VersionRow | undefined>;
  version(id: string, version: number): Promise<VersionRow | undefined>;
  versionText(id: string, version: number): Promise<string | undefined>;
  versionOfHash(id: string, hash: string): Promise<VersionRow | undefined>;
  /** A version that repeats an older one becomes the draft, too. Of two that publish at once each gets a number of its own. */
  addVersion(version: NewVersion): Promise<VersionRow>;
  machine(hash: string): Promise<CompiledMachine | null>;
  /** The issues of a proof without errors, if its machine is kept. */
  proof(key: string, hash: string): Promise<readonly Issue[] | null>;
  keepProof(proof: {
    key: string;
    hash: string;
    machine: Uint8Array;
    issues: readonly Issue[];
    at: number;
  }): Promise<void>;
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
const textRow = z.object({ text: z.string(), packed: z.instanceof(Uint8Array).nullable() });

const DRAFT = 'SELECT id, etag, head, updated_at FROM app_flow';
const VERSION = 'SELECT flow, version, hash, head, published_at, note, rolled_back_to FROM app_flow_version';

export function flowRows(sql: Sql, audit: Audit): FlowRows {
  const version = async (...statement: Statement) => versionOf(await oneRow(sql, versionRow, ...statement));
  const text = async (...statement: Statement) => textOf(await oneRow(sql, textRow, ...statement));
  return {
    drafts: async () =>
      (await allRows(sql, draftRow, `${DRAFT} WHERE archived_at IS NULL ORDER BY updated_at DESC`)).map(draftOf),
    async draft(id) {
      const row = await oneRow(sql, draftRow, `${DRAFT} WHERE id = ? AND archived_at IS NULL`, id);
      return row && draftOf(row);
    },
    draftText: (id) => text('SELECT draft AS text, packed FROM app_flow WHERE id = ? AND archived_at IS NULL', id),
    isTaken: async (id) => (await sql.all('SELECT id FROM app_flow WHERE id = ?', id)).length > 0,
    add: ({ id, hash, packed, head }, from, at) =>
      sql.transaction(function* () {
        const made = yield [
          `INSERT INTO app_flow (id, draft, etag, packed, head, created_at, updated_at) VALUES (?, '', ?, ?, ?, ?, ?)
           ON CONFLICT (id) DO NOTHING RETURNING id`,
          id,
          etagOf(hash),
          packed,
          JSON.stringify(head),
          at,
          at,
        ];
        if (made.length > 0) yield* audit.line(at, 'flow.created', id, { from });
        return made.length > 0;
      }),
    async save({ id, hash, packed, head }, etag, at) {
      // One statement decides: of two savers who read the same draft only one finds it unchanged.
      const saved = await sql.all(
        "UPDATE app_flow SET draft = '', etag = ?, packed = ?, head = ?, updated_at = ? WHERE id = ? AND etag = ? RETURNING id",
        etagOf(hash),
        packed,
        JSON.stringify(head),
        at,
        id,
        etag,
      );
      return saved.length > 0;
    },
    archive: (id, at) =>
      sql.transaction(function* () {
        yield ['UPDATE app_flow SET archived_at = ? WHERE id = ?', at, id];
        yield* audit.line(at, 'flow.archived', id, {});
      }),
    restore: (id, at) =>
      sql.transaction(function* () {
        yield ['UPDATE app_flow SET archived_at = NULL WHERE id = ?', id];
        yield* audit.line(at, 'flow.restored', id, {});
      }),
    versions: async (id) =>
      (await allRows(sql, versionRow, `${VERSION} WHERE flow = ? ORDER BY version DESC`, id)).flatMap(
        (row) => versionOf(row) ?? [],
      ),
    newest: (id) => version(`${VERSION} WHERE flow = ? ORDER BY version DESC LIMIT 1`, id),
    version: (id, number) => version(`${VERSION} WHERE flow = ? AND version = ?`, id, number),
    versionText: (id, number) =>
      text('SELECT text, packed FROM app_flow_version WHERE flow = ? AND version = ?', id, number),
    versionOfHash: (id, hash) => version(`${VERSION} WHERE flow = ? AND hash = ? LIMIT 1`, id, hash),
    addVersion: ({ document: { id, hash, packed, head }, note, rolledBackTo, at }) =>
      sql.transaction(function* () {
        // Holds the flow: who publishes at the same moment waits here, and counts from the number that was given.
        yield ['UPDATE app_flow SET updated_at = updated_at WHERE id = ?', id];
        const [made] = yield [
          `INSERT INTO app_flow_version (flow, version, hash, text, packed, head, published_at, note, rolled_back_to)
           SELECT ?, coalesce(max(version), 0) + 1, ?, '', ?, ?, ?, ?, ? FROM app_flow_version WHERE flow = ? RETURNING version`,
          id,
          hash,
          packed,
          JSON.stringify(head),
          at,
          note,
          rolledBackTo,
          id,
        ];
        const number = Number(made?.['version']);
        if (rolledBackTo !== null) {
          yield [
            "UPDATE app_flow SET draft = '', etag = ?, packed = ?, head = ?, updated_at = ? WHERE id = ?",
            etagOf(hash),
            packed,
            JSON.stringify(head),
            at,
            id,
          ];
        }
        const what = rolledBackTo === null ? 'flow.published' : 'flow.rolled-back';
        yield* audit.line(at, what, id, { version: number, hash, note, ...(rolledBackTo ? { rolledBackTo } : {}) });
        return { flow: id, version: number, hash, head, publishedAt: at, note, rolledBackTo };
      }),
    async machine(hash) {
      const kept = await text('SELECT machine AS text, packed FROM app_machine WHERE hash = ?', hash);
      return kept === undefined ? null : machineFrom(kept);
    },
    async proof(key, hash) {
      const query =
        'SELECT issues FROM app_proof JOIN app_machine USING (hash) WHERE app_proof.key = ? AND app_machine.hash = ?';
      const issues = (await sql.all(query, key, hash))[0]?.['issues'];
      return typeof issues === 'string' ? issuesFrom(issues) : null;
    },
    keepProof: ({ key, hash, machine, issues, at }) =>
      sql.transaction(function* () {
        yield [
          "INSERT INTO app_machine (hash, machine, packed, at) VALUES (?, '', ?, ?) ON CONFLICT (hash) DO NOTHING",
          hash,
          machine,
          at,
        ];
        yield [
          `INSERT INTO app_proof (key, hash, issues, at) VALUES (?, ?, ?, ?)
           ON CONFLICT (key) DO UPDATE SET hash = excluded.hash, issues = excluded.issues, at = excluded.at`,
          key,
          hash,
          JSON.stringify(issues),
          at,
        ];
      }),
  };
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
