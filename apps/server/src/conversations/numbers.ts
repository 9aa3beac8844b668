import { createHash } from 'node:crypto';
import { nextNumber } from '../store/counters.ts';
import type { Sql } from '../store/sql.ts';

const FIRST = 10_001;

/** A short number for people: two letters of the brand and a counter, such as `LH-10042`. */
export async function nextConversationNumber(sql: Sql, brand: string): Promise<string> {
  return `${initialsOf(brand)}-${await (sql.kind === 'postgres' ? fromSequence(sql) : nextNumber(sql, 'conversation', FIRST))}`;
}

/** One row for all new conversations would be one queue for all servers. */
async function fromSequence(sql: Sql): Promise<number> {
  const [row] = await sql.all("SELECT nextval('app_conversation_number') AS number");
  return Number(row?.['number']);
}

/** E1: sticky between 0 and 1, the same for a customer's every conversation; without a customer, for the conversation. */
export function bucketOf(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0) / 2 ** 32;
}

function initialsOf(brand: string): string {
  const words = brand
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .split(' ')
    .filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? 'BT');
  return letters.slice(0, 2).toUpperCase().padEnd(2, 'T');
}
