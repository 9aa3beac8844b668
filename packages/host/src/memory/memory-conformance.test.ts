import { test } from 'vitest';
import { conformance, type HostUnderTest } from '../conformance.ts';
import { memoryHost, memoryStore, virtualClock } from './memory-host.ts';

async function make(): Promise<HostUnderTest> {
  const clock = virtualClock(Date.UTC(2026, 0, 5, 9));
  const store = memoryStore();
  const opened = [memoryHost({ clock, store })];
  return {
    host: opened[0] ?? memoryHost({ clock, store }),
    now: clock.now,
    pass: clock.advance,
    async reopen() {
      const host = memoryHost({ clock, store });
      opened.push(host);
      return host;
    },
    async close() {
      for (const host of opened) await host.stop();
    },
  };
}

for (const { name, run } of conformance(make)) test(name, run);
