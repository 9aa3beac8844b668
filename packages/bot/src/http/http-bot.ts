import type { Bot, BotAnswer, BotQuestion } from '../contract.ts';
import { BotError } from '../errors.ts';
import { readAnswer, type ConfidenceScale } from './answer-form.ts';
import { readBounded } from './bounded-body.ts';
import { SIGNATURE_HEADER, signatureOf, TIMESTAMP_HEADER } from './signature.ts';

/** Where a bot over HTTP answers, how requests are signed, and on which scale it tells its confidence. */
export interface HttpBotSettings {
  /** Where questions are posted; http or https. */
  url: string;
  /** Signs each question; without it nothing is signed. */
  secret?: string;
  /** For the whole question, retries and pauses included. Default 10,000. */
  timeoutMs?: number;
  /** Further attempts after a failure of the network or a status of 500 and up; 0 to 5. Default 2. */
  retries?: number;
  /** Pause before the first retry; doubles each time, up to 2,000. Default 200. */
  backOffMs?: number;
  /** How the answer states its confidence. Default `fraction`. */
  confidence?: ConfidenceScale;
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Now, in milliseconds since 1970. */
  clock?: () => number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

type Complete = Required<Omit<HttpBotSettings, 'secret'>> & { secret: string | undefined };

const LONGEST_BACK_OFF_MS = 2_000;
const MOST_ANSWER_BYTES = 256 * 1024;

/**
 * A bot behind an HTTP address: `POST` with the question as JSON, answered by `{ text, confidence, sources? }`.
 * The package's README describes both bodies and the signature. The same `askId` goes out with every attempt as
 * `idempotency-key`.
 *
 * @throws BotError `bad-settings` on an address, limit or number of retries that cannot be
 */
export function httpBot(settings: HttpBotSettings): Bot {
  const complete = completed(settings);
  return { ask: (question, signal) => askInTime(complete, question, signal) };
}

async function askInTime(settings: Complete, question: BotQuestion, withdrawn: AbortSignal): Promise<BotAnswer> {
  const answered = new AbortController();
  const late = new AbortController();
  const over = AbortSignal.any([withdrawn, late.signal]);
  const end = (): void => late.abort();
  settings.sleep(settings.timeoutMs, AbortSignal.any([answered.signal, withdrawn])).then(end, end);
  try {
    // The race holds the limit even against a fetch that pays no attention to its signal.
    return await Promise.race([askUntilAnswered(settings, question, over), rejectedBy(over)]);
  } catch (error) {
    // Whatever broke after the end, the end is the reason.
    if (withdrawn.aborted)
      throw new BotError('aborted', `Question ${question.askId} is no longer open.`, { cause: error });
    if (late.signal.aborted)
      throw new BotError('timeout', `${place(settings.url)} took longer than ${settings.timeoutMs} ms.`, {
        cause: error,
      });
    throw error;
  } finally {
    answered.abort();
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = (): void => reject(new Error('The question is over.', { cause: signal.reason }));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

async function askUntilAnswered(settings: Complete, question: BotQuestion, over: AbortSignal): Promise<BotAnswer> {
  for (let attempt = 0; ; attempt++) {
    over.throwIfAborted();
    try {
      return await askOnce(settings, question, over);
    } catch (error) {
      const passing = error instanceof BotError && (error.code === 'unreachable' || error.code === 'unavailable');
      if (!passing || over.aborted || attempt >= settings.retries) throw error;
      await settings.sleep(Math.min(settings.backOffMs * 2 ** attempt, LONGEST_BACK_OFF_MS), over);
    }
  }
}

async function askOnce(settings: Complete, question: BotQuestion, over: AbortSignal): Promise<BotAnswer> {
  const body = JSON.stringify(question);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/json',
    'idempotency-key': question.askId,
  };
  if (settings.secret !== undefined) {
    const timestamp = Math.floor(settings.clock() / 1000);
    headers[TIMESTAMP_HEADER] = String(timestamp);
    headers[SIGNATURE_HEADER] = await signatureOf(settings.secret, timestamp, body);
  }
  const { status, text } = await exchanged(settings, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: over,
  });
  if (status >= 500)
    throw new BotError('unavailable', `${place(settings.url)} answered with status ${status}.`, { status });
  if (status < 200 || status >= 300) {
    throw new BotError(
      'refused',
      `${place(settings.url)} answered with status ${status}. Check its address and secret.`,
      { status },
    );
  }
  return readAnswer(text, settings.confidence);
}

async function exchanged(settings: Complete, init: RequestInit): Promise<{ status: number; text: string }> {
  try {
    const response = await settings.fetch(settings.url, init);
    return { status: response.status, text: await readBounded(response, MOST_ANSWER_BYTES) };
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw new BotError('unreachable', `${place(settings.url)} could not be reached or broke off.`, { cause });
  }
}

function completed(settings: HttpBotSettings): Complete {
  const complete: Complete = {
    timeoutMs: 10_000,
    retries: 2,
    backOffMs: 200,
    confidence: 'fraction',
    fetch: (url, init) => fetch(url, init),
    clock: () => Date.now(),
    sleep: pause,
    ...settings,
    secret: settings.secret,
  };
  const url = URL.parse(complete.url);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new BotError('bad-settings', 'The address must begin with http:// or https://.');
  if (!(complete.timeoutMs > 0))
    throw new BotError('bad-settings', `A time limit of ${complete.timeoutMs} ms leaves no time to answer.`);
  if (!Number.isInteger(complete.retries) || complete.retries < 0 || complete.retries > 5) {
    throw new BotError('bad-settings', `${complete.retries} retries are not possible; choose 0 to 5.`);
  }
  if (complete.secret === '')
    throw new BotError('bad-settings', 'The secret is empty; leave it out to send questions unsigned.');
  return complete;
}

/** The address without what may be secret in it. */
function place(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end);
  });
}
