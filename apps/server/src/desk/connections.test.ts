import type { Body } from '@baton/handoff';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connectionsHere } from './connection-rows.ts';
import { deskConnections, type DeskConnections } from './connections.ts';

const GRACE_MS = 3_000;
let told: (readonly [agent: string, body: Body])[];
let connections: DeskConnections;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const host = {
    send: async (to: { key: string }, { body }: { body: Body }) => {
      told.push([to.key, body]);
      return null;
    },
  };
  connections = deskConnections({ host, now: () => 0 }, connectionsHere(), GRACE_MS);
});

afterEach(() => {
  connections.stop();
  vi.useRealTimers();
});

const gone = () => told.filter(([, { connected }]) => connected === false).map(([agent]) => agent);

test('W8: an agent whose only desk is closed counts as gone after the grace, and not before', async () => {
  const close = connections.opened('callum', 'first tab');
  close();
  await vi.advanceTimersByTimeAsync(GRACE_MS - 1);
  expect(gone()).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(gone()).toEqual(['callum']);
});

test('W8: a reload closes and opens, and nobody is gone however long it stays open', async () => {
  const close = connections.opened('callum', 'first tab');
  close();
  await vi.advanceTimersByTimeAsync(GRACE_MS - 1);
  connections.opened('callum', 'first tab');
  await vi.advanceTimersByTimeAsync(10 * GRACE_MS);
  expect(gone()).toEqual([]);
});

test('W8: one of two desks closed leaves the agent where they are', async () => {
  const close = connections.opened('callum', 'first tab');
  connections.opened('callum', 'second tab');
  close();
  await vi.advanceTimersByTimeAsync(10 * GRACE_MS);
  expect(gone()).toEqual([]);
});

test('W8: after a restart those who were signed on have the grace to come back', async () => {
  connections.expect(['callum', 'daniel']);
  await vi.advanceTimersByTimeAsync(GRACE_MS - 1);
  connections.opened('daniel', 'his tab');
  await vi.advanceTimersByTimeAsync(GRACE_MS);
  expect(gone()).toEqual(['callum']);
});

test('a server that stops says of nobody that they are gone', async () => {
  const close = connections.opened('callum', 'first tab');
  connections.stop();
  close();
  await vi.advanceTimersByTimeAsync(10 * GRACE_MS);
  expect(gone()).toEqual([]);
});
