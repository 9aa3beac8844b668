// A real server on a free port with a fresh data folder, and the people who use it.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { nodeKinds } from '@baton/nodes';
import { flowChecker } from '../flows/flow-checker.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import type { StartOptions } from '../start-options.ts';
import { roadDocument } from './road-flow.ts';

const flowsOfRepository = join(import.meta.dirname, '../../../../flows');

/** One for all servers of a test process: its threads end with the process. */
const checker = flowChecker(nodeKinds);

export interface ServerKit {
  readonly server: RunningServer;
  readonly folder: string;
  address(): string;
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Stops the server and starts it again on the same data folder and port. @param between done while it is down */
  restart(changed?: Partial<StartOptions>, between?: () => Promise<void>): Promise<void>;
  end(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

/** The demo's people, always open. */
export function openWorkspace(): Record<string, unknown> {
  const document = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(flowsOfRepository, 'demo.workspace.json'), 'utf8')));
  const allDay = [{ from: '00:00', to: '24:00' }];
  const week = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, allDay]));
  const hours = z.array(z.record(z.string(), z.unknown())).parse(document['hours']);
  return { ...document, holidays: [], hours: hours.map((one) => ({ ...one, week })) };
}

export function closedWorkspace(): Record<string, unknown> {
  const document = openWorkspace();
  const hours = z.array(z.record(z.string(), z.unknown())).parse(document['hours']);
  // Open one hour a week, and never now: a promised time needs some opening.
  const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  const far = days[(new Date().getUTCDay() + 3) % 7] ?? 'mon';
  return { ...document, hours: hours.map((one) => ({ ...one, week: { [far]: [{ from: '09:00', to: '17:00' }] } })) };
}

export async function serverKit(
  options: Partial<StartOptions> & {
    workspace?: Record<string, unknown>;
    /** Accounts of channels. */
    channels?: Record<string, unknown>;
    /** Help desks elsewhere. */
    desks?: Record<string, unknown>;
    /** Flows beside the road. */
    flows?: readonly { readonly id: string }[];
  } = {},
): Promise<ServerKit> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-server-'));
  const flowsFolder = join(folder, 'flows');
  mkdirSync(flowsFolder);
  writeFileSync(join(flowsFolder, 'demo.workspace.json'), JSON.stringify(options.workspace ?? openWorkspace()));
  writeFileSync(join(flowsFolder, 'demo.knowledge.json'), readFileSync(join(flowsOfRepository, 'demo.knowledge.json')));
  writeFileSync(join(flowsFolder, 'road.flow.json'), JSON.stringify(roadDocument()));
  const { workspace: _, channels, desks, flows = [], ...rest } = options;
  for (const flow of flows) writeFileSync(join(flowsFolder, `${flow.id}.flow.json`), JSON.stringify(flow));
  const files = { 'channels.json': channels, 'desks.json': desks };
  for (const [name, content] of Object.entries(files)) {
    if (!content) continue;
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'data', name), JSON.stringify(content));
  }
  const start = (port: number, changed: Partial<StartOptions> = {}): Promise<RunningServer> =>
    startServer({
      port,
      host: '127.0.0.1',
      origin: null,
      secret: () => undefined,
      trustedProxy: null,
      signIn: false,
      openId: null,
      dataFolder: join(folder, 'data'),
      database: null,
      flowsFolder,
      workspaceFile: join(flowsFolder, 'demo.workspace.json'),
      demoWorkspaceFile: join(flowsOfRepository, 'demo.workspace.json'),
      appsFolder: join(folder, 'apps'),
      clockFactor: 1,
      smtpUrl: null,
      mailFrom: 'Baton <support@localhost>',
      httpBot: null,
      model: null,
      log: 'text',
      limits: false,
      drainMs: 0,
      // Long enough for a busy machine to open a desk's stream again before its agent counts as gone.
      clamav: null,
      streamGraceMs: 1_500,
      checker,
      ...rest,
      ...changed,
    });
  mkdirSync(join(folder, 'apps'), { recursive: true });
  let server = await start(0);
  return {
    get server() {
      return server;
    },
    folder,
    address: () => server.address,
    call: (method, path, body, headers) => call(server.address, method, path, body, headers),
    async restart(changed = {}, between = async () => {}) {
      const port = Number(new URL(server.address).port);
      await server.stop();
      await between();
      server = await start(port, changed);
    },
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A string body is sent as it is, with the JSON content type. */
export async function call(
  address: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(address + path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, headers: response.headers, body: isJson && text !== '' ? JSON.parse(text) : text };
}

interface Heard {
  id: number | null;
  event: string;
  data: Record<string, unknown>;
}

/** Reads server-sent events until it is told to stop. */
function listen(
  url: string,
  headers: Record<string, string> = {},
): { heard: Heard[]; stop: () => void; ended: Promise<void> } {
  const heard: Heard[] = [];
  const control = new AbortController();
  const ended = (async () => {
    const response = await fetch(url, { headers, signal: control.signal });
    if (!response.ok || !response.body)
      throw new Error(`The stream answered ${response.status}: ${await response.text()}`);
    let rest = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const field = (name: string) =>
          block
            .split('\n')
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const data = field('data');
        if (data === undefined) continue;
        const id = field('id');
        heard.push({
          id: id === undefined ? null : Number(id),
          event: field('event') ?? 'message',
          data: JSON.parse(data),
        });
      }
    }
  })().catch((error: unknown) => {
    if (!control.signal.aborted && !(error instanceof TypeError)) throw error;
  });
  return { heard, stop: () => control.abort(), ended };
}

