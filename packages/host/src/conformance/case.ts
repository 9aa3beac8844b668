import type { Host } from '../contract.ts';
import { canonicalJson } from '../engine/canonical-json.ts';

/** A host not yet started, and the means to test it. */
export interface HostUnderTest {
  readonly host: Host;
  /** By the host's own clock. */
  readonly now: () => number;
  /** Lets this much time pass on that clock, and what follows from it come to rest. */
  readonly pass: (ms: number) => Promise<void>;
  /** A new host, not yet started, on what the first left behind; called after that one has stopped. */
  readonly reopen: () => Promise<Host>;
  readonly close: () => Promise<void>;
}

/** Makes a host for one case of the conformance suite. */
export type MakeHost = () => Promise<HostUnderTest>;

export interface ConformanceCase {
  /** A fact that holds for every host. */
  readonly name: string;
  /** Rejects when it does not hold. */
  readonly run: (under: HostUnderTest) => Promise<void>;
}

/** Compares by what JSON keeps. */
export function expectEqual(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [canonicalJson(actual), canonicalJson(expected)];
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** The code of what the promise rejects with, or "resolved". */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'resolved';
  } catch (thrown) {
    return thrown instanceof Error && 'code' in thrown ? String(thrown.code) : `without a code: ${String(thrown)}`;
  }
}
