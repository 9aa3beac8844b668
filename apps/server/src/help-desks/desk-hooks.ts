// Where help desks post to: verified by the raw bytes, taken in, acknowledged; what has to be looked up at the desk is looked up afterwards.
import type { FastifyPluginAsync } from 'fastify';
import { incomingOf, refuse } from '../channels/incoming.ts';
import type { DeskAccount } from './desk-accounts.ts';
import type { Desks } from './desk-store.ts';
import type { deskHearer } from './hear-desk.ts';
import { deskStrings as strings } from './strings.ts';

export interface DeskHookOptions {
  readonly desks: Desks;
  readonly hear: ReturnType<typeof deskHearer>;
  /** As desks call this server, without a slash at its end. */
  readonly origin: () => string;
  /** The machine's own clock, by which signatures are dated. */
  readonly clock: () => number;
  readonly report: (sentence: string) => void;
}

const BODY_LIMIT = 1024 * 1024;
const ATTEMPTS = 4;
const PAUSE_MS = 1_000;

export const deskHooks: FastifyPluginAsync<DeskHookOptions> = async (http, { desks, hear, origin, clock, report }) => {
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  const ending = new AbortController();
  const working = new Set<Promise<void>>();
  http.addHook('onClose', async () => {
    ending.abort();
    await Promise.all(working);
  });

  http.post<{ Params: { desk: string } }>(
    '/hooks/desks/:desk',
    { schema: { hide: true }, bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const account = desks.get(request.params.desk);
      // Whoever guesses learns nothing of what there is.
      if (!account) return refuse(reply);
      const incoming = incomingOf(request, origin());
      if (!account.desk.verify(incoming, clock() / 1000)) return refuse(reply);
      const events = account.desk.read(incoming);
      for (const event of events) if (event.type !== 'changed') await hear.event(account, event);
      for (const event of events) if (event.type === 'changed') later(account, event);
      return reply.code(200).type('text/plain; charset=utf-8').send('');
    },
  );

  /** The desk is asked, which takes longer than it waits for an answer. */
  function later(account: DeskAccount, event: Parameters<typeof hear.event>[1]): void {
    const done = asked(account, event).finally(() => working.delete(done));
    working.add(done);
  }

  async function asked(account: DeskAccount, event: Parameters<typeof hear.event>[1]): Promise<void> {
    for (let left = ATTEMPTS; ; left -= 1) {
      try {
        await hear.event(account, event);
        return;
      } catch (error) {
        if (left <= 1 || ending.signal.aborted)
          return report(strings.notRead(account.id, error instanceof Error ? error.message : String(error)));
        await pause(PAUSE_MS * (ATTEMPTS - left + 1), ending.signal);
      }
    }
  }
};

function pause(ms: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    ending.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
