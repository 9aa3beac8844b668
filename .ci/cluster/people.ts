// Customers and agents who talk through the balancer as pages do: what breaks off is asked again under the same id.
import { setTimeout as pause } from 'node:timers/promises';

export interface Said {
  readonly conversation: string;
  readonly text: string;
  /** What the server answered it was; null while it was not acknowledged. */
  seq: number | null;
}

export interface Play {
  readonly address: string;
  readonly random: () => number;
  /** No new conversations. */
  isClosing: boolean;
  /** Everybody goes home. */
  isOver: boolean;
  readonly customers: { readonly id: string; readonly token: string; readonly said: Said[] }[];
  readonly agentSaid: Said[];
  readonly refused: Map<string, number>;
  /** When something was acknowledged to anybody, and how long that had taken: milliseconds of `performance.now()`. */
  readonly acknowledged: { readonly at: number; readonly tookMs: number }[];
}

type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> };

async function call(play: Play, method: string, path: string, token: string | null, body?: unknown): Promise<Answer> {
  const answer = await fetch(`${play.address}${path}`, {
    method,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
}

/** Until there is an answer that is not the server's own trouble; null when everybody goes home first. */
async function until(play: Play, ask: () => Promise<Answer>): Promise<Answer | null> {
  while (!play.isOver) {
    try {
      const askedAt = performance.now();
      const answer = await ask();
      if (answer.status < 500) {
        const at = performance.now();
        if (answer.status < 300) play.acknowledged.push({ at, tookMs: at - askedAt });
        return answer;
      }
      const what = `${answer.status} ${String(answer.body['code'])}`;
      play.refused.set(what, (play.refused.get(what) ?? 0) + 1);
    } catch {
      // The connection broke: a server was killed.
    }
    await pause(100 + play.random() * 200);
  }
  return null;
}

const WORDS = [
  'where is my parcel?',
  'do you ship to Portugal?',
  'my lamp flickers',
  'I need the invoice of last week',
];

export async function customer(play: Play, number: number): Promise<void> {
  for (let talk = 0; !play.isClosing; talk += 1) {
    const begun = await until(play, () =>
      call(play, 'POST', '/api/conversations', null, { flow: 'standard-handoff', channel: 'web', language: 'en' }),
    );
    if (begun?.status !== 201) return;
    const me = { id: String(begun.body['id']), token: String(begun.body['token']), said: new Array<Said>() };
    play.customers.push(me);
    const say = async (text: string, index: number): Promise<void> => {
      const one: Said = { conversation: me.id, text, seq: null };
      me.said.push(one);
      const body = { clientId: `${number}-${talk}-${index}`, text };
      const answer = await until(play, () =>
        call(play, 'POST', `/api/conversations/${me.id}/messages`, me.token, body),
      );
      if (answer?.status === 200) one.seq = Number(answer.body['seq']);
    };
    const turns = 3 + Math.floor(play.random() * 4);
    for (let index = 0; index < turns && !play.isOver; index += 1) {
      const word = WORDS[Math.floor(play.random() * WORDS.length)] ?? '';
      await say(
        index === 1
          ? 'let me talk to a human please'
          : `${word} (${letters(number)} ${letters(talk)} ${letters(index)})`,
        index,
      );
      await pause(100 + play.random() * 500);
    }
    await until(play, () => call(play, 'POST', `/api/conversations/${me.id}/leave`, me.token, { clientId: 'leave' }));
  }
}

/** The product masks long numbers, so nothing said has any. */
function letters(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
}

interface Desk {
  readonly status: string;
  readonly offers: readonly { offerId: string; conversation: { id: string } }[];
  readonly conversations: readonly { id: string; ended: boolean; lastSpeaker: string; lastAt: number }[];
}

export async function agent(play: Play, id: string): Promise<void> {
  const signedOn = await until(play, () => call(play, 'POST', '/api/desk/sign-on', null, { agent: id }));
  if (signedOn?.status !== 201) return;
  const session = String(signedOn.body['session']);
  const act = (path: string, body: unknown) =>
    until(play, () => call(play, 'POST', `/api/desk/${path}`, session, body));
  let desk: Desk | null = null;
  const leaving = new AbortController();
  const watching = watchDesk(play, session, leaving.signal, (view) => (desk = view));
  await act('status', { status: 'available' });
  const tried = new Set<string>();
  const talks = new Map<string, { said: number; lastAt: number }>();
  while (!play.isOver) {
    await pause(150);
    const view = desk as Desk | null;
    if (!view) continue;
    if (view.status === 'away') await act('status', { status: 'available' });
    for (const { offerId, conversation } of view.offers) {
      if (tried.has(offerId)) continue;
      tried.add(offerId);
      // Now and then somebody looks away, and the offer lapses.
      if (play.random() < 0.1) continue;
      await act(`conversations/${conversation.id}/accept`, { offerId });
    }
    for (const one of view.conversations) {
      if (one.ended) continue;
      const talk = talks.get(one.id) ?? { said: 0, lastAt: 0 };
      talks.set(one.id, talk);
      if (talk.said >= 2) {
        await act(`conversations/${one.id}/close`, {
          clientId: `close-${one.id}`,
          disposition: 'solved',
          reason: 'complexity',
          summary: 'Answered.',
        });
      } else if (talk.said === 0 || (one.lastSpeaker === 'customer' && one.lastAt !== talk.lastAt)) {
        talk.lastAt = one.lastAt;
        talk.said += 1;
        const said: Said = {
          conversation: one.id,
          text: `${id} answers, ${letters(one.lastAt)} ${letters(talk.said)}`,
          seq: null,
        };
        play.agentSaid.push(said);
        const body = { clientId: `${one.id}-${talk.said}-${one.lastAt}`, text: said.text };
        if ((await act(`conversations/${one.id}/messages`, body))?.status === 200) said.seq = 0;
      }
    }
  }
  leaving.abort();
  await watching;
}

async function watchDesk(play: Play, session: string, signal: AbortSignal, seen: (desk: Desk) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      const answer = await fetch(`${play.address}/api/desk/stream`, {
        headers: { authorization: `Bearer ${session}` },
        signal,
      });
      let text = '';
      for await (const bytes of answer.body ?? []) {
        text += Buffer.from(bytes).toString();
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events)
          if (event.startsWith('event: desk\n')) seen(JSON.parse(event.slice(event.indexOf('data: ') + 6)));
      }
    } catch {
      // A server was killed, or everybody goes home.
    }
    await pause(50 + play.random() * 150);
  }
}
