// One fake for every platform: it accepts what the platform's description accepts and refuses everything else. No answers of its own invention
// but the few that clients need to go on.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { OpenAPIBackend, type Document } from 'openapi-backend';

/** A request that came in, with what the description says of it. */
export interface Taken {
  method: string;
  path: string;
  body: unknown;
  headers: Record<string, string>;
  status: number;
  why: string;
}

/** What one description says. */
export interface Judge {
  /** Null: it is right. */
  refuse(request: {
    method: string;
    path: string;
    headers: Record<string, string>;
    body: string;
  }): Promise<{ status: number; why: string } | null>;
}

interface Operation {
  requestBody?: { content?: Record<string, unknown> };
  security?: readonly unknown[];
}

/** Reads a description and judges requests by it: address, content type, authorization, headers, query and body. */
export async function judgeOf(file: string): Promise<Judge> {
  const nestedForms = file.endsWith('slack.json');
  // The description is the input of the tool: its own validator reads it.
  const definition = JSON.parse(readFileSync(file, 'utf8')) as Document;
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    strict: false,
    coerceTypes: true,
    ajvOpts: { strict: false, allErrors: false, validateFormats: false, coerceTypes: false },
  });
  await api.init();
  const needsKey = ((definition as { security?: readonly unknown[] }).security ?? []).length > 0;
  const keyHeaders = keyHeadersOf(definition);
  return {
    async refuse({ method, path, headers, body }) {
      const request = { method, path, headers, body: undefined as unknown, query: {} };
      const operation = api.matchOperation({ ...request, path: path.split('?', 1)[0] ?? '', query: queryOf(path) });
      if (!operation) return { status: 404, why: 'no such address' };
      if (needsKey && !keyHeaders.some((name) => (headers[name] ?? '') !== ''))
        return { status: 401, why: 'no authorization' };
      const wanted = Object.keys((operation as unknown as Operation).requestBody?.content ?? {});
      const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
      if (wanted.length > 0 && body !== '' && !wanted.includes(type))
        return { status: 415, why: `content type ${type}` };
      const parsed = parse(type, body, nestedForms);
      if (parsed === UNREADABLE) return { status: 400, why: 'not JSON' };
      const { errors } = api.validateRequest({ ...request, path, query: queryOf(path), body: parsed }, operation);
      const [first] = errors ?? [];
      return first ? { status: 422, why: `${first.instancePath} ${first.message ?? ''}`.trim() } : null;
    },
  };
}

const UNREADABLE = Symbol('unreadable');

/** `nestedForms`: fields of a form may hold JSON, as Slack's client writes it. */
function parse(type: string, body: string, nestedForms = false): unknown {
  if (body === '') return undefined;
  if (type === 'application/x-www-form-urlencoded') {
    const form = new URLSearchParams(body);
    const value = (given: string) => (nestedForms && /^[[{]|^(?:true|false)$/.test(given) ? JSON.parse(given) : given);
    return Object.fromEntries(
      [...new Set(form.keys())].map((name) => {
        const all = form.getAll(name).map(value);
        return [name, all.length > 1 ? all : all[0]];
      }),
    );
  }
  if (type !== 'application/json') return body;
  try {
    return JSON.parse(body);
  } catch {
    return UNREADABLE;
  }
}

function queryOf(path: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? ''));
}

function keyHeadersOf(definition: Document): string[] {
  const schemes =
    (definition as { components?: { securitySchemes?: Record<string, { type: string; name?: string }> } }).components
      ?.securitySchemes ?? {};
  const names = Object.values(schemes).flatMap(({ type, name }) =>
    type === 'apiKey' && name !== undefined ? [name.toLowerCase()] : ['authorization'],
  );
  return [...new Set(names.length > 0 ? names : ['authorization'])];
}

/** What a platform answers a right request, so that its own client goes on. */
export type Answers = (request: { method: string; path: string; body: unknown }) => unknown;

/** A platform on 127.0.0.1. Everything that comes in is kept; what the description refuses is refused. */
export async function fakePlatform(
  judge: Judge,
  answers: Answers,
  prefix = '',
): Promise<{ url: string; taken: Taken[]; stop(): Promise<void> }> {
  const taken: Taken[] = [];
  const server: Server = createServer((request, response) => {
    void take(request).then(({ status, answer }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer));
    });
  });
  async function take(request: IncomingMessage): Promise<{ status: number; answer: unknown }> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
    const body = Buffer.concat(chunks).toString('utf8');
    const method = request.method ?? 'GET';
    const path = (request.url ?? '').slice(prefix.length);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const type = (headers['content-type'] ?? '').split(';', 1)[0] ?? '';
    const parsed = parse(type, body);
    const refusal = await judge.refuse({ method, path, headers, body });
    taken.push({ method, path, headers, body: parsed, status: refusal?.status ?? 200, why: refusal?.why ?? '' });
    return refusal
      ? { status: refusal.status, answer: { error: { code: 0, message: refusal.why } } }
      : { status: 200, answer: answers({ method, path, body: parsed }) };
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    taken,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
