import { expect, it } from 'vitest';
import { pageForm, type PageBody } from './page-form.ts';

const page: PageBody = {
  pageId: 'c/pages/1',
  level: 'first',
  to: 'kofi',
  name: 'Kofi Mensah',
  number: 'LL-10042',
  summary: 'somebody hacked into my account',
  customer: { name: 'Ada Lind', phone: '+49 30 901820' },
  ackBy: Date.UTC(2026, 10, 23, 9),
  acknowledge: { url: 'https://x/ack', pageId: 'c/pages/1', token: 't', link: 'https://x/ack?page=c' },
};

it('A3: PagerDuty hears the matter, who it is and how to reach them, once for each page', () => {
  expect(pageForm(page, { form: 'pagerduty', routingKey: 'key-1' })).toEqual({
    routing_key: 'key-1',
    event_action: 'trigger',
    dedup_key: 'c/pages/1',
    client: 'Baton',
    payload: {
      summary: 'LL-10042: somebody hacked into my account (Ada Lind)',
      source: 'LL-10042',
      severity: 'critical',
      component: 'support',
      class: 'first',
      custom_details: {
        matter: 'somebody hacked into my account',
        customer: 'Ada Lind',
        reach: '+49 30 901820',
        on_call: 'Kofi Mensah',
        answer_by: '2026-11-23T09:00:00.000Z',
      },
    },
    links: [{ href: 'https://x/ack?page=c', text: 'I have it' }],
  });
});

it('A3: a plain webhook gets it as it is', () => {
  expect(pageForm(page, { form: 'webhook' })).toBe(page);
});
