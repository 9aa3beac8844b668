import { channels } from '@baton/flow';
import * as z from 'zod';
import { defineChannel, type PlatformAnswer, type Sent } from '../channel.ts';
import { failedBy, jsonOf, postJson, readAs, TAKEN, toldBy } from '../parts/requests.ts';
import { isSame } from '../parts/signatures.ts';
import { renderFor } from '../render/render-for.ts';
import { readTelegram } from './telegram.read.ts';

const settings = z.strictObject({
  token: z
    .string()
    .regex(/^\d+:[\w-]{30,}$/)
    .meta({ title: 'Bot token', secret: true }),
  secret: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .meta({ title: 'Webhook secret', hint: 'Given to setWebhook; it comes back with every update', secret: true }),
  username: z
    .string()
    .regex(/^\w{5,32}$/)
    .optional()
    .meta({ title: 'Bot name', hint: 'For links into the chat' }),
  apiUrl: z.url().default('https://api.telegram.org').meta({ title: 'Address of the API' }),
});
type Settings = z.infer<typeof settings>;

const sentBody = z.object({ result: z.object({ message_id: z.number() }) });
const pressBody = z.object({ callback_query: z.object({ id: z.string() }) });
const errorBody = z.object({
  description: z.string().default(''),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

/** Telegram, by the Bot API. Words go out as they are: no markup is parsed in what customers wrote. */
export const telegram = defineChannel<Settings>({
  name: 'telegram',
  carries: channels.telegram,
  settings,
  needsPublicUrl: false,
  addressIs: 'account',
  proves: null,
  render: (message, context) => renderFor(channels.telegram, message, context),
  verify: ({ headers }, { secret }) => isSame(secret, headers['x-telegram-bot-api-secret-token']),
  handshake: () => null,
  taken: TAKEN,
  // Until a press is answered its button goes on turning: the answer to the webhook may be that very call.
  answer({ body }) {
    const press = readAs(pressBody, jsonOf(body))?.callback_query;
    if (!press) return null;
    const call = { method: 'answerCallbackQuery', callback_query_id: press.id };
    return { status: 200, type: 'application/json', body: JSON.stringify(call) };
  },
  read: ({ body }) => readTelegram(jsonOf(body)),
  send({ text, buttons, link }, { to }, account) {
    const rows = [
      ...(buttons ?? []).map(({ key, label }) => [{ text: label, callback_data: key }]),
      ...(link ? [[{ text: link.label, url: link.url }]] : []),
    ];
    const [chat = '', thread] = to.split('/');
    return method(account, 'sendMessage', {
      chat_id: Number(chat),
      ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
      text,
      link_preview_options: { is_disabled: true },
      ...(rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {}),
    });
  },
  sent,
  typing: (to, _last, account) =>
    method(account, 'sendChatAction', { chat_id: Number(to.split('/')[0]), action: 'typing' }),
  template: () => null,
  link: (token, _words, { username }) => (username === undefined ? null : `https://t.me/${username}?start=${token}`),
  check: (account) => ({
    request: method(account, 'getMe', {}),
    tell: (answer) => toldBy(answer, readAs(errorBody, jsonOf(answer.text))?.description),
  }),
});

function method({ apiUrl, token }: Settings, name: string, body: object) {
  return postJson(`${apiUrl}/bot${token}/${name}`, body);
}

function sent(answer: PlatformAnswer): Sent {
  const body = jsonOf(answer.text);
  if (answer.status === 200) {
    const id = readAs(sentBody, body)?.result.message_id;
    return { ok: true, id: id === undefined ? null : String(id) };
  }
  const error = readAs(errorBody, body);
  const reason = error?.description ?? `Telegram answered with status ${answer.status}.`;
  // Blocked by the customer, or never written to by them.
  if (answer.status === 403) return { ok: false, failure: { why: 'opted-out', reason } };
  if (answer.status === 429) {
    const afterSeconds = error?.parameters?.retry_after;
    return {
      ok: false,
      failure: { why: 'try-later', reason, ...(afterSeconds === undefined ? {} : { afterSeconds }) },
    };
  }
  if (answer.status === 400 && /chat not found/i.test(reason))
    return { ok: false, failure: { why: 'unreachable', reason } };
  return failedBy(answer, reason);
}
