// PagerDuty: the Events API to call somebody, its webhook to hear who answered.
import { jsonOf, readAs, type IncomingRequest, type PlatformRequest } from '@baton/channels/server';
import * as z from 'zod';
import { json } from '../parts/ask.ts';

/** What to call somebody for. */
export interface PagerCall {
  /** Of the service to call; the same for what follows, which is dropped otherwise. */
  readonly routingKey: string;
  /** Ours, such as the page's id; at most 255 characters. */
  readonly key: string;
  /** At most 1,024 characters are sent. */
  readonly summary: string;
  readonly severity: 'critical' | 'error' | 'warning' | 'info';
  readonly details: Readonly<Record<string, string>>;
  /** Where to look; null: nowhere. */
  readonly link: string | null;
}

/** An account at PagerDuty. */
export const pagerSettings = z.strictObject({
  routingKey: z
    .string()
    .min(1)
    .meta({ title: 'Integration key', hint: 'Of the service to call (Events API v2)', secret: true }),
  webhookSecret: z
    .string()
    .min(1)
    .optional()
    .meta({ title: 'Webhook secret', hint: 'Without it nobody is heard who answers there', secret: true }),
  apiUrl: z.url().default('https://events.pagerduty.com').meta({ title: 'Address of the API' }),
});
export type PagerSettings = z.infer<typeof pagerSettings>;

/** Harmless: an end to something that was never begun is dropped there without a word, and a wrong key is refused. */
export function pagerCheck({ routingKey, apiUrl }: PagerSettings): PlatformRequest {
  return pagerFollowUp({ routingKey, key: 'baton-connection-check' }, 'resolve', apiUrl);
}

const API = 'https://events.pagerduty.com';

/** Calls somebody. 202 says that it was taken, not that anybody was called. */
export function pagerTrigger(
  { routingKey, key, summary, severity, details, link }: PagerCall,
  api = API,
): PlatformRequest {
  return enqueue(api, {
    routing_key: routingKey,
    event_action: 'trigger',
    dedup_key: key.slice(0, MOST_KEY),
    payload: {
      summary: summary.slice(0, MOST_SUMMARY).replace(/[\uD800-\uDBFF]$/, ''),
      source: 'baton',
      severity,
      custom_details: details,
    },
    ...(link === null ? {} : { links: [{ href: link, text: 'Conversation' }] }),
  });
}

/** Says that somebody has it, or that it is over; one that nobody was called for is dropped there without a word. */
export function pagerFollowUp(
  { routingKey, key }: Pick<PagerCall, 'routingKey' | 'key'>,
  action: 'acknowledge' | 'resolve',
  api = API,
): PlatformRequest {
  return enqueue(api, { routing_key: routingKey, event_action: action, dedup_key: key.slice(0, MOST_KEY) });
}

const MOST_KEY = 255;
const MOST_SUMMARY = 1024;

function enqueue(api: string, body: object): PlatformRequest {
  return json('POST', `${api}/v2/enqueue`, {}, body);
}

/** What PagerDuty tells of a call of ours. */
export interface PagerNews {
  readonly id: string;
  /** The key it was called with. */
  readonly key: string;
  readonly what: 'acknowledged' | 'resolved' | 'unacknowledged';
  /** Who did it, as PagerDuty names them; null: a machine. */
  readonly by: string | null;
}

const webhook = z.object({
  event: z.object({
    id: z.string(),
    event_type: z.string(),
    agent: z.object({ summary: z.string().optional() }).nullish(),
    data: z.object({ incident_key: z.string().nullish() }),
  }),
});

/** Reads a verified webhook (v3); null for what is none of ours. */
export function readPagerNews({ body }: Pick<IncomingRequest, 'body'>): PagerNews | null {
  const event = readAs(webhook, jsonOf(body))?.event;
  const key = event?.data.incident_key;
  const what = /^incident\.(acknowledged|resolved|unacknowledged)$/.exec(event?.event_type ?? '')?.[1];
  if (!event || !key) return null;
  if (what !== 'acknowledged' && what !== 'resolved' && what !== 'unacknowledged') return null;
  return { id: event.id, key, what, by: event.agent?.summary ?? null };
}
