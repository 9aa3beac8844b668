// The process that the kill test kills: a host under load that says on standard output what it sent and what was acknowledged.
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Input, Outcome, Ref } from '@baton/handoff';
import { WAKE } from '@baton/handoff';
import type { App } from '../contract.ts';
import { sqliteHost } from './sqlite-host.ts';

type Told = { type: 'message'; wakeInMs: number } | { type: 'told' } | { type: typeof WAKE };
type Count = { count: number; dueAt: number | null };

/** Every input adds one to the count and leaves one entry; a message also leaves an effect, a send and, when asked, an alarm. */
function reduce(key: string, state: Count | null, { id, at, body }: Input<Told>): Outcome<Count> {
  const count = (state?.count ?? 0) + 1;
  const message = body.type === 'message';
  const dueAt = message && body.wakeInMs > 0 ? at + body.wakeInMs : null;
  return {
    state: { count, dueAt },
    entries: [{ type: body.type, at, id, count, dueAt: body.type === WAKE ? (state?.dueAt ?? null) : dueAt }],
    effects: message ? [{ lane: 'log', type: 'say', key, count }] : [],
    sends: message ? [{ to: { kind: 'queue', key: 'all' }, body: { type: 'told' } }] : [],
    wakeAt: dueAt,
  };
}

const [folder = '', run = '', unanswered = ''] = process.argv.slice(2);
const host = sqliteHost({ folder });
const app: App<null> = {
  reducers: { conversation: reduce, queue: reduce, presence: reduce },
  prepare: () => null,
  async deliver({ key, effect }) {
    appendFileSync(join(folder, 'effects.log'), `${key} ${JSON.stringify(effect.count)}\n`);
    // The log is written, the acknowledgement is not: the most awkward moment to be killed in.
    await new Promise((resolve) => void setTimeout(resolve, 1));
  },
};
await host.start(app);

async function send(id: string): Promise<void> {
  writeSync(1, `sent ${id}\n`);
  const [kind, number] = id.split('-');
  const ref: Ref = { kind: 'conversation', key: kind === 'timer' ? id : `hot${Number(number) % 7}` };
  await host.send(ref, { id, at: Date.now(), body: { type: 'message', wakeInMs: kind === 'timer' ? 300 : 0 } });
  writeSync(1, `done ${id}\n`);
}

await Promise.all(unanswered.split(' ').filter(Boolean).map(send));
if (run === 'last') {
  await host.idle();
  // Every alarm is due by now or within its 300 ms.
  await new Promise((resolve) => void setTimeout(resolve, 700));
  await host.idle();
  await host.stop();
} else {
  let made = 0;
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (;;) {
        made += 1;
        await send(`${made % 5 === 0 ? 'timer' : 'hot'}-${made}-${run}`);
      }
    }),
  );
}
