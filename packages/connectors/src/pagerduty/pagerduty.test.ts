import { expect, it } from 'vitest';
import { pagerFollowUp, pagerTrigger, readPagerNews } from './pagerduty.ts';

const call = {
  routingKey: 'r'.repeat(32),
  key: 'conv/pages/1',
  summary: `${'x'.repeat(1023)}😀`,
  severity: 'critical',
  details: { name: 'Ada' },
  link: null,
} as const;

it('A3: a call is cut where PagerDuty would refuse it, never inside a character', () => {
  const { payload } = JSON.parse(pagerTrigger(call).body);
  expect(payload.summary).toBe('x'.repeat(1023));
});

it('A3: what follows carries the same key and the same service', () => {
  const { routing_key: key, dedup_key: dedup } = JSON.parse(pagerTrigger(call).body);
  expect(JSON.parse(pagerFollowUp(call, 'resolve').body)).toEqual({
    routing_key: key,
    dedup_key: dedup,
    event_action: 'resolve',
  });
});

it('A3: who acknowledged comes back under our key; news of others’ incidents are none', () => {
  const news = (event: object) => readPagerNews({ body: Buffer.from(JSON.stringify({ event })) });
  expect(
    news({
      id: 'e',
      event_type: 'incident.acknowledged',
      agent: { summary: 'Lee' },
      data: { incident_key: 'conv/pages/1' },
    }),
  ).toEqual({
    id: 'e',
    key: 'conv/pages/1',
    what: 'acknowledged',
    by: 'Lee',
  });
  expect(news({ id: 'e', event_type: 'incident.triggered', data: { incident_key: 'k' } })).toBeNull();
  expect(news({ id: 'e', event_type: 'incident.resolved', data: {} })).toBeNull();
});
