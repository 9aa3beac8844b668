import type { Fix, Graph, Issue, IssueCode, PathStep, Scope, Severity } from '@baton/flow';
import { placeOf } from '../drawing-issues.ts';
import { counterexample } from './counterexample.ts';
import type { Edge, Exploration } from './exploration.ts';

export interface Finding {
  code: IssueCode;
  severity: Severity;
  message: string;
  node: string;
  field?: string;
  fix?: Fix | undefined;
  /** The edges of a counterexample, and how it ends. */
  path?: { edges: readonly Edge[]; end: string; node?: string } | undefined;
}

/** Writes findings down as issues, each with its place and its path as sentences. */
export class Report {
  readonly issues: Issue[] = [];
  readonly graph: Graph;
  readonly workspace: Scope['workspace'];
  readonly #exploration: Exploration;

  constructor(exploration: Exploration, workspace: Scope['workspace']) {
    this.#exploration = exploration;
    this.graph = exploration.graph;
    this.workspace = workspace;
  }

  add({ code, severity, message, node, field, fix, path }: Finding): void {
    const found = this.graph.nodes.get(node);
    this.issues.push({
      code,
      severity,
      message,
      at: { ...(found ? placeOf(found) : { pointer: '/nodes' }), ...(field === undefined ? {} : { field }) },
      ...(path ? { path: this.#told(path) } : {}),
      ...(fix ? { fix } : {}),
    });
  }

  nameOf(node: string | null): string {
    return node === null ? 'the flow' : (this.graph.nodes.get(node)?.name ?? node);
  }

  #told({ edges, end, node }: { edges: readonly Edge[]; end: string; node?: string }): PathStep[] {
    return counterexample(edges, this.#exploration, this.workspace, {
      sentence: end,
      ...(node === undefined ? {} : { node }),
    });
  }
}
