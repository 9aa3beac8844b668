// A small balancer: a conversation goes to one server while that one is ready, everything else to each in turn.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface Balancer {
  readonly address: string;
  stop(): Promise<void>;
}

const LOOK_MS = 200;
/** What is kept of a request, so that another server can be asked when the first breaks off before it answers. */
const LARGEST_KEPT = 8 * 1024 * 1024;
const CONVERSATION = /\/conversations\/([^/?]+)/;

/** @param ports of servers on this machine */
export async function balancer(port: number, ports: readonly number[]): Promise<Balancer> {
  const ready = new Set<number>();
  let turn = 0;
  const look = async (): Promise<void> => {
    await Promise.all(
      ports.map(async (one) => {
        const isReady = await fetch(`http://127.0.0.1:${one}/ready`, { signal: AbortSignal.timeout(1000) }).then(
          (answer) => answer.ok,
          () => false,
        );
        if (isReady) ready.add(one);
        else ready.delete(one);
      }),
    );
  };
  await look();
  const timer = setInterval(() => void look(), LOOK_MS);

  /** Those to ask, the best first. */
  function order(url: string): number[] {
    const alive = ports.filter((one) => ready.has(one));
    const conversation = CONVERSATION.exec(url)?.[1];
    turn += 1;
    const first = conversation === undefined ? turn : createHash('sha256').update(conversation).digest().readUInt32BE();
    const living = alive.length > 0 ? alive : ports;
    return living.map((_, index) => living[(first + index) % living.length] ?? 0);
  }

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    for (const one of order(incoming.url ?? '/')) {
      if (await pass(one, incoming, body, outgoing)) return;
      ready.delete(one);
    }
    outgoing.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1' });
    outgoing.end(JSON.stringify({ code: 'no-server', message: 'No server of the house is ready.', at: '' }));
  }

  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** False when the server broke off before it answered: every change carries an id, so another server may be asked the same. */
function pass(port: number, incoming: IncomingMessage, body: Buffer, outgoing: ServerResponse): Promise<boolean> {
  return new Promise((resolve) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    const asked = request({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders();
      answer.pipe(outgoing);
      answer.on('error', () => outgoing.destroy());
      answer.on('close', () => {
        if (!answer.complete) outgoing.destroy();
        resolve(true);
      });
    });
    asked.on('error', () => resolve(outgoing.headersSent));
    outgoing.on('close', () => asked.destroy());
    asked.end(body);
  });
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of incoming) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > LARGEST_KEPT) throw new Error('The request is too large.');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
