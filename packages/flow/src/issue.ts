import type { IssueCode } from './issue-catalogue.ts';
import type { NodeGroup } from './node-group.ts';

/** Where an issue is: a drawn node, a field of its settings, an edge, or a place in the file. */
export interface IssuePlace {
  /** JSON pointer into the document (RFC 6901). */
  pointer: string;
  node?: string;
  /** The name a designer knows the node by. */
  nodeName?: string;
  edge?: string;
  field?: string;
}

/** The `field` of an issue that is about a way out. */
export function portField(port: string): `port:${string}` {
  return `port:${port}`;
}

/** The way out that such a `field` names; null for a setting, or none. */
export function portOfField(field: string | undefined): string | null {
  const port = field?.startsWith('port:') ? field.slice('port:'.length) : '';
  return port === '' ? null : port;
}

/** An `error` keeps a flow from being published; the others do not. */
export type Severity = 'error' | 'warning' | 'note';

/** One step of a counterexample, played in the rehearsal and read as a sentence. */
export interface PathStep {
  sentence: string;
  node?: string;
  /** What to feed the rehearsal to get here. */
  input?: { type: string; [field: string]: unknown };
}

/** A one-click cure: a change that the editor can apply. */
export interface Fix {
  label: string;
  change:
    | { type: 'connect'; from: { node: string; port: string }; to: { node: string } }
    | { type: 'set'; node: string; path: (string | number)[]; value: unknown }
    /** A step that says these words, put between an exit and what it leads to. */
    | { type: 'say'; text: string; from: { node: string; port: string } }
    | { type: 'remove-edge'; edge: string }
    | { type: 'remove-node'; node: string }
    /** The first kind of a group that can be led to, connected where nothing is. */
    | { type: 'add-step'; group: NodeGroup; from: { node: string; port: string } };
}

/** The code of an issue that a kind from outside names itself: its own name, a colon, what is wrong. */
export type OwnIssueCode = `${string}:${string}`;

/** Something that can be expected to be wrong with what a person made. */
export interface Issue {
  /** Stable, in kebab-case: what it means in general, its cause and its cure stand in `issueCatalogue`. */
  code: IssueCode | OwnIssueCode;
  severity: Severity;
  /** What happened, where, and what to do, for the person who reads it. */
  message: string;
  at: IssuePlace;
  path?: PathStep[];
  fix?: Fix;
}
