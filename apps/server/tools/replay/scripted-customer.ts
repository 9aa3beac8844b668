import type { ChatEvent } from '@baton/wire';
import type { Dialogue } from './read-dialogues.ts';
import { readEvents } from './event-source.ts';

export interface CustomerSetting {
  address: string;
  flow: string;
  /** Virtual milliseconds to real ones. */
  real: (virtualMs: number) => number;
  leaves: boolean;
  signal: AbortSignal;
  onError: (error: string) => void;
  /** Told when the customer has said everything. */
  onDone: (conversation: string) => void;
}

/** Virtual time after which the next turn is written although nobody answered. */
const PATIENCE_MS = 2000;
/** A conversation that has no ending after so much virtual time has none. */
const MOST_MS = 4 * 3_600_000;

/** Plays a dialogue; resolves with the conversation's id and whether it came to an end. */
export async function scriptedCustomer(
  dialogue: Dialogue,
  setting: CustomerSetting,
): Promise<{ conversation: string; ended: boolean }> {
  const { address, real } = setting;
  const created = await call(
    `${address}/api/conversations`,
    { flow: setting.flow, channel: 'web', language: 'en' },
    undefined,
    setting,
  );
  const id = textOf(created, 'id');
  const token = textOf(created, 'token');
  if (id === '') throw new Error('no conversation could be begun');
  const closing = new AbortController();
  const signal = AbortSignal.any([setting.signal, closing.signal]);
  let ended = false;
  let answered = () => {};
  let hasEnded = () => {};
  const listening = readEvents(`${address}/api/conversations/${id}/stream?token=${token}`, signal, (data) => {
    const event = data as ChatEvent;
    if (event.type === 'message' && event.from !== 'customer') answered();
    if (event.type === 'state') {
      ended = event.ended === true;
      if (ended) hasEnded();
    }
  }).catch((error: unknown) => setting.onError(String(error)));
  for (const [index, text] of dialogue.customer.entries()) {
    const heard = new Promise<void>((resolve) => (answered = resolve));
    await call(`${address}/api/conversations/${id}/messages`, { clientId: `m${index}`, text }, token, setting);
    await within(heard, real(PATIENCE_MS));
  }
  setting.onDone(id);
  if (setting.leaves) await call(`${address}/api/conversations/${id}/leave`, {}, token, setting);
  // A conversation may have ended before and begun anew; what counts is the end after the last word.
  if (!ended) await within(new Promise<void>((resolve) => (hasEnded = resolve)), real(MOST_MS));
  closing.abort();
  await listening;
  return { conversation: id, ended };
}

async function within(promise: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}

async function call(
  url: string,
  body: object,
  token: string | undefined,
  { onError }: CustomerSetting,
): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (!response.ok) onError(`${url} answered ${response.status}: ${JSON.stringify(answer)}`);
  return answer;
}

function textOf(answer: unknown, field: string): string {
  const value: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, field) : undefined;
  return typeof value === 'string' ? value : '';
}
