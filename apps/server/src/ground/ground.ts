// What the server stands on: one folder with SQLite, or PostgreSQL that several servers share. Nothing above it asks which.
import type { Host, Transaction } from '@baton/host';
import type { StoredEntry } from '@baton/handoff';
import type { AccessStore } from '../access/access-store.ts';
import type { IdentityDatabase } from '../access/better-auth-identity.ts';
import type { ChannelStore } from '../channels/channel-store.ts';
import type { ConnectionRows } from '../desk/connection-rows.ts';
import type { Experiments } from '../insights/experiments/experiments.ts';
import type { InsightStore } from '../insights/insight-store.ts';
import type { FactReads } from '../insights/reads/fact-reads.ts';
import type { Sql } from '../store/sql.ts';

export interface Ground {
  readonly host: Host;
  readonly now: () => number;
  readonly sql: Sql;
  readonly access: AccessStore;
  /** Opened when somebody first signs in. */
  readonly identity: () => IdentityDatabase;
  readonly connections: ConnectionRows;
  readonly channels: ChannelStore;
  /** Whether the lists are empty and the journal has to be replayed into them. */
  readonly mustReplay: boolean;
  /** Entries into the lists, within the transaction that counts them. */
  readonly project: (entries: readonly StoredEntry[], transaction: Transaction | undefined) => void | Promise<void>;
  readonly insights: InsightGround;
  readonly wires: Wires;
  /** After the host has stopped. */
  close(): Promise<void>;
}

/** The tables of the figures, and what people set up around them. */
export interface InsightGround {
  readonly reads: FactReads;
  readonly store: InsightStore;
  readonly experiments: Experiments;
  /** Sums what is settled, a little at a time. */
  tidy(zone: string, now: number): Promise<void>;
}

/** How servers of one house tell each other what only saves waiting: a word may be lost. */
export interface Wires {
  /** Whether there may be others. */
  readonly isShared: boolean;
  tell(topic: string, text: string): void;
  on(topic: string, heard: (text: string) => void): void;
}

/** A house of one server has nobody to tell. */
export const NO_WIRES: Wires = { isShared: false, tell: () => {}, on: () => {} };
