// What platforms post to us: each sample is read into the events it stands for. One that is not known here is only shown: it has to be readable.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { channelAccount, type IncomingRequest } from '@baton/channels/server';
import * as z from 'zod';
import { deskEvents } from './desk-events.ts';

/** What each sample tells, in the words of our own events; an empty list: nothing that is an input. */
const EXPECTED: Readonly<Record<string, string[]>> = {
  'whatsapp-text': ['message:Ich möchte mit einem Menschen sprechen / bitte 😀'],
  'whatsapp-button': ['message:Talk to a person'],
  'whatsapp-list': ['message:Today 15:30'],
  'whatsapp-image': ['message:broken+image/jpeg'],
  'whatsapp-status-read-before-delivered': ['receipt:delivered', 'receipt:read'],
  'whatsapp-status-window-closed': ['receipt:failed window-closed'],
  'whatsapp-unsupported': ['message:+unsupported'],
  'whatsapp-two-in-one-request': ['message:first', 'message:second'],
  'messenger-text': ['message:Übergabe / bitte'],
  'messenger-quick-reply': ['message:Talk to a person'],
  'messenger-echo': [],
  'messenger-read': ['receipt:read'],
  'telegram-text': ['message:agent please <b>now</b> _really_'],
  // Its button holds a key that is none of ours, and no label: an old button of somebody else.
  'telegram-callback': [],
  'telegram-edited': ['edited:agent please, order 12'],
  'telegram-blocked': ['opt-out'],
  'hubspot-batch': ['state:4'],
  'zendesk-event': ['state:open'],
  'intercom-event': ['answered:Hello'],
  'pagerduty-ack': ['acknowledged:Lee Example'],
  'chatwoot-message': ['answered:Hello'],
  'sunshine-message': [],
};

export interface PayloadRow {
  name: string;
  told: string[];
  isRight: boolean;
}

export function payloadRows(folder: string): PayloadRow[] {
  const { samples } = z
    .object({ samples: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(folder, 'samples/webhooks.json'), 'utf8')));
  return Object.entries(samples).map(([name, payload]) => {
    const told = toldBy(name, payload);
    const expected = EXPECTED[name];
    return { name, told, isRight: expected === undefined || JSON.stringify(told) === JSON.stringify(expected) };
  });
}

const meta = { token: 't', appSecret: 's', verifyToken: 'v' };
/** An account that the payload is for. */
const ACCOUNTS: Readonly<Record<string, (payload: string) => object>> = {
  whatsapp: (payload) => ({ ...meta, phoneNumberId: /"phone_number_id":"(\w+)"/.exec(payload)?.[1] ?? '1' }),
  messenger: (payload) => ({ ...meta, pageId: /"entry":\[\{"id":"(\w+)"/.exec(payload)?.[1] ?? '1' }),
  telegram: () => ({ token: `123456:${'A'.repeat(35)}`, secret: 's' }),
  slack: () => ({ botToken: 't', signingSecret: 's' }),
  twilio: (payload) => ({
    accountSid: /AccountSid=(AC\w{32})/.exec(payload)?.[1] ?? `AC${'0'.repeat(32)}`,
    authToken: 't',
    from: '+15005550006',
  }),
};
const CHANNELS: Readonly<Record<string, string>> = { twilio: 'sms' };

function toldBy(name: string, payload: unknown): string[] {
  const [platform = ''] = name.split('-');
  // Slack's presses and Twilio's messages come as forms.
  const isForm = typeof payload === 'string';
  const body = isForm ? payload : JSON.stringify(payload);
  const request: IncomingRequest = {
    method: 'POST',
    url: 'https://desk.example.com/hooks/x',
    headers: { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: Buffer.from(body),
  };
  const settings = ACCOUNTS[platform];
  if (!settings) return deskEvents(platform, request);
  const read = channelAccount(CHANNELS[platform] ?? platform, settings(body));
  if ('problem' in read) throw new Error(read.problem);
  return read.account.read(request).map((event) => {
    switch (event.type) {
      case 'message':
        return `message:${event.text}${(event.files ?? []).map(({ type }) => `+${type}`).join('')}`;
      case 'edited':
        return `edited:${event.text}`;
      case 'receipt':
        return `receipt:${event.status}${event.failure ? ` ${event.failure.why}` : ''}`;
      case 'opt-out':
      case 'opt-in':
        return event.type;
    }
  });
}
