import { channels } from '@baton/flow';
import * as z from 'zod';
import { defineChannel, type Failure, type PlatformAnswer, type Sent } from '../channel.ts';
import { failedBy, getJson, jsonOf, postJson, readAs, TAKEN, toldBy } from '../parts/requests.ts';
import { renderFor } from '../render/render-for.ts';
import { isFromMeta, metaChallenge } from '../whatsapp/meta-signature.ts';
import { readMessenger } from './messenger.read.ts';

const settings = z.strictObject({
  pageId: z.string().min(1).meta({ title: 'Page', hint: 'The id of the page' }),
  token: z.string().min(1).meta({ title: 'Page access token', secret: true }),
  appSecret: z.string().min(1).meta({ title: 'App secret', secret: true }),
  verifyToken: z
    .string()
    .min(1)
    .meta({ title: 'Verify token', hint: 'As written into the webhook’s settings', secret: true }),
  apiUrl: z.url().default('https://graph.facebook.com/v23.0').meta({ title: 'Address of the API' }),
  humanAgent: z
    .boolean()
    .default(false)
    .meta({ title: 'People may answer for seven days', hint: 'Where the page has the permission HUMAN_AGENT' }),
});
type Settings = z.infer<typeof settings>;

const errorBody = z.object({
  error: z.object({ code: z.number(), error_subcode: z.number().optional(), message: z.string().default('') }),
});
const sentBody = z.object({ message_id: z.string() });

/** Facebook Messenger, by the Send API of a page. */
export const messenger = defineChannel<Settings>({
  name: 'messenger',
  carries: channels.messenger,
  settings,
  needsPublicUrl: false,
  addressIs: 'account',
  proves: null,
  render: (message, context) => renderFor(channels.messenger, message, context),
  verify: (request, { appSecret, verifyToken }) => isFromMeta(request, appSecret, verifyToken),
  handshake: metaChallenge,
  taken: { ...TAKEN, body: 'EVENT_RECEIVED' },
  read: ({ body }, { pageId }) => readMessenger(jsonOf(body), pageId),
  send({ text, buttons }, { to, afterWindow, speaker }, account) {
    const replies = buttons?.map(({ key, label }) => ({ content_type: 'text', title: label, payload: key }));
    const tagged = afterWindow && speaker === 'person' && account.humanAgent;
    return post(account, {
      recipient: { id: to },
      ...(tagged ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } : { messaging_type: 'RESPONSE' }),
      message: { text, ...(replies ? { quick_replies: replies } : {}) },
    });
  },
  sent,
  typing: (to, _last, account) => post(account, { recipient: { id: to }, sender_action: 'typing_on' }),
  template: () => null,
  link: (token, _words, { pageId }) => `https://m.me/${pageId}?ref=${token}`,
  check: ({ apiUrl, pageId, token }) => ({
    request: getJson(`${apiUrl}/${pageId}?fields=name`, { authorization: `Bearer ${token}` }),
    tell: (answer) => toldBy(answer, readAs(errorBody, jsonOf(answer.text))?.error.message),
  }),
});

function post({ apiUrl, pageId, token }: Settings, body: object) {
  return postJson(`${apiUrl}/${pageId}/messages`, body, { token });
}

function sent(answer: PlatformAnswer): Sent {
  const body = jsonOf(answer.text);
  if (answer.status >= 200 && answer.status < 300) return { ok: true, id: readAs(sentBody, body)?.message_id ?? null };
  const error = readAs(errorBody, body)?.error;
  if (!error || answer.status === 429 || answer.status >= 500)
    return failedBy(answer, error?.message ?? `Messenger answered with status ${answer.status}.`);
  return { ok: false, failure: failureOf(error.code, error.error_subcode ?? 0, error.message) };
}

/** Meta's codes of the Send API. */
function failureOf(code: number, subcode: number, message: string): Failure {
  const reason = `${message} (${code}${subcode === 0 ? '' : `, ${subcode}`})`;
  if (code === 10 && subcode === 2018278) return { why: 'window-closed', reason };
  if (code === 551) return { why: 'opted-out', reason };
  if (code === 613 || code === 4 || code === 32) return { why: 'try-later', reason };
  return { why: 'refused', reason };
}
