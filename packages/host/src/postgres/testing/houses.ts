// Hosts for the conformance suite: one on a schema, or two on the same, between which every call is thrown like a coin.
import type { HostUnderTest } from '../../conformance.ts';
import type { Clock, Host } from '../../contract.ts';
import { virtualClock } from '../../memory/virtual-clock.ts';
import { type PostgresHost, postgresHost } from '../postgres-host.ts';

const START = Date.UTC(2026, 0, 5, 9);
const SCHEMA = 'house';
/** A hint takes its time over the wire. */
const HINT_MS = 40;
const EMPTY = `TRUNCATE host_entity, host_alarm, host_journal, host_inbox, host_outbox, host_send;
DELETE FROM host_process; UPDATE host_cursor SET tx = '0', n = 0, round = 0, failures = 0`;

/** The tables are made once and emptied for each case. */
export async function alone(url: string): Promise<HostUnderTest & { readonly host: PostgresHost }> {
  const clock = virtualClock(START);
  const open = () => postgresHost({ url, schema: SCHEMA, clock, graceMs: 50 });
  const host = await open();
  await host.database.query(EMPTY);
  return under(host, clock, open);
}

export async function together(url: string, random: () => number): Promise<HostUnderTest> {
  const clock = virtualClock(START);
  const open = async () => {
    // What one does may be the other's to go on with: both come to rest, and once more.
    const members: (() => Promise<void>)[] = [];
    const shared: Clock = {
      ...clock,
      join(member) {
        members.push(member);
        return () => {
          members.splice(members.indexOf(member), 1);
        };
      },
    };
    const leave = clock.join?.(async () => {
      for (const member of [...members, ...members]) await member();
    });
    const options = { url, schema: SCHEMA, clock: shared, graceMs: 50 };
    return pair([await postgresHost(options), await postgresHost(options)], random, leave ?? (() => {}));
  };
  const host = await open();
  await host.database.query(EMPTY);
  return under(host, clock, open);
}

function under(
  host: PostgresHost,
  clock: ReturnType<typeof virtualClock>,
  open: () => Promise<PostgresHost>,
): HostUnderTest & { readonly host: PostgresHost } {
  const opened: Host[] = [host];
  return {
    host,
    now: clock.now,
    pass: clock.advance,
    async reopen() {
      const next = await open();
      opened.push(next);
      return next;
    },
    async close() {
      for (const one of opened) await one.stop();
    },
  };
}

function pair(hosts: readonly [PostgresHost, PostgresHost], random: () => number, leave: () => void): PostgresHost {
  // Effects taken up at the start call back before the second is there.
  const started: PostgresHost[] = [];
  const any = (): PostgresHost => started[Math.floor(random() * started.length)] ?? hosts[0];
  return {
    ...hosts[0],
    async start(app) {
      const before = started.length;
      for (const host of hosts) {
        if (before === 0) started.push(host);
        await host.start(app);
      }
    },
    async stop() {
      await Promise.all(hosts.map((host) => host.stop()));
      leave();
    },
    send: (to, input) => any().send(to, input),
    read: (ref) => any().read(ref),
    entries: (ref, after, limit) => any().entries(ref, after, limit),
    watch: (ref, onSeq) => any().watch(ref, onSeq),
    replay: () => any().replay(),
    async idle() {
      for (const host of [...hosts, ...hosts]) await host.idle();
      await new Promise((resolve) => setTimeout(resolve, HINT_MS));
    },
  };
}
