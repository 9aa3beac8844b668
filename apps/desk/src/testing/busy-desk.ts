import { conversation, deskView } from './fake-house.ts';
import { NOW } from './story-talk.ts';

/** A second conversation that is in no hurry. */
export function calmTalk(more: Parameters<typeof conversation>[0] = {}) {
  return conversation({
    id: 'c2',
    number: 'LL-10002',
    customerName: 'Aiko Tanaka',
    sentiment: 'calm',
    tier: 'standard',
    unread: 2,
    firstWordAt: NOW - 90_000,
    firstResponse: null,
    resolution: null,
    ...more,
  });
}

/** Three at once: one at hand, one unread, one late. */
export function busyDesk() {
  return deskView({
    conversations: [
      conversation({ firstWordAt: NOW - 40_000, firstResponse: null, unread: 0 }),
      calmTalk(),
      conversation({
        id: 'c3',
        number: 'LL-10003',
        customerName: 'Wilhelmina Featherstonehaugh-Cholmondeley',
        sentiment: 'angry',
        tier: 'critical',
        firstWordAt: NOW - 500_000,
        firstResponse: null,
        resolution: { startedAt: NOW - 900_000, amberAt: NOW - 90_000, dueAt: NOW - 12_000, doneAt: null },
      }),
    ],
  });
}
