import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { conformance, type HostUnderTest } from '../conformance.ts';
import { virtualClock } from '../memory/virtual-clock.ts';
import { sqliteHost } from './sqlite-host.ts';

async function make(): Promise<HostUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-host-'));
  const clock = virtualClock(Date.UTC(2026, 0, 5, 9));
  const open = () => sqliteHost({ folder, clock, graceMs: 50 });
  const host = open();
  const opened = [host];
  return {
    host,
    now: clock.now,
    pass: clock.advance,
    async reopen() {
      const next = open();
      opened.push(next);
      return next;
    },
    async close() {
      for (const one of opened) await one.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

for (const { name, run } of conformance(make)) test(name, run);
