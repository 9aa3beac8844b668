// Everything our own channels and desks send, judged by the platforms' descriptions.
import { join } from 'node:path';
import { channelAccount, type ChannelAccount, type PlatformRequest } from '@baton/channels/server';
import type { SaidMessage } from '@baton/handoff';
import { deskAccount, pagerFollowUp, pagerTrigger, type DeskCase } from '../../src/index.ts';
import { deskSettings } from './desk-settings.ts';
import { judgeOf, type Judge } from './fake.ts';

export interface OwnRow {
  file: string;
  right: number;
  of: number;
  /** What was refused, and why. */
  refused: string[];
}

/** Accounts whose addresses are those of the descriptions. */
export const ACCOUNTS: Readonly<Record<string, { file: string; to: string; settings: object; strip: string }>> = {
  whatsapp: {
    file: 'whatsapp.json',
    to: '4915112345678',
    strip: '',
    settings: {
      phoneNumberId: '106540352242922',
      token: 'test-token-0001',
      appSecret: 's',
      verifyToken: 'v',
      template: { name: 'still_here', language: 'en', withText: true },
    },
  },
  messenger: {
    file: 'messenger.json',
    to: '5275800000000001',
    strip: '',
    settings: {
      pageId: '109876543210987',
      token: 'test-token-0001',
      appSecret: 's',
      verifyToken: 'v',
      humanAgent: true,
    },
  },
  telegram: {
    file: 'telegram.json',
    to: '700000001',
    strip: '',
    settings: { token: `123456:${'A'.repeat(35)}`, secret: 's' },
  },
  slack: {
    file: 'slack.json',
    to: 'T0000TEST/C0000TEST/1780000000.000100',
    strip: '/api',
    settings: { botToken: 'test-token-0001', signingSecret: 's' },
  },
  sms: {
    file: 'twilio-messages.json',
    to: '+4915112345678',
    strip: '',
    settings: { accountSid: `AC${'0'.repeat(31)}1`, authToken: 't', from: '+15005550006' },
  },
};

export function accountOf(channel: string, more: object = {}): ChannelAccount {
  const read = channelAccount(channel, { ...ACCOUNTS[channel]?.settings, ...more });
  if ('problem' in read) throw new Error(`${channel}: ${read.problem}`);
  return read.account;
}

const choices = (count: number, label = 'Way') =>
  Array.from({ length: count }, (_, index) => ({ id: `way-${index}`, label: `${label} ${index + 1}` }));

const MESSAGES: readonly SaidMessage[] = [
  { text: 'Hello' },
  { text: 'Two\n\nparagraphs with <b>marks</b> & *stars* and 😀' },
  { text: 'word '.repeat(1200) },
  { text: 'Shall I connect you?', choices: choices(2, 'Yes') },
  { text: 'Which one?', choices: choices(9, 'A way with a long label that goes on for quite a while') },
  { text: 'Which one?', choices: choices(14) },
  { text: 'x'.repeat(3000), choices: choices(3) },
  { text: '', choices: choices(3) },
  { text: 'Look here', link: { label: 'The order', url: 'https://shop.example/orders/12' } },
  { text: 'Yours', card: { title: 'Order 12', lines: ['Two lamps', 'On its way'] }, choices: choices(3) },
];

export async function ownRows(folder: string): Promise<OwnRow[]> {
  const rows: OwnRow[] = [];
  for (const [channel, { file, to, strip }] of Object.entries(ACCOUNTS)) {
    const account = accountOf(channel);
    const context = {
      to,
      speaker: 'bot' as const,
      afterWindow: false,
      key: 'k',
      receiptUrl: 'https://desk.example.com/hooks/x',
    };
    const requests = MESSAGES.flatMap((message, index) =>
      account.render(message, { question: index + 1, language: 'en' }).map((shown) => account.send(shown, context)),
    );
    const typing = account.typing(to, 'wamid.1');
    const template = account.template({ text: 'We are still here' }, context);
    const check = account.check();
    const late = account
      .render({ text: 'Late' }, { question: 1, language: 'en' })
      .map((shown) => account.send(shown, { ...context, speaker: 'person', afterWindow: true }));
    rows.push(
      await judged(
        folder,
        file,
        [
          ...requests,
          ...late,
          ...(typing ? [typing] : []),
          ...(template ? [template] : []),
          ...(check ? [check.request] : []),
        ],
        strip,
      ),
    );
  }
  const pager = {
    routingKey: '0123456789abcdef0123456789abcdef',
    key: 'c/pages/1',
    summary: 's'.repeat(2000),
    severity: 'critical' as const,
    details: { name: 'Ada' },
    link: 'https://desk.example.com',
  };
  rows.push(
    await judged(
      folder,
      'pagerduty.json',
      [pagerTrigger(pager), pagerFollowUp(pager, 'acknowledge'), pagerFollowUp(pager, 'resolve')],
      '',
    ),
  );
  for (const desk of ['zendesk', 'freshdesk', 'intercom', 'hubspot', 'chatwoot'])
    rows.push(await deskRow(folder, desk));
  return rows;
}

