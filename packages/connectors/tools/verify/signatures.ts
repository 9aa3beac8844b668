// Every vector with a verdict, through the verifier that the server uses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { channelAccount, type IncomingRequest } from '@baton/channels/server';
import * as z from 'zod';
import {
  signedByChatwoot,
  signedByHubspot,
  signedByIntercom,
  signedByPagerduty,
  signedBySunshine,
  signedByZendesk,
  type SignedBy,
} from '../../src/index.ts';

const vectors = z.object({
  vectors: z.array(
    z.object({
      platform: z.string(),
      name: z.string(),
      expect: z.enum(['accept', 'reject', 'either']),
      method: z.string(),
      publicUrl: z.string(),
      headers: z.record(z.string(), z.string()),
      secret: z.string(),
      body: z.string().default(''),
      nowSeconds: z.number().optional(),
      answer: z.string().optional(),
    }),
  ),
});
type Vector = z.infer<typeof vectors>['vectors'][number];

export interface SignatureRow {
  platform: string;
  right: number;
  of: number;
  wrong: string[];
}

const DESKS: Readonly<Record<string, SignedBy>> = {
  zendesk: signedByZendesk,
  intercom: signedByIntercom,
  hubspot: signedByHubspot,
  chatwoot: signedByChatwoot,
  pagerduty: signedByPagerduty,
  sunshine: signedBySunshine,
};

export function signatureRows(folder: string): SignatureRow[] {
  const { vectors: all } = vectors.parse(JSON.parse(readFileSync(join(folder, 'samples/signatures.json'), 'utf8')));
  const platforms = [...new Set(all.map(({ platform }) => platform))];
  return platforms.map((platform) => {
    const own = all.filter((one) => one.platform === platform);
    const wrong = own.flatMap((one) => (isRight(one) ? [] : [one.name]));
    return { platform, right: own.length - wrong.length, of: own.length, wrong };
  });
}

function isRight(vector: Vector): boolean {
  const request: IncomingRequest = {
    method: vector.method,
    url: vector.publicUrl,
    headers: Object.fromEntries(Object.entries(vector.headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: Buffer.from(vector.body),
  };
  const now = vector.nowSeconds ?? 1_780_000_000;
  const desk = DESKS[vector.platform];
  if (desk) return judged(vector, desk(request, vector.secret, now));
  const account = accountOf(vector);
  const accepted = account.verify(request, now);
  if (vector.answer !== undefined && account.handshake(request)?.body !== vector.answer) return false;
  return judged(vector, accepted);
}

function judged({ expect }: Vector, accepted: boolean): boolean {
  return expect === 'either' || accepted === (expect === 'accept');
}

function accountOf({ platform, secret, method, body }: Vector) {
  const meta = { token: 't', appSecret: method === 'GET' ? 'unused' : secret, verifyToken: secret };
  const accounts: Readonly<Record<string, [channel: string, settings: object]>> = {
    twilio: [
      'sms',
      {
        accountSid: new URLSearchParams(body).get('AccountSid') ?? '',
        authToken: secret,
        from: '+15005550006',
      },
    ],
    slack: ['slack', { botToken: 't', signingSecret: secret }],
    whatsapp: ['whatsapp', { ...meta, phoneNumberId: '106540352242922' }],
    messenger: ['messenger', { ...meta, pageId: '109876543210987' }],
    telegram: ['telegram', { token: `123456:${'A'.repeat(35)}`, secret }],
  };
  const [channel, settings] = accounts[platform] ?? ['', {}];
  const read = channelAccount(channel, settings);
  if ('problem' in read) throw new Error(`${platform}: ${read.problem}`);
  return read.account;
}
