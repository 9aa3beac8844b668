import type * as z from 'zod';
import { type Workspace, workspace as schema } from './workspace.ts';

const MOST_CHARACTERS = 400;

/** Something that can be expected to be wrong with what a person wrote. */
export interface HandoffIssue {
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly message: string;
  /** JSON pointer (RFC 6901) into the document. */
  readonly at: string;
}

/**
 * Reads a workspace from its text or from parsed JSON, filling in defaults.
 *
 * @returns the workspace, or every issue found; never throws for what a person wrote.
 */
export function parseWorkspace(source: unknown): { workspace: Workspace } | { issues: HandoffIssue[] } {
  const read = typeof source === 'string' ? readJson(source) : { value: source };
  if ('issues' in read) return read;
  const result = schema.safeParse(read.value);
  if (result.success) return { workspace: result.data };
  return { issues: result.error.issues.map(toIssue) };
}

function readJson(text: string): { value: unknown } | { issues: HandoffIssue[] } {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { value };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { issues: [{ code: 'not-json', message: `The workspace is not valid JSON: ${reason}.`, at: '' }] };
  }
}

function toIssue(issue: z.core.$ZodIssue): HandoffIssue {
  const at = issue.path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const named: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return { code: typeof named === 'string' ? named : codeOf(issue), message: sentence(issue.message), at };
}

/** Messages repeat names from the document, which may be a page long. */
function sentence(whole: string): string {
  const message = whole.length > MOST_CHARACTERS ? `${whole.slice(0, MOST_CHARACTERS)} …` : whole;
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function codeOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? 'invalid-value' : issue.code.replaceAll('_', '-');
}
