import type { Json, JournalEntry, Ref } from '@baton/handoff';
import type { HostUnderTest } from './case.ts';
import { type Act, type Probe, probe } from './probe.ts';

export const anna: Ref = { kind: 'conversation', key: 'anna' };
export const ben: Ref = { kind: 'conversation', key: 'ben' };
export const billing: Ref = { kind: 'queue', key: 'billing' };

export interface Scene extends HostUnderTest {
  readonly probe: Probe;
  readonly act: (to: Ref, id: string, body?: Omit<Act, 'type'>) => Promise<Json>;
  /** The fields of the entity's entries in order, one list per entry; without fields, the types. */
  readonly journal: (ref: Ref, ...fields: string[]) => Promise<Json[]>;
}

/** The probe app on the host, started. */
export async function scene(under: HostUnderTest): Promise<Scene> {
  const made = probe(under.now);
  await under.host.start(made.app);
  return onStage(under, made);
}

/** Stops the host and starts a new one on what it left, with the same probe. */
export async function restarted(before: Scene): Promise<Scene> {
  await before.host.stop();
  const host = await before.reopen();
  await host.start(before.probe.app);
  return onStage({ ...before, host }, before.probe);
}

function onStage(under: HostUnderTest, made: Probe): Scene {
  const { host, now } = under;
  return {
    ...under,
    probe: made,
    act: (to, id, body = {}) => host.send(to, { id, at: now(), body: { type: 'act', ...body } }),
    async journal(ref, ...fields) {
      const pick = (entry: JournalEntry): Json => {
        if (fields.length === 0) return entry.type;
        return fields.map((field) => entry[field] ?? null);
      };
      return (await host.entries(ref, 0, 10_000)).map(({ entry }) => pick(entry));
    },
  };
}