async function judged(
  folder: string,
  file: string,
  requests: readonly PlatformRequest[],
  strip: string,
): Promise<OwnRow> {
  const judge = await judgeOf(join(folder, file));
  const refused: string[] = [];
  for (const request of requests) {
    const why = await refusalOf(judge, request, strip);
    if (why !== null) refused.push(why);
  }
  return { file, right: requests.length - refused.length, of: requests.length, refused };
}

async function refusalOf(
  judge: Judge,
  { url, method, headers, body }: PlatformRequest,
  strip: string,
): Promise<string | null> {
  const { pathname, search } = new URL(url);
  const path = `${pathname}${search}`.slice(strip.length);
  const refusal = await judge.refuse({ method, path, headers: { ...headers }, body });
  return refusal ? `${method} ${path}: ${refusal.status} ${refusal.why} ${body.slice(0, 300)}` : null;
}

export const CASE: DeskCase = {
  conversation: 'c7',
  number: 'LH-10042',
  revision: 3,
  subject: 'Refund for order 12',
  summary: 'Wants the money back for two lamps.',
  person: { name: 'Ada Example', email: 'ada@example.com', phone: '+4915112345678' },
  tier: 'high',
  urgent: true,
  team: '77',
  note: '<p>Wants the money back.</p><p><i>baton:c7:3</i></p>',
};

/** A desk's whole life: opened, opened again after a lost answer, a second note, another team, looked at, checked. */
async function deskRow(folder: string, name: string): Promise<OwnRow> {
  const file = `${name}.json`;
  const judge = await judgeOf(join(folder, file));
  const read = deskAccount(name, deskSettings('https://desk.example')[name]);
  if ('problem' in read) throw new Error(`${name}: ${read.problem}`);
  const { desk } = read;
  const refused: string[] = [];
  let of = 0;
  const call = async (request: PlatformRequest) => {
    of += 1;
    const why = await refusalOf(judge, request, '');
    if (why !== null) refused.push(why);
    return { status: 200, headers: {}, text: JSON.stringify(deskAnswer(name, request)) };
  };
  const ticket = await desk.open(CASE, call, false);
  await desk.open(CASE, call, true);
  await desk.open({ ...CASE, person: { name: 'Somebody' }, team: null }, call, false);
  await desk.note(ticket, { ...CASE, revision: 4 }, call, false);
  await desk.note(ticket, { ...CASE, revision: 5 }, call, true);
  await desk.assign(ticket, '78', call);
  await desk.state(ticket, call);
  await desk.answers(ticket, call);
  await desk.check(call);
  return { file, right: of - refused.length, of, refused };
}

/** Intercom's ids have 24 characters. */
const TWENTY = '20'.padStart(24, '0');

/** Nothing is known yet, and everything that is made has the number 20. */
function deskAnswer(name: string, { method, url }: PlatformRequest): unknown {
  const path = new URL(url).pathname;
  switch (name) {
    case 'zendesk':
      if (path.endsWith('create_or_update.json')) return { user: { id: 20 } };
      if (path.endsWith('comments.json')) return { comments: [] };
      return path.endsWith('tickets.json') && method === 'GET'
        ? { tickets: [] }
        : { ticket: { id: 20, status: 'open' } };
    case 'freshdesk':
      if (method === 'GET' && /\/(contacts|conversations|tickets)$/.test(path)) return [];
      return { id: 20, status: 2, requester_id: 20 };
    case 'intercom':
      if (path === '/contacts/search') return { data: [] };
      if (path === '/conversations/search') return { conversations: [] };
      return { id: TWENTY, conversation_id: TWENTY };
    case 'hubspot':
      return path.endsWith('/search') ? { results: [] } : { id: '20', properties: {} };
    default:
      if (path.endsWith('/contacts/search') || (method === 'GET' && /\/(conversations|messages)$/.test(path)))
        return { payload: [] };
      if (path.endsWith('/contacts')) return { payload: { contact: { id: 20 } } };
      return { id: 20, status: 'open' };
  }
}
