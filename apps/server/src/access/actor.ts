// Who does what is being done, for the audit log: known wherever the work of a request goes.
import { AsyncLocalStorage } from 'node:async_hooks';

const actors = new AsyncLocalStorage<string>();

/** Runs the rest of a request in the name of somebody. */
export function actAs<T>(who: string, go: () => T): T {
  return actors.run(who, go);
}

/** The one in whose name this runs; the server itself outside of any request. */
export function actorNow(): string {
  return actors.getStore() ?? 'server';
}
