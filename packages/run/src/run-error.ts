/** What is wrong with a flow or a workspace, and where. */
export interface RunIssue {
  /** Stable, in kebab-case. */
  readonly code: string;
  /** What happened and what to do, in a sentence. */
  readonly message: string;
}

const catalogue = {
  'run/flow-invalid': 'The flow cannot be read or compiled.',
  'run/workspace-invalid': 'The workspace cannot be read.',
  'run/unknown-agent': 'The workspace has no such agent.',
  'run/refused': 'The conversation refused it.',
  'run/secret-short': 'The secret of batonPlugin needs 32 characters or more.',
} as const;

/** The stable names of what can go wrong with a run. */
export type RunErrorCode = keyof typeof catalogue;

/** Misuse, or input that cannot be used: `code` is stable, `message` is for the person who reads it. */
export class RunError extends Error {
  readonly code: RunErrorCode;
  /** For `run/flow-invalid` and `run/workspace-invalid`: everything that stands in the way. Empty for the rest. */
  readonly issues: readonly RunIssue[];

  /** Trying again cannot help, which is how `<baton-chat>` tells a refused message from a lost one. */
  readonly final = true;

  constructor(code: RunErrorCode, detail = '', issues: readonly RunIssue[] = []) {
    const told = [catalogue[code], detail, ...issues.map(({ message }) => message)].filter((part) => part !== '');
    super(told.join(' '));
    this.name = 'RunError';
    this.code = code;
    this.issues = issues;
  }
}
