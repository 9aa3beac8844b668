import { channels } from '@baton/flow';
import * as z from 'zod';
import { defineChannel, type HttpAnswer, type IncomingRequest, type PlatformAnswer, type Sent } from '../channel.ts';
import { failedBy, jsonOf, postJson, readAs, TAKEN } from '../parts/requests.ts';
import { isFresh, isSame, mac, secondsOf } from '../parts/signatures.ts';
import { renderFor } from '../render/render-for.ts';
import type { ShownMessage } from '../render/shown-message.ts';
import { readSlack } from './slack.read.ts';

const settings = z.strictObject({
  botToken: z.string().min(1).meta({ title: 'Bot token', secret: true }),
  signingSecret: z.string().min(1).meta({ title: 'Signing secret', secret: true }),
  apiUrl: z.url().default('https://slack.com/api').meta({ title: 'Address of the API' }),
});
type Settings = z.infer<typeof settings>;

const answerBody = z.object({ ok: z.boolean(), error: z.string().optional(), ts: z.string().optional() });
const verification = z.object({ type: z.literal('url_verification'), challenge: z.string() });

/** Slack, by the Events API and `chat.postMessage`. */
export const slack = defineChannel<Settings>({
  name: 'slack',
  carries: channels.slack,
  settings,
  needsPublicUrl: false,
  addressIs: 'account',
  proves: null,
  render: (message, context) => renderFor(channels.slack, message, context),
  verify,
  handshake,
  taken: TAKEN,
  read: ({ body, headers }) => readSlack(Buffer.from(body).toString('utf8'), headers['content-type'] ?? ''),
  send(shown, { to }, { apiUrl, botToken }) {
    const [, channel = '', thread] = to.split('/');
    return postJson(
      `${apiUrl}/chat.postMessage`,
      {
        channel,
        // What a notification shows; Slack reads marks in it.
        text: escaped(shown.text),
        blocks: blocksOf(shown),
        unfurl_links: false,
        unfurl_media: false,
        ...(thread === undefined ? {} : { thread_ts: thread }),
      },
      { token: botToken },
    );
  },
  sent,
  typing: () => null,
  template: () => null,
  link: () => null,
  check: ({ apiUrl, botToken }) => ({
    request: postJson(`${apiUrl}/auth.test`, {}, { token: botToken }),
    tell({ status, text }) {
      const answer = readAs(answerBody, jsonOf(text));
      return answer?.ok === true ? null : (answer?.error ?? `It answered with status ${status}.`);
    },
  }),
});

/** `v0=` HMAC-SHA256 over version, time and body; a time of the future is refused as one of the past. */
function verify({ headers, body }: IncomingRequest, { signingSecret }: Settings, nowSeconds: number): boolean {
  const timestamp = headers['x-slack-request-timestamp'] ?? '';
  if (signingSecret === '' || !isFresh(secondsOf(timestamp), nowSeconds)) return false;
  const wanted = mac({ hash: 'sha256', secret: signingSecret, over: [`v0:${timestamp}:`, body], as: 'hex' });
  return isSame(`v0=${wanted}`, headers['x-slack-signature']);
}

function handshake({ body }: IncomingRequest): HttpAnswer | null {
  const found = readAs(verification, jsonOf(body));
  return found ? { status: 200, type: 'text/plain; charset=utf-8', body: found.challenge } : null;
}

/** The three signs that Slack reads; nothing else is to be escaped. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack's limits of one block of buttons or one menu. */
function blocksOf({ text, buttons, list, link }: ShownMessage): object[] {
  const elements = [
    ...(buttons ?? []).map(({ key, label }, index) => ({
      type: 'button',
      action_id: `choice-${index}`,
      text: plain(label),
      value: key,
    })),
    ...(list
      ? [
          {
            type: 'static_select',
            action_id: 'choice',
            placeholder: plain(list.open),
            options: list.rows.map(({ key, label, secondLine }) => ({
              text: plain(label),
              value: key,
              ...(secondLine === undefined ? {} : { description: plain(secondLine) }),
            })),
          },
        ]
      : []),
    ...(link ? [{ type: 'button', action_id: 'link', text: plain(link.label), url: link.url }] : []),
  ];
  return [
    { type: 'section', text: sectionText(text) },
    ...(elements.length > 0 ? [{ type: 'actions', elements }] : []),
  ];
}

/** Plain text, in which nothing fires; marks only where an address is to be a link. */
function sectionText(text: string): object {
  const marked = escaped(text);
  return /https?:\/\//.test(text) && marked.length <= channels.slack.textCharacters
    ? { type: 'mrkdwn', text: marked, verbatim: true }
    : plain(text);
}

function plain(text: string): object {
  return { type: 'plain_text', text, emoji: false };
}

/** Errors that a retry cannot mend, by what they mean; Slack answers most of them with status 200. */
const GONE = new Set(['channel_not_found', 'is_archived', 'not_in_channel', 'account_inactive', 'user_not_found']);
const LATER = new Set(['ratelimited', 'rate_limited', 'service_unavailable']);

function sent(answer: PlatformAnswer): Sent {
  const read = readAs(answerBody, jsonOf(answer.text));
  if (answer.status === 200 && read?.ok === true) return { ok: true, id: read.ts ?? null };
  const reason = read?.error ?? `Slack answered with status ${answer.status}.`;
  if (LATER.has(reason)) return { ok: false, failure: { why: 'try-later', reason } };
  if (GONE.has(reason)) return { ok: false, failure: { why: 'unreachable', reason } };
  return failedBy(answer, reason);
}
