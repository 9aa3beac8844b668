// Requests that were acknowledged and wait to be worked through: each address in order, different ones side by side.
import type { ChannelEvent, IncomingRequest } from '@baton/channels/server';
import type { Account } from './accounts-file.ts';
import type { ChannelStore, KeptRequest } from './channel-store.ts';
import { channelStrings as strings } from './strings.ts';

export interface Inbox {
  /** Works through a request that is kept. */
  take(request: KeptRequest): void;
  /** Takes up what an earlier run left. */
  start(): Promise<void>;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

export interface InboxParts {
  readonly store: ChannelStore;
  readonly account: (id: string) => Account | undefined;
  readonly hear: (account: Account, event: ChannelEvent) => Promise<void>;
  readonly report: (sentence: string) => void;
}

const ATTEMPTS = 4;
const PAUSE_MS = 250;
/** Requests worked through side by side. */
const AT_ONCE = 4;
/** Nothing was posted for so long. */
const QUIET_MS = 4;
/** However much is posted, the first of the line waits no longer. */
const LONGEST_WAIT_MS = 250;

export function inbox({ store, account, hear, report }: InboxParts): Inbox {
  /** The end of what waits for each address. */
  const tails = new Map<string, Promise<boolean>>();
  const working = new Set<Promise<void>>();

  /** False when it could not be done: it stays, and is tried again at the next start. */
  async function attempt(of: Account, event: ChannelEvent): Promise<boolean> {
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        await hear(of, event);
        return true;
      } catch (error) {
        if (left <= 1) {
          report(strings.notRead(of.id, error instanceof Error ? error.message : String(error)));
          return false;
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  function inOrder(of: Account, event: ChannelEvent): Promise<boolean> {
    const address = `${of.id} ${event.from}`;
    const next = (tails.get(address) ?? Promise.resolve(true)).then(() => attempt(of, event));
    tails.set(address, next);
    void next.finally(() => {
      if (tails.get(address) === next) tails.delete(address);
    });
    return next;
  }

  async function work(kept: KeptRequest): Promise<void> {
    const of = account(kept.account);
    if (!of || !('http' in of)) return store.done(kept.key);
    const request: IncomingRequest = { method: 'POST', url: kept.url, headers: kept.headers, body: kept.body };
    const done = await Promise.all(of.http.read(request).map((event) => inOrder(of, event)));
    if (done.every(Boolean)) await store.done(kept.key);
  }

  /** Work waits while platforms are still posting: an acknowledgement in time matters more than a word a moment sooner. */
  let queue: { kept: KeptRequest; since: number }[] = [];
  let newest = 0;
  let isPumping = false;

  function take(kept: KeptRequest): void {
    newest = performance.now();
    queue.push({ kept, since: newest });
    if (isPumping) return;
    isPumping = true;
    const one = pump().finally(() => {
      isPumping = false;
      working.delete(one);
    });
    working.add(one);
  }

  async function pump(): Promise<void> {
    for (let first = queue[0]; first; first = queue[0]) {
      const isQuiet = performance.now() - newest > QUIET_MS;
      if (!isQuiet && performance.now() - first.since < LONGEST_WAIT_MS) {
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
        continue;
      }
      const batch = queue.slice(0, AT_ONCE);
      queue = queue.slice(AT_ONCE);
      await Promise.all(
        batch.map(({ kept }) =>
          work(kept).catch((error: unknown) =>
            report(strings.notRead(kept.account, error instanceof Error ? error.message : String(error))),
          ),
        ),
      );
      // Whatever was posted meanwhile is heard first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  return {
    take,
    async start() {
      for (const kept of await store.kept()) take(kept);
    },
    async idle() {
      while (working.size > 0) await Promise.all(working);
    },
  };
}