/** Looks until something is there; fails with what it looked for. Counted on a clock that stands still while the machine sleeps. */
export async function until<T>(look: () => T | Promise<T>, waitMs = 60_000): Promise<NonNullable<T>> {
  const end = performance.now() + waitMs;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (performance.now() > end) throw new Error(`Nothing came within ${waitMs} ms: ${look.toString()}`);
    await pause(20);
  }
}

const begun = z.object({ id: z.string(), token: z.string() });

export interface TestCustomer {
  readonly id: string;
  readonly token: string;
  says(text: string, clientId?: string): Promise<Answer>;
  chooses(id: string): Promise<Answer>;
  sends(body: unknown): Promise<Answer>;
  stream(after?: number): ReturnType<typeof listen>;
  /** Every message so far, as `from: text`. */
  talk(): Promise<string[]>;
}

let messages = 0;

export async function customer(
  kit: Pick<ServerKit, 'call' | 'address'>,
  more: Record<string, unknown> = {},
): Promise<TestCustomer> {
  const made = await kit.call('POST', '/api/conversations', { flow: 'road', language: 'en', ...more });
  const { id, token } = begun.parse(made.body);
  const authorization = `Bearer ${token}`;
  const sends = (body: unknown) => kit.call('POST', `/api/conversations/${id}/messages`, body, { authorization });
  return {
    id,
    token,
    sends,
    says: (text, clientId = `m${++messages}`) => sends({ clientId, text }),
    chooses: (choice) => sends({ clientId: `m${++messages}`, choice: { id: choice, label: choice } }),
    stream: (after = 0) => listen(`${kit.address()}/api/conversations/${id}/stream?token=${token}&after=${after}`),
    async talk() {
      const read = await kit.call('GET', `/api/conversations/${id}`, undefined, { authorization });
      const { events } = z
        .object({
          events: z.array(
            z.object({
              type: z.string(),
              from: z.string().optional(),
              message: z.object({ text: z.string() }).optional(),
            }),
          ),
        })
        .parse(read.body);
      return events.flatMap((event) => (event.type === 'message' ? [`${event.from}: ${event.message?.text}`] : []));
    },
  };
}

const deskShape = z.object({
  status: z.string(),
  losses: z.array(
    z.object({
      conversation: z.string(),
      seq: z.number(),
      why: z.string(),
      customerName: z.string().nullable(),
      floor: z.string(),
      agentName: z.string().nullable(),
      offeredTo: z.string().nullable(),
    }),
  ),
  offers: z.array(
    z.object({
      offerId: z.string(),
      conversation: z.object({ id: z.string() }),
      card: z.object({ top: z.object({ summary: z.string() }) }),
    }),
  ),
  conversations: z.array(z.object({ id: z.string(), unread: z.number(), lastText: z.string().nullable() })),
  promises: z.array(
    z.object({
      id: z.string(),
      conversation: z.string(),
      dueAt: z.number(),
      lost: z.string().nullable(),
      claimedBy: z.object({ id: z.string() }).nullable(),
    }),
  ),
  queues: z.array(
    z.object({ team: z.object({ id: z.string() }), waiting: z.array(z.object({ conversation: z.string() })) }),
  ),
  alerts: z.array(z.object({ key: z.string(), subject: z.string(), text: z.string(), conversation: z.string() })),
});
type SeenDesk = z.infer<typeof deskShape>;

export interface TestAgent {
  readonly session: string;
  does(path: string, body?: unknown): Promise<Answer>;
  sees(): SeenDesk | null;
  /** Resolves when the desk's stream is over, whoever ended it. */
  readonly ended: Promise<void>;
  leaves(): void;
  comesBack(): void;
}

export async function agent(kit: Pick<ServerKit, 'call' | 'address'>, id: string): Promise<TestAgent> {
  const made = await kit.call('POST', '/api/desk/sign-on', { agent: id });
  const { session } = z.object({ session: z.string() }).parse(made.body);
  const open = () => listen(`${kit.address()}/api/desk/stream`, { authorization: `Bearer ${session}` });
  let stream = open();
  return {
    session,
    does: (path, body = {}) => kit.call('POST', `/api/desk/${path}`, body, { authorization: `Bearer ${session}` }),
    sees() {
      const newest = stream.heard.findLast(({ event }) => event === 'desk');
      return newest ? deskShape.parse(newest.data) : null;
    },
    leaves: () => stream.stop(),
    get ended() {
      return stream.ended;
    },
    comesBack() {
      stream.stop();
      stream = open();
    },
  };
}
