// A3: what a pager is sent: the matter, who it is and how to reach them, in the form that its service reads.
import type { Connection } from './connections.ts';

/** A page in the plain form: a webhook takes it as it is. */
export interface PageBody {
  readonly pageId: string;
  readonly level: 'first' | 'backup';
  readonly to: string;
  readonly name: string;
  readonly number: string;
  readonly summary: string;
  readonly customer: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly ackBy: number;
  readonly acknowledge: {
    readonly url: string;
    readonly pageId: string;
    readonly token: string;
    readonly link: string;
  };
}

/** What follows a page, under the same key. PagerDuty drops what nobody was called for. */
export function followUpForm(
  pageId: string,
  what: 'acknowledged' | 'resolved',
  { routingKey }: Pick<Connection, 'routingKey'>,
): object {
  const action = what === 'acknowledged' ? 'acknowledge' : 'resolve';
  return { routing_key: routingKey ?? '', event_action: action, dedup_key: pageId };
}

const MOST_SUMMARY = 1024;

/** As the connection takes it. Events API v2: one `dedup_key` a page, so that sending it twice alerts once. */
export function pageForm(page: PageBody, { form, routingKey }: Pick<Connection, 'form' | 'routingKey'>): object {
  if (form !== 'pagerduty') return page;
  const { pageId, level, name, number, summary, customer, ackBy, acknowledge } = page;
  const who = customer.name ?? customer.phone ?? customer.email ?? 'a customer';
  return {
    routing_key: routingKey ?? '',
    event_action: 'trigger',
    dedup_key: pageId,
    client: 'Baton',
    payload: {
      summary: `${number}: ${summary === '' ? 'urgent' : summary} (${who})`.slice(0, MOST_SUMMARY),
      source: number,
      severity: 'critical',
      component: 'support',
      class: level,
      custom_details: {
        matter: summary,
        customer: customer.name ?? '',
        reach: [customer.phone, customer.email].filter((one) => one !== undefined).join(', '),
        on_call: name,
        answer_by: new Date(ackBy).toISOString(),
      },
    },
    links: [{ href: acknowledge.link, text: 'I have it' }],
  };
}
