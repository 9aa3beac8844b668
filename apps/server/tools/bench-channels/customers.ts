// The customers and the platform of the bench, in a thread of their own: what they cost is not the server's.
import { createServer } from 'node:http';
import { Agent, request } from 'node:http';
import { parentPort } from 'node:worker_threads';

/** What the bench asks of them: so many posts, so many at once. */
export interface Round {
  readonly address: string;
  readonly posts: readonly { readonly path: string; readonly headers: Record<string, string>; readonly body: string }[];
  readonly atOnce: number;
  /** Streams that are opened before the posts, and read until the end: customers of the web chat see what is said to them. */
  readonly reads?: readonly { readonly path: string; readonly headers: Record<string, string> }[];
}

export interface RoundDone {
  /** Of each post, in milliseconds. */
  readonly ms: readonly number[];
  readonly refused: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function post(address: string, { path, headers, body }: Round['posts'][number]): Promise<{ ms: number; ok: boolean }> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}${path}`,
      { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        answer.resume();
        answer.on('end', () => resolve({ ms: performance.now() - from, ok: answer.statusCode === 200 }));
      },
    );
    call.on('error', reject);
    call.end(body);
  });
}

/** Resolves with the stream's first answer. */
function read(address: string, { path, headers }: NonNullable<Round['reads']>[number]): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = request(`${address}${path}`, { headers, agent: false }, (answer) => {
      answer.resume();
      // The server ends, and the streams with it.
      answer.on('error', () => undefined);
      resolve();
    });
    call.on('error', reject);
    call.end();
  });
}

async function play({ address, posts, atOnce, reads = [] }: Round): Promise<RoundDone> {
  await Promise.all(reads.map((one) => read(address, one)));
  const ms: number[] = [];
  let refused = 0;
  let next = 0;
  const one = async (): Promise<void> => {
    for (let index = next++; index < posts.length; index = next++) {
      const it = posts[index];
      if (!it) return;
      const done = await post(address, it);
      ms.push(done.ms);
      if (!done.ok) refused += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return { ms, refused };
}

const platform = createServer((asked, answer) => {
  asked.resume();
  asked.on('end', () => answer.end('{"ok":true,"result":{"message_id":1}}'));
});
platform.listen(0, '127.0.0.1', () => {
  const bound = platform.address();
  parentPort?.postMessage({ platform: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}` });
});
parentPort?.on('message', (round: Round) => {
  void play(round).then((done) => parentPort?.postMessage(done));
});
