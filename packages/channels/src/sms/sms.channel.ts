import { channels } from '@baton/flow';
import * as z from 'zod';
import { defineChannel, type Failure, type PlatformAnswer, type Sent } from '../channel.ts';
import { failedBy, getJson, jsonOf, readAs, toldBy } from '../parts/requests.ts';
import { renderFor } from '../render/render-for.ts';
import { readSms, smsFailure } from './sms.read.ts';
import { isFromTwilio } from './twilio-signature.ts';

const settings = z
  .strictObject({
    accountSid: z
      .string()
      .regex(/^AC[0-9a-fA-F]{32}$/)
      .meta({ title: 'Account SID' }),
    authToken: z.string().min(1).meta({ title: 'Auth token', secret: true }),
    from: z
      .string()
      .regex(/^\+[1-9]\d{4,14}$/)
      .optional()
      .meta({ title: 'Number', hint: 'Such as +441632960100; or a messaging service' }),
    messagingServiceSid: z
      .string()
      .regex(/^MG[0-9a-fA-F]{32}$/)
      .optional()
      .meta({ title: 'Messaging service SID' }),
    apiUrl: z.url().default('https://api.twilio.com').meta({ title: 'Address of the API' }),
  })
  .refine(({ from, messagingServiceSid }) => (from === undefined) !== (messagingServiceSid === undefined), {
    error: 'Give either "from" or "messagingServiceSid".',
  });
type Settings = z.infer<typeof settings>;

const sentBody = z.object({ sid: z.string(), error_code: z.number().nullish(), error_message: z.string().nullish() });
const errorBody = z.object({ code: z.number(), message: z.string().default('') });

/** SMS, by Twilio's API. The answer to a webhook is empty: what is said goes out by a request of its own. */
export const sms = defineChannel<Settings>({
  name: 'sms',
  carries: channels.sms,
  settings,
  needsPublicUrl: true,
  addressIs: 'phone',
  proves: null,
  render: (message, context) => renderFor(channels.sms, message, context),
  verify: (request, { authToken }) => isFromTwilio(request, authToken),
  handshake: () => null,
  taken: { status: 200, type: 'text/xml; charset=utf-8', body: '<Response></Response>' },
  read: ({ body }, { accountSid }) => readSms(Buffer.from(body).toString('utf8'), accountSid),
  send({ text }, { to, receiptUrl }, { accountSid, authToken, from, messagingServiceSid, apiUrl }) {
    const form = new URLSearchParams({
      To: to,
      ...(from === undefined ? { MessagingServiceSid: messagingServiceSid ?? '' } : { From: from }),
      Body: text,
      ...(receiptUrl === null ? {} : { StatusCallback: receiptUrl }),
    });
    return {
      url: `${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      method: 'POST',
      headers: {
        authorization: basic(accountSid, authToken),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form.toString(),
    };
  },
  sent,
  typing: () => null,
  template: () => null,
  link: (token, words, { from }) =>
    from === undefined ? null : `sms:${from}?body=${encodeURIComponent(`${words} #${token}`)}`,
  check: ({ accountSid, authToken, apiUrl }) => ({
    request: getJson(`${apiUrl}/2010-04-01/Accounts/${accountSid}/Messages.json?PageSize=1`, {
      authorization: basic(accountSid, authToken),
    }),
    tell: (answer) => toldBy(answer, readAs(errorBody, jsonOf(answer.text))?.message),
  }),
});

function basic(user: string, secret: string): string {
  return `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`;
}

function sent(answer: PlatformAnswer): Sent {
  const body = jsonOf(answer.text);
  if (answer.status >= 200 && answer.status < 300) {
    const taken = readAs(sentBody, body);
    return taken?.error_code
      ? { ok: false, failure: smsFailure(taken.error_code, taken.error_message ?? '') }
      : { ok: true, id: taken?.sid ?? null };
  }
  const error = readAs(errorBody, body);
  if (!error || answer.status === 429 || answer.status >= 500)
    return failedBy(answer, error?.message ?? `Twilio answered with status ${answer.status}.`);
  const failure: Failure = smsFailure(error.code, error.message);
  return { ok: false, failure };
}
