// The vendors' own clients, sent to the same fake: where theirs and ours say the same, ours is right as far as can be known without an account.
// They are installed on demand beside the machine's other caches, never as dependencies of the house.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PlatformRequest } from '@baton/channels/server';
import { deskAccount } from '../../src/index.ts';
import { deskSettings } from './desk-settings.ts';
import { fakePlatform, judgeOf, type Answers } from './fake.ts';
import { ACCOUNTS, accountOf, CASE } from './own-requests.ts';

export interface ClientRow {
  client: string;
  file: string;
  /** `equal`: both were taken and say the same. */
  verdict: 'equal' | 'other' | 'refused' | 'not run';
  detail: string;
}

const CLIENTS: Readonly<Record<string, string>> = {
  twilio: '6.3.1',
  '@slack/web-api': '8.2.0',
  '@hubspot/api-client': '13.5.0',
  'intercom-client': '7.0.3',
  grammy: '1.46.0',
  'whatsapp-api-js': '6.3.0',
  'freshdesk-api': '3.1.0',
  'node-zendesk': '6.0.1',
};

/** Installs the clients once into a folder of the machine's temporary files. */
async function installed(): Promise<string> {
  const folder = join(tmpdir(), `baton-channel-clients-${process.getuid?.() ?? 0}`);
  const wanted = Object.entries(CLIENTS).map(([name, version]) => `${name}@${version}`);
  if (wanted.every((one) => existsSync(join(folder, 'node_modules', one.slice(0, one.lastIndexOf('@'))))))
    return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  console.error(`> clients of the platforms: ${wanted.join(' ')}`);
  await new Promise<void>((resolve, reject) => {
    const npm = spawn(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock', ...wanted],
      { cwd: folder, stdio: ['ignore', 2, 2] },
    );
    npm.on('error', reject);
    npm.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`npm ended with ${code}.`))));
  });
  return folder;
}

/** A client is whatever it is: its types are its own affair. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loaded = any;

interface Trial {
  client: string;
  file: string;
  prefix?: string;
  answers: Answers;
  /** Lets the client send. */
  theirs(loaded: Loaded, url: string, load: (inner: string) => Promise<Loaded>): Promise<unknown>;
  ours: PlatformRequest;
  /** What a client adds that means nothing. */
  strip?: (body: Record<string, unknown>) => Record<string, unknown>;
}

const [shown = { text: '' }] = accountOf('whatsapp').render(
  { text: 'Shall I connect you?', choices: [{ id: 'yes', label: 'Yes' }] },
  { question: 1, language: 'en' },
);
const context = { speaker: 'bot' as const, afterWindow: false, key: 'k', receiptUrl: null };

