// A definition with its type parameters forgotten, for code that serves every kind alike.
import type { SignalSettings } from '@baton/signals';
import type * as z from 'zod';
import type { CheckContext, CompileContext, Facts, Firing, FiringScope, NodeDefinition, Port } from './define-node.ts';
import type { NodeGroup } from './node-group.ts';
import type { Issue } from './issue.ts';
import type { Json, NodeProgram } from './ops.ts';
import type { Needs, ProofHints } from './proof-hints.ts';
import type { Scope } from './scope.ts';

/** The definition of a kind whose types are not known here, as a registry holds it. */
export interface AnyNode {
  kind: string;
  version: number;
  group: NodeGroup;
  icon: string;
  label: string;
  summary: string;
  search: readonly string[];
  config: z.ZodType;
  memory?: z.ZodObject;
  scope?: 'kind' | 'node';
  guards: Record<string, (scope: Scope, params: unknown) => boolean>;
  updates: Record<
    string,
    (scope: Scope, params: unknown) => { [key: string]: Json } & { vars?: { [name: string]: Json } }
  >;
  dues: Record<string, (scope: Scope, params: unknown) => number | null>;
  ports: (config: unknown) => Record<string, Port>;
  facts: (config: unknown) => Facts;
  fires: (config: unknown, scope: FiringScope) => Firing | null;
  signalSettings: (config: unknown) => Partial<SignalSettings>;
  sets: (config: unknown) => { name: string; port?: string; from?: string }[];
  needs: (config: unknown) => Needs;
  proof: ProofHints;
  firedBy: (config: unknown) => string[];
  answeredBy: (config: unknown) => Json;
  renameVariables: (config: unknown, rename: (name: string) => string) => unknown;
  compile: (context: CompileContext<unknown, string>) => NodeProgram;
  check: (context: CheckContext<unknown>) => Issue[];
  migrate?: (config: unknown, fromVersion: number) => unknown;
  describe: (config: unknown) => string;
  examples: Record<string, unknown>;
}

/** The same definition, seen without its type parameters. */
// oxlint-disable-next-line typescript/no-explicit-any -- the one place where a definition's own types are forgotten
export function anyNode(definition: NodeDefinition<any, any, any, any, any, any>): AnyNode {
  const {
    ports,
    facts,
    fires,
    signalSettings,
    guards,
    updates,
    dues,
    sets,
    check,
    describe,
    renameVariables,
    needs,
    proof,
    firedBy,
    answeredBy,
    search,
    ...rest
  } = definition;
  // The functions keep their kind's own types; callers only ever hand them settings and memory parsed by that kind.
  return {
    ...rest,
    search: search ?? [],
    guards: guards ?? {},
    updates: updates ?? {},
    dues: dues ?? {},
    ports: typeof ports === 'function' ? ports : () => ports,
    facts: typeof facts === 'function' ? facts : () => facts ?? {},
    fires: fires ?? (() => null),
    signalSettings: signalSettings ?? (() => ({})),
    sets: sets ?? (() => []),
    renameVariables: renameVariables ?? ((config) => config),
    needs: needs ?? (() => ({})),
    proof: proof ?? {},
    firedBy: firedBy ?? (() => []),
    answeredBy: answeredBy ?? (() => ({})),
    check: check ?? (() => []),
    describe: describe ?? (() => ''),
  } as AnyNode;
}
