// The trace that something is done in, known wherever the work of a request goes; none where no traces are made.
import { AsyncLocalStorage } from 'node:async_hooks';

export interface TraceScope {
  /** Begins a part of what is traced. */
  child(name: string, attributes: Readonly<Record<string, string | number>>): TracedPart;
}

export interface TracedPart {
  /** What another system is told, so that its own trace goes on from here (W3C Trace Context). */
  readonly traceparent: string;
  end(attributes: Readonly<Record<string, string | number>>, isFailed: boolean): void;
}

const scopes = new AsyncLocalStorage<TraceScope>();

export function inTrace<T>(scope: TraceScope, go: () => T): T {
  return scopes.run(scope, go);
}

export function traceNow(): TraceScope | undefined {
  return scopes.getStore();
}
