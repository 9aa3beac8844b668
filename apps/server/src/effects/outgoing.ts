// The one way out: every call to somebody else's system is made here. No redirects, only addresses that were meant, little time, small answers.
import { lookup } from 'node:dns';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { traceNow } from '../traces/trace-scope.ts';
import { isForbidden } from './address-rules.ts';

export interface OutgoingRequest {
  readonly url: string;
  /** Default POST. */
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For everything: looking up, connecting, sending and reading. */
  readonly timeoutMs: number;
  /** The operator says that this system stands in their own network. */
  readonly isInternal: boolean;
}

export interface OutgoingAnswer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** `passing`: trying again can help. */
export class OutgoingError extends Error {
  readonly code: 'timeout' | 'unreachable' | 'too-long' | 'forbidden-address';

  constructor(code: OutgoingError['code'], message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'OutgoingError';
    this.code = code;
  }
}

/** What is read of an answer; the connection is cut where there is more. */
const MOST_ANSWER_BYTES = 1024 * 1024;

/**
 * Sends a body, posting it where nothing else is said, and reads the answer. A redirect is an answer like any other.
 * @throws OutgoingError
 */
export async function post(request: OutgoingRequest): Promise<OutgoingAnswer> {
  const { method = 'POST', url, headers } = request;
  // Where it leads and no further: paths and queries are often secrets themselves.
  const part = traceNow()?.child(method, { 'http.request.method': method, 'server.address': new URL(url).host });
  if (!part) return send(request);
  try {
    const answer = await send({ ...request, headers: { ...headers, traceparent: part.traceparent } });
    part.end({ 'http.response.status_code': answer.status }, answer.status >= 400);
    return answer;
  } catch (error) {
    part.end({ 'error.type': error instanceof OutgoingError ? error.code : 'unknown' }, true);
    throw error;
  }
}

function send({
  url,
  method = 'POST',
  headers,
  body,
  timeoutMs,
  isInternal,
}: OutgoingRequest): Promise<OutgoingAnswer> {
  const { protocol, hostname } = new URL(url);
  const bare = hostname.replace(/^\[|\]$/g, '');
  const forbidden = (address: string) =>
    new OutgoingError('forbidden-address', `${hostname} leads to ${address}, where nothing is called from here.`);
  if (isIP(bare) !== 0 && isForbidden(bare, bare, isInternal)) return Promise.reject(forbidden(bare));

  // Checked where the connection is made: a name that is looked up twice may lead to two places.
  const checked: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const [first] = found ?? [];
      if (error || !first) return done(error ?? new Error(`${name} has no address.`), '', 0);
      const wrong = found.find(({ address }) => isForbidden(name, address, isInternal));
      if (wrong) return done(forbidden(wrong.address), '', 0);
      if (options.all) return done(null, found);
      return done(null, first.address, first.family);
    });
  };

  return new Promise((resolve, reject) => {
    const open = protocol === 'https:' ? overHttps : overHttp;
    const call = open(url, {
      method,
      headers: method === 'GET' ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      lookup: checked,
      // A connection of its own: nothing of one call can be read as the answer to another.
      agent: false,
    });
    const end = (error: OutgoingError) => {
      clearTimeout(timer);
      call.destroy();
      reject(error);
    };
    const timer = setTimeout(() => end(new OutgoingError('timeout', `No answer in ${timeoutMs} ms.`)), timeoutMs);
    const broke = (error: Error) =>
      end(
        error instanceof OutgoingError
          ? error
          : new OutgoingError('unreachable', 'It could not be reached, or broke off.', error),
      );
    call.on('error', broke);
    call.on('response', (response) => {
      const parts: Buffer[] = [];
      let bytes = 0;
      response.on('error', broke);
      response.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > MOST_ANSWER_BYTES) end(new OutgoingError('too-long', 'Its answer is longer than 1 MB.'));
        else parts.push(part);
      });
      response.on('end', () => {
        clearTimeout(timer);
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    call.end(body);
  });
}
