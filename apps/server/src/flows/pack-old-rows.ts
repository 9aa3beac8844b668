import type { Registry } from '@baton/flow';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../store/schema.ts';
import { headInText } from './flow-head.ts';
import { pack } from './packed.ts';

/** Rows that an earlier version wrote hold their text as it is. Their hash stays true: nothing of the text is changed. */
export function packOldRows(database: DatabaseSync, registry: Registry): void {
  for (const [table, column] of [
    ['app_flow', 'draft'],
    ['app_flow_version', 'text'],
  ] as const) {
    const rows = database.prepare(`SELECT rowid AS row, ${column} AS text FROM ${table} WHERE head = ''`).all();
    const keep = database.prepare(`UPDATE ${table} SET ${column} = '', packed = ?, head = ? WHERE rowid = ?`);
    inTransaction(database, () => {
      for (const row of rows) {
        const text = String(row['text']);
        keep.run(pack(text), JSON.stringify(headInText(text, registry)), Number(row['row']));
      }
    });
  }
}
