// One address for whichever PostgreSQL is the primary: what a name that a fail-over moves is elsewhere.
import { connect, createServer, type Socket } from 'node:net';
import type { EmbeddedPostgres } from '@baton/host/postgres/testing';

export interface DatabaseAddress {
  readonly url: string;
  /** Ends every connection; new ones go to this one. */
  moveTo(postgres: EmbeddedPostgres): void;
  stop(): Promise<void>;
}

export async function databaseAddress(first: EmbeddedPostgres): Promise<DatabaseAddress> {
  let { port } = first;
  const open = new Set<Socket>();
  const drop = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const own = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    url: first.url.replace(`:${first.port}/`, `:${own}/`),
    moveTo(postgres) {
      port = postgres.port;
      drop();
    },
    async stop() {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
