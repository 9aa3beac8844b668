// Connections to PostgreSQL: a pool for work, and sessions of one's own for what a session holds (a lock, a listener, a transaction).
import pg from 'pg';
import { HostError } from '../host-error.ts';
import type { Row } from './row.ts';
import { quoted } from './quoted.ts';

export type Values = readonly unknown[];

/** What a statement is sent through; rows come back as objects by column. A refused statement rejects with the error of `pg`. */
export interface Session {
  query(text: string, values?: Values): Promise<Row[]>;
}

/** A session until it ends; it may end at any time. */
export interface HeldSession extends Session {
  /** Calls back for what `NOTIFY` brings. */
  onNotice(heard: (payload: string) => void): void;
  /** Calls back once, however it ended. */
  onEnd(ended: () => void): void;
  end(): Promise<void>;
}

export interface Connection {
  /** Prepared once per connection under this name. */
  run(name: string, text: string, values: Values): Promise<Row[]>;
  query(text: string, values?: Values): Promise<Row[]>;
  /** All or nothing, on one connection. */
  transaction<T>(work: (session: Session) => Promise<T>): Promise<T>;
  hold(): Promise<HeldSession>;
  end(): Promise<void>;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly schema: string;
  /** Every session is known by it to whoever looks after the database. */
  readonly tag: string;
  /** Connections for work at the same time. */
  readonly size: number;
}

const INT8 = 20;
const INT8_LIST = 1016;
/** How long a connection may take to come about. */
const CONNECT_MS = 5000;
/** A process that froze within a transaction holds up whoever takes over from it for no longer than this. */
const FROZEN_MS = 4000;

export function connection({ url, schema, tag, size }: ConnectionOptions): Connection {
  const config = {
    connectionString: url,
    application_name: tag,
    options: `-c search_path=${quoted(schema)} -c idle_in_transaction_session_timeout=${FROZEN_MS}`,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    types: { getTypeParser: parserOf },
  };
  const pool = new pg.Pool({ ...config, max: size, idleTimeoutMillis: 60_000 });
  // A connection that ends while nobody uses it: the next use gets another one.
  pool.on('error', () => {});
  // The same between two statements of a transaction: the next statement tells.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return {
    run: async (name, text, values) => rowsOf(await pool.query({ name, text, values: [...values] })),
    query: (text, values = []) => patient(async () => rowsOf(await pool.query(text, [...values]))),
    async transaction(work) {
      const client = await patient(() => pool.connect());
      try {
        await client.query('BEGIN');
        const result = await work({
          query: async (text, values = []) => rowsOf(await client.query(text, [...values])),
        });
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        // A connection in an unknown state is not used again.
        client.release(
          await client.query('ROLLBACK').then(
            () => false,
            () => true,
          ),
        );
        throw error;
      }
    },
    async hold() {
      const client = new pg.Client(config);
      await client.connect();
      return held(client);
    },
    end: () => pool.end(),
  };
}

function held(client: pg.Client): HeldSession {
  const ended = new Set<() => void>();
  let isOver = false;
  const over = () => {
    if (isOver) return;
    isOver = true;
    for (const tell of ended) tell();
  };
  client.on('error', over);
  client.on('end', over);
  return {
    query: async (text, values = []) => rowsOf(await client.query(text, [...values])),
    onNotice: (heard) => void client.on('notification', ({ payload }) => heard(payload ?? '')),
    onEnd: (tell) => void (isOver ? queueMicrotask(tell) : ended.add(tell)),
    end: () => client.end(),
  };
}

function rowsOf(result: pg.QueryResult<Record<string, unknown>>): Row[] {
  return result.rows;
}

/** Counters and times are far below 2^53. */
function parserOf(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8) return Number;
  if (oid === INT8_LIST) return (list) => list.slice(1, -1).split(',').filter(Boolean).map(Number);
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
}

/** The database said goodbye, is not up yet, or is not there: nothing of what was asked was done. */
const NOT_DONE: ReadonlySet<string> = new Set(['57P01', '57P02', '57P03', 'ECONNREFUSED']);
const PATIENCE_MS = 10_000;
const RETRY_MS = 150;

/** Asks again for a while what surely was not done. */
async function patient<T>(ask: () => Promise<T>): Promise<T> {
  for (const began = performance.now(); ;) {
    try {
      return await ask();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!NOT_DONE.has(code) || performance.now() - began > PATIENCE_MS) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Classes of SQLSTATE that say nothing about what was asked: the connection, the operator, resources, or a lost race. */
const PASSING = /^(08|53|57|58|40|55P03|25006|XX000)/;

/** Whether the same call may go well in a moment: the database is away, starts, changes over, or was busy with somebody else. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  if (/^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')) return PASSING.test(code);
  // Of the socket, or pg's own words about it.
  return /^E[A-Z]+$/.test(code) || /connection|terminated|timeout|closed/i.test(error.message);
}

/** Whether the database is there and did not get to it: it starts, has no room for another session, or answers late. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return code === '57P03' || code === '53300' || /^timeout (expired|exceeded)/.test(error.message);
}

/** What `pg` says of a connection that ended or does not come about; these errors have no code. */
const CONNECTION_LOST =
  /^(Connection terminated|Connection ended|timeout exceeded|timeout expired|Client has encountered a connection error)/;

/** @throws HostError `database-away` where the database is away or changes over, and whatever else it said as it is */
export async function orAway<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Error) || error instanceof HostError) throw error;
    const hasCode = 'code' in error && /^([0-9A-Z]{5}|E[A-Z]+)$/.test(String(error.code));
    if (hasCode ? !isPassing(error) : !CONNECTION_LOST.test(error.message)) throw error;
    throw new HostError('database-away', 'The database did not answer. Try again in a moment.', error);
  }
}

/** @throws HostError `storage-failed` in words for whoever set the address */
export function cannotConnect(url: string, thrown: unknown): HostError {
  const shown = url.replace(/\/\/([^:@/]*):[^@/]*@/, '//$1:…@');
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  const message = `The database ${shown} cannot be used: ${words}. Check that it runs and that the address, name and password are right.`;
  return new HostError('storage-failed', message, thrown);
}
