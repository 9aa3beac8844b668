import { channels } from '@baton/flow';
import * as z from 'zod';
import { defineChannel, type PlatformAnswer, type Sent } from '../channel.ts';
import { failedBy, getJson, jsonOf, postJson, readAs, TAKEN, toldBy } from '../parts/requests.ts';
import { renderFor } from '../render/render-for.ts';
import type { ShownMessage } from '../render/shown-message.ts';
import { isFromMeta, metaChallenge } from './meta-signature.ts';
import { failureOf, readWhatsApp } from './whatsapp.read.ts';

const settings = z.strictObject({
  phoneNumberId: z.string().min(1).meta({ title: 'Phone number', hint: 'The id of the number, not the number' }),
  token: z.string().min(1).meta({ title: 'Access token', secret: true }),
  appSecret: z.string().min(1).meta({ title: 'App secret', secret: true }),
  verifyToken: z
    .string()
    .min(1)
    .meta({ title: 'Verify token', hint: 'As written into the webhook’s settings', secret: true }),
  number: z
    .string()
    .regex(/^\d{5,15}$/)
    .optional()
    .meta({ title: 'Number', hint: 'Digits alone, for links into the chat' }),
  apiUrl: z.url().default('https://graph.facebook.com/v23.0').meta({ title: 'Address of the API' }),
  /** Approved at the provider, for a closed window. With `withText` its one place takes the message. */
  template: z
    .strictObject({
      name: z.string().meta({ title: 'Template' }),
      language: z.string().meta({ title: 'Language of the template' }),
      withText: z.boolean().default(false).meta({ title: 'Its one place takes the message' }),
    })
    .optional(),
});
type Settings = z.infer<typeof settings>;

const errorBody = z.object({ error: z.object({ code: z.number(), message: z.string().default('') }) });
const sentBody = z.object({ messages: z.array(z.object({ id: z.string() })) });

/** WhatsApp, by Meta's Cloud API. */
export const whatsapp = defineChannel<Settings>({
  name: 'whatsapp',
  carries: channels.whatsapp,
  settings,
  needsPublicUrl: false,
  addressIs: 'phone',
  proves: 'phone',
  render: (message, context) => renderFor(channels.whatsapp, message, context),
  verify: (request, { appSecret, verifyToken }) => isFromMeta(request, appSecret, verifyToken),
  handshake: metaChallenge,
  taken: TAKEN,
  read: ({ body }, { phoneNumberId }) => readWhatsApp(jsonOf(body), phoneNumberId),
  send: (shown, { to }, account) => messages(account, { to, recipient_type: 'individual', ...contentOf(shown) }),
  sent,
  typing: (_to, lastMessageId, account) =>
    lastMessageId === null
      ? null
      : messages(account, { status: 'read', message_id: lastMessageId, typing_indicator: { type: 'text' } }),
  template(message, { to }, account) {
    const { template } = account;
    if (!template) return null;
    // A template's place takes neither line breaks nor more than one space.
    const text = message.text.replaceAll(/\s+/g, ' ').trim();
    return messages(account, {
      to,
      recipient_type: 'individual',
      type: 'template',
      template: {
        name: template.name,
        language: { policy: 'deterministic', code: template.language },
        ...(template.withText ? { components: [{ type: 'body', parameters: [{ type: 'text', text }] }] } : {}),
      },
    });
  },
  link: (token, words, { number }) =>
    number === undefined ? null : `https://wa.me/${number}?text=${encodeURIComponent(`${words} #${token}`)}`,
  check: ({ apiUrl, phoneNumberId, token }) => ({
    request: getJson(`${apiUrl}/${phoneNumberId}`, { authorization: `Bearer ${token}` }),
    tell: (answer) => toldBy(answer, readAs(errorBody, jsonOf(answer.text))?.error.message),
  }),
});

function messages({ apiUrl, phoneNumberId, token }: Settings, body: object) {
  return postJson(`${apiUrl}/${phoneNumberId}/messages`, { messaging_product: 'whatsapp', ...body }, { token });
}

function contentOf({ text, buttons, list }: ShownMessage): object {
  if (buttons) {
    const replies = buttons.map(({ key, label }) => ({ type: 'reply', reply: { id: key, title: label } }));
    return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons: replies } } };
  }
  if (list) {
    const rows = list.rows.map(({ key, label, secondLine }) => ({
      id: key,
      title: label,
      ...(secondLine === undefined ? {} : { description: secondLine }),
    }));
    const action = { button: list.open, sections: [{ title: list.open, rows }] };
    return { type: 'interactive', interactive: { type: 'list', body: { text }, action } };
  }
  return { type: 'text', text: { body: text, preview_url: false } };
}

function sent(answer: PlatformAnswer): Sent {
  const body = jsonOf(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    return { ok: true, id: readAs(sentBody, body)?.messages[0]?.id ?? null };
  }
  const error = readAs(errorBody, body)?.error;
  if (!error || answer.status === 429 || answer.status >= 500)
    return failedBy(answer, error?.message ?? `WhatsApp answered with status ${answer.status}.`);
  return { ok: false, failure: failureOf(error.code, error.message) };
}
