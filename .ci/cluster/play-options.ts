/**
 * What is done to a house: a server is killed · stopped and started, one after the other · frozen for twelve seconds · the database is killed
 * and comes back · a synchronous standby takes the database's place · the servers go from one release to this one.
 */
export type DrillName = 'kill' | 'stop' | 'freeze' | 'database' | 'standby' | 'upgrade';

export interface PlayOptions {
  readonly processes: number;
  readonly kills: number;
  readonly customers: number;
  readonly agents: readonly string[];
  readonly seed: number;
  readonly by: DrillName;
  /** For `upgrade`: the folder of the release that the servers begin with. */
  readonly release?: string;
  readonly major?: 15 | 18;
  readonly fsync?: boolean;
  /** Servers that are killed last stay dead, but for one: whatever they had in hand is the others' then. */
  readonly fewerStarts?: boolean;
  readonly say?: (line: string) => void;
}
