// Every saved workspace, kept: who saved it, when, and the text. Asynchronous; the adapter beside it is SQLite.

export interface VersionHead {
  /** Counted from 1. */
  readonly number: number;
  readonly at: number;
  readonly who: string;
  readonly hash: string;
}

export interface KeptVersion extends VersionHead {
  readonly text: string;
}

export interface WorkspaceVersions {
  newest(): Promise<KeptVersion | null>;
  /** Keeps a text as the version after `after` (0: as the first); null when another one took that place. */
  keep(version: Omit<KeptVersion, 'number'>, after: number): Promise<KeptVersion | null>;
  /** Newest first. */
  list(limit: number): Promise<VersionHead[]>;
  version(number: number): Promise<KeptVersion | null>;
  /** Puts another text and its hash in the place of one: for what must not be kept, and for nothing else. */
  rewrite(number: number, hash: string, text: string): Promise<void>;
}