function trials(): Trial[] {
  const to = (channel: string) => ({ ...context, to: ACCOUNTS[channel]?.to ?? '' });
  return [
    {
      client: 'twilio',
      file: 'twilio-messages.json',
      answers: () => ({ sid: 'SM1' }),
      ours: accountOf('sms').send({ text: 'Hello & more' }, to('sms')),
      async theirs(loaded, url) {
        const twilio = loaded.default ?? loaded;
        const client = twilio(`AC${'0'.repeat(31)}1`, 't', { httpClient: httpClientTo(url) });
        await client.messages.create({ to: ACCOUNTS['sms']?.to, from: '+15005550006', body: 'Hello & more' });
      },
    },
    {
      client: '@slack/web-api',
      file: 'slack.json',
      prefix: '/api',
      answers: () => ({ ok: true, ts: '1.2', channel: 'C' }),
      ours: accountOf('slack').send({ text: 'A & B' }, to('slack')),
      async theirs({ WebClient }, url) {
        const body = JSON.parse(accountOf('slack').send({ text: 'A & B' }, to('slack')).body);
        await new WebClient('test-token-0001', {
          slackApiUrl: `${url}/`,
          retryConfig: { retries: 0 },
        }).chat.postMessage(body);
      },
      // It sends a form in which nested parts are JSON.
      strip: (body) =>
        Object.fromEntries(
          Object.entries(body).map(([name, value]) => [
            name,
            typeof value === 'string' && /^[[{]|^(true|false)$/.test(value) ? JSON.parse(value) : value,
          ]),
        ),
    },
    {
      client: 'grammy',
      file: 'telegram.json',
      answers: () => ({ ok: true, result: { message_id: 1 } }),
      ours: accountOf('telegram').send(shown, to('telegram')),
      async theirs({ Api }, url) {
        const { chat_id: chat, text, ...rest } = JSON.parse(accountOf('telegram').send(shown, to('telegram')).body);
        await new Api(`123456:${'A'.repeat(35)}`, { apiRoot: url }).sendMessage(chat, text, rest);
      },
    },
    {
      client: 'whatsapp-api-js',
      file: 'whatsapp.json',
      answers: () => ({ messages: [{ id: 'w' }] }),
      ours: accountOf('whatsapp').send(shown, to('whatsapp')),
      async theirs({ WhatsAppAPI }, url, load) {
        const { Interactive, ActionButtons, Button, Body } = await load('whatsapp-api-js/messages');
        const api = new WhatsAppAPI({
          token: 'test-token-0001',
          appSecret: 's',
          v: 'v23.0',
          secure: false,
          ponyfill: {
            fetch: (address: string, options: object) =>
              fetch(address.replace('https://graph.facebook.com', url), options),
          },
        });
        const [button] = shown.buttons ?? [];
        await api.sendMessage(
          '106540352242922',
          ACCOUNTS['whatsapp']?.to ?? '',
          new Interactive(new ActionButtons(new Button(button?.key, button?.label)), new Body(shown.text)),
        );
      },
      // Ours says that it is a person's number, theirs leaves it out; both are one to the platform.
      strip: (body) => ({
        ...without(body, 'recipient_type', 'biz_opaque_callback_data'),
        ...(typeof body['interactive'] === 'string' ? { interactive: JSON.parse(body['interactive']) } : {}),
      }),
    },
    ...deskTrials(),
  ];
}

function deskTrials(): Trial[] {
  return [
    {
      client: 'intercom-client',
      file: 'intercom.json',
      answers: () => ({ id: '20', type: 'conversation' }),
      ours: lastOf('intercom', '/reply'),
      async theirs({ IntercomClient }, url) {
        const client = new IntercomClient({ token: 't', environment: url, version: '2.14', maxRetries: 0 });
        await client.conversations.reply({
          conversation_id: '20',
          body: { message_type: 'note', type: 'admin', admin_id: '991', body: CASE.note },
        });
      },
    },
    {
      client: '@hubspot/api-client',
      file: 'hubspot.json',
      answers: () => ({
        id: '20',
        properties: {},
        createdAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-01-01T00:00:00Z',
      }),
      ours: lastOf('hubspot', '/tickets'),
      async theirs({ Client }, url) {
        const client = new Client({ accessToken: 't', basePath: url });
        await client.crm.tickets.basicApi.create(JSON.parse(lastOf('hubspot', '/tickets').body));
      },
    },
    {
      client: 'freshdesk-api',
      file: 'freshdesk.json',
      answers: () => ({ id: 20, body: '', private: true, ticket_id: 20 }),
      ours: lastOf('freshdesk', '/notes'),
      async theirs(loaded, url) {
        const Freshdesk = loaded.default ?? loaded;
        const client = new Freshdesk(url, 'k');
        await new Promise<void>((resolve, reject) =>
          client.createNote(20, { body: CASE.note, private: true }, (error: unknown) =>
            error ? reject(error instanceof Error ? error : new Error(JSON.stringify(error))) : resolve(),
          ),
        );
      },
    },
    {
      client: 'node-zendesk',
      file: 'zendesk.json',
      answers: () => ({ ticket: { id: 20, status: 'open' } }),
      ours: lastOf('zendesk', '/tickets.json'),
      async theirs({ createClient }, url) {
        const client = createClient({ username: 'bot@example.com', token: 't', endpointUri: `${url}/api/v2` });
        await client.tickets.create(JSON.parse(lastOf('zendesk', '/tickets.json').body));
      },
    },
  ];
}

const sentTo = new Map<string, PlatformRequest[]>();

/** What our own desk posts to an address, in the life of one handoff. */
function lastOf(desk: string, end: string): PlatformRequest {
  const found = (sentTo.get(desk) ?? []).findLast(
    ({ url, method }) => method === 'POST' && new URL(url).pathname.endsWith(end),
  );
  if (!found) throw new Error(`${desk} posts nothing to ${end}.`);
  return found;
}

async function record(desk: string): Promise<void> {
  const read = deskAccount(desk, deskSettings('https://desk.example')[desk]);
  if ('problem' in read) throw new Error(read.problem);
  const sent: PlatformRequest[] = [];
  await read.desk.open(
    CASE,
    async (request) => {
      sent.push(request);
      const known = {
        id: desk === 'intercom' || desk === 'hubspot' ? '20' : 20,
        status: desk === 'zendesk' ? 'open' : 2,
        requester_id: 20,
        properties: {},
        user: { id: 20 },
        ticket: { id: 20, status: 'open' },
      };
      return {
        status: 200,
        headers: {},
        text: JSON.stringify(/\/contacts\?/.test(request.url) ? [{ id: 20 }] : known),
      };
    },
    false,
  );
  sentTo.set(desk, sent);
}

export async function clientRows(folder: string): Promise<ClientRow[]> {
  for (const desk of ['intercom', 'hubspot', 'freshdesk', 'zendesk']) await record(desk);
  const modules = await installed();
  const require = createRequire(join(modules, 'package.json'));
  // A client's place in its own folder: it is none of ours.
  const load = async (name: string): Promise<Loaded> => {
    try {
      return require(name);
    } catch {
      return import(pathToFileURL(require.resolve(name)).href);
    }
  };
  const rows: ClientRow[] = [];
  for (const trial of trials()) {
    const { client, file, prefix = '', answers, ours, strip = (body) => body } = trial;
    const judge = await judgeOf(join(folder, file));
    const fake = await fakePlatform(judge, answers, prefix);
    try {
      let failed = '';
      await trial.theirs(await load(client), fake.url, load).catch((error: unknown) => {
        failed = error instanceof Error ? error.message : String(error);
      });
      const got = fake.taken.at(-1);
      if (!got) rows.push({ client, file, verdict: 'not run', detail: failed });
      else if (got.status !== 200) rows.push({ client, file, verdict: 'refused', detail: got.why });
      else {
        const theirs = sorted(strip(recordOf(got.body)));
        const own = sorted(strip(bodyOf(ours)));
        rows.push({
          client,
          file,
          verdict: theirs === own ? 'equal' : 'other',
          detail: theirs === own ? '' : `theirs ${theirs} ours ${own}`,
        });
      }
    } finally {
      await fake.stop();
    }
  }
  return rows;
}

function bodyOf({ body, headers }: PlatformRequest): Record<string, unknown> {
  return headers['content-type'] === 'application/json'
    ? recordOf(JSON.parse(body))
    : Object.fromEntries(new URLSearchParams(body));
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

function without(body: Record<string, unknown>, ...names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !names.includes(name)));
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The client's own way of sending, to another address. */
function httpClientTo(url: string) {
  return {
    async request({
      method,
      uri,
      data,
      headers,
    }: {
      method: string;
      uri: string;
      data: Record<string, string>;
      headers: Record<string, string>;
    }) {
      const body = new URLSearchParams(data);
      const { username, password } = Object.assign({ username: 'u', password: 'p' });
      const answer = await fetch(uri.replace('https://api.twilio.com', url), {
        method,
        body,
        headers: {
          'user-agent': headers['User-Agent'] ?? '',
          authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
      });
      return { statusCode: answer.status, body: await answer.text(), headers: {} };
    },
  };
}
