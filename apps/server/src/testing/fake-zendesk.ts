// A Zendesk of our own on loopback, which keeps what it is told: people, tickets and words. It is told to fail as the real one does.
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';

interface KeptTicket {
  readonly id: number;
  readonly external: string;
  readonly subject: string;
  readonly group: number | null;
  readonly comments: { readonly body: string; readonly isPublic: boolean }[];
}

/** What it does with the next request that makes or changes a ticket. */
type Mishap = { readonly status: number; readonly retryAfter?: number; readonly message?: string } | 'lose the answer';

export interface FakeZendesk {
  readonly url: string;
  readonly tickets: KeptTicket[];
  readonly mishaps: Mishap[];
  /** A webhook as it is signed there; times are the machine's own. */
  event(secret: string, event: object): { body: string; headers: Record<string, string> };
  stop(): Promise<void>;
}

export async function fakeZendesk(): Promise<FakeZendesk> {
  const tickets: KeptTicket[] = [];
  const mishaps: Mishap[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const isWrite = /\/tickets(?:\/\d+)?\.json$/.test(url.pathname) && request.method !== 'GET';
      const mishap = isWrite ? mishaps.shift() : undefined;
      if (mishap !== undefined && mishap !== 'lose the answer') {
        const { status, retryAfter, message = 'No.' } = mishap;
        response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
        return void response.end(JSON.stringify({ error: message }));
      }
      const answer = take(request.method ?? 'GET', url, text === '' ? {} : JSON.parse(text));
      if (mishap === 'lose the answer') return void request.socket.destroy();
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(answer));
    });
  });

  function take(method: string, { pathname, searchParams }: URL, body: Record<string, unknown>): unknown {
    const one = /\/tickets\/(\d+)/.exec(pathname)?.[1];
    const known = tickets.find(({ id }) => String(id) === one);
    const told = ticketIn(body);
    if (pathname.endsWith('create_or_update.json')) return { user: { id: 4 } };
    if (pathname.endsWith('/comments.json'))
      return { comments: (known?.comments ?? []).map((comment) => ({ body: comment.body })) };
    if (method === 'GET' && searchParams.has('external_id'))
      return { tickets: tickets.filter(({ external }) => external === searchParams.get('external_id')).map(shown) };
    if (method === 'POST' && pathname.endsWith('/tickets.json')) {
      const made = { id: 500 + tickets.length, ...told, comments: told.comment ? [told.comment] : [] };
      tickets.push(made);
      return { ticket: shown(made) };
    }
    if (method === 'PUT' && known && told.comment) known.comments.push(told.comment);
    return known ? { ticket: shown(known) } : { users: [] };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`,
    tickets,
    mishaps,
    event(secret, event) {
      const body = JSON.stringify(event);
      const at = new Date().toISOString();
      return {
        body,
        headers: {
          'x-zendesk-webhook-signature-timestamp': at,
          'x-zendesk-webhook-signature': createHmac('sha256', secret).update(`${at}${body}`).digest('base64'),
        },
      };
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function ticketIn(body: Record<string, unknown>) {
  const ticket = record(body['ticket']);
  const comment = record(ticket['comment']);
  return {
    external: text(ticket['external_id']),
    subject: text(ticket['subject']),
    group: typeof ticket['group_id'] === 'number' ? ticket['group_id'] : null,
    comment:
      'html_body' in comment ? { body: text(comment['html_body']), isPublic: comment['public'] !== false } : null,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function shown({ id }: KeptTicket): object {
  return { id, status: 'open', requester_id: 4 };
}
