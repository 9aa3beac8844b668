import * as z from 'zod';
import { readEvents } from './event-source.ts';

const view = z.object({
  status: z.string(),
  offers: z.array(z.object({ offerId: z.string(), conversation: z.object({ id: z.string() }) })),
  conversations: z.array(
    z.object({
      id: z.string(),
      firstWordAt: z.number().nullable(),
      lastSpeaker: z.string().nullable(),
      lastAt: z.number(),
      floor: z.unknown(),
      ended: z.boolean(),
      agent: z.object({ id: z.string() }).nullable(),
    }),
  ),
});

const GLANCE_MS = 200;

/** An agent who accepts at once, greets with what is pre-filled, answers every message, and closes when the customer is done. */
export async function scriptedAgent(
  address: string,
  agent: string,
  isDone: (conversation: string) => boolean,
  signal: AbortSignal,
  onError: (error: string) => void,
): Promise<void> {
  const post = poster(address, onError);
  const { session } = z.object({ session: z.string() }).parse(await post('/api/desk/sign-on', { agent }));
  const act = (path: string, body: object) => post(path, body, session);
  await act('/api/desk/status', { status: 'available' });
  const answered = new Map<string, number>();
  const tried = new Set<string>();
  let working = Promise.resolve();
  const work = async ({ status, offers, conversations }: z.infer<typeof view>): Promise<void> => {
    // W10: on a fast clock an offer can lapse before the script looks up.
    if (status === 'away') await act('/api/desk/status', { status: 'available' });
    for (const { offerId, conversation } of offers) {
      if (tried.has(offerId)) continue;
      tried.add(offerId);
      await act(`/api/desk/conversations/${conversation.id}/accept`, { offerId });
    }
    for (const one of conversations) {
      if (one.ended || one.agent?.id !== agent) continue;
      const base = `/api/desk/conversations/${one.id}`;
      if (one.firstWordAt === null) {
        if (answered.has(one.id)) continue;
        answered.set(one.id, one.lastAt);
        await act(`${base}/messages`, {
          clientId: `${one.id}-opening-${one.lastAt}`,
          text: 'Hello, I have read everything and am looking into it.',
        });
      } else if (one.lastSpeaker === 'customer' && answered.get(one.id) !== one.lastAt) {
        answered.set(one.id, one.lastAt);
        await act(`${base}/messages`, {
          clientId: `${one.id}-${one.lastAt}`,
          text: 'Thank you, that helps. I am on it.',
        });
      } else if (isDone(one.id)) {
        await act(`${base}/close`, {
          disposition: 'solved',
          reason: 'complexity',
          summary: 'Answered what was asked.',
        });
      }
    }
  };
  let newest: z.infer<typeof view> | null = null;
  const look = (): void => {
    working = working.then(async () => {
      if (newest && !signal.aborted) await work(newest);
    });
  };
  // The customer being done is not on the desk; the script looks up from time to time.
  const glances = setInterval(look, GLANCE_MS);
  const onData = (data: unknown, event: string): void => {
    if (event !== 'desk') return;
    newest = view.parse(data);
    look();
  };
  await readEvents(`${address}/api/desk/stream`, signal, onData, { authorization: `Bearer ${session}` });
  clearInterval(glances);
  await working;
}

/** Refusals that a race between desks explains are no errors: an offer gone, a conversation that has moved on. */
const EXPECTED = new Set(['offer-gone', 'offer-lapsed', 'not-yours']);

function poster(address: string, onError: (error: string) => void) {
  return async (path: string, body: object, session?: string): Promise<unknown> => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) {
      const { reason } = z.object({ reason: z.string().default('') }).parse(answer);
      if (!EXPECTED.has(reason)) onError(`${path} answered ${response.status}: ${JSON.stringify(answer)}`);
    }
    return answer;
  };
}
