import type { FastifyReply } from 'fastify';
import { ticker } from './ticker.ts';

/** One line of server-sent events. Without an id it does not move the client's place. */
interface StreamEvent {
  id?: number;
  event?: string;
  data: unknown;
}

export interface EventStream {
  /** Resolves when the client can take more; false when it is gone. */
  write(event: StreamEvent): Promise<boolean>;
  readonly closed: AbortSignal;
  /** From our side. */
  end(): void;
}

const HEARTBEAT_MS = 15_000;
/** What the browser waits at least before it connects again, and half as long again on average. */
const RETRY_MS = 1_000;

/** The streams that are open, so that stopping the server can end them: a stream never ends by itself. */
export interface OpenStreams {
  open(reply: FastifyReply): EventStream;
  count(): number;
  endAll(): void;
  /** Ends those whose request would not be let in any more. */
  sweep(): Promise<void>;
}

export function openStreams(): OpenStreams {
  const heartbeat = ticker(HEARTBEAT_MS);
  const ends = new Map<() => void, () => Promise<boolean>>();
  return {
    open(reply) {
      const stream = begin(reply, (onBeat) => heartbeat.watch(onBeat));
      const end = (): void => stream.end();
      ends.set(end, reply.request.stillAllowed);
      stream.closed.addEventListener('abort', () => ends.delete(end), { once: true });
      return stream;
    },
    count: () => ends.size,
    endAll() {
      for (const end of ends.keys()) end();
    },
    async sweep() {
      for (const [end, isAllowed] of ends) if (!(await isAllowed())) end();
    },
  };
}

function begin(reply: FastifyReply, beat: (onBeat: () => void) => () => void): EventStream {
  const closed = new AbortController();
  reply.hijack();
  const raw = reply.raw;
  const headers = reply.getHeaders();
  raw.writeHead(200, {
    ...Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined)),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  // Pages that lost the same server do not come back in the same moment.
  raw.write(`retry: ${Math.round(RETRY_MS * (1 + Math.random()))}\n\n`);
  const silent = beat(() => raw.write(': still here\n\n'));
  raw.on('close', () => {
    silent();
    closed.abort();
  });
  // A broken connection shows up as `close`; without a listener the error itself would end the process.
  raw.on('error', () => closed.abort());
  return {
    closed: closed.signal,
    end: () => void raw.end(),
    write: (event) => write(raw, lineOf(event), closed.signal),
  };
}

async function write(raw: FastifyReply['raw'], text: string, closed: AbortSignal): Promise<boolean> {
  if (closed.aborted || raw.writableEnded) return false;
  if (raw.write(text)) return true;
  await new Promise<void>((resolve) => {
    raw.once('drain', resolve);
    closed.addEventListener('abort', () => resolve(), { once: true });
  });
  return !closed.aborted;
}

function lineOf({ id, event, data }: StreamEvent): string {
  const head = `${id === undefined ? '' : `id: ${id}\n`}${event === undefined ? '' : `event: ${event}\n`}`;
  return `${head}data: ${JSON.stringify(data)}\n\n`;
}
