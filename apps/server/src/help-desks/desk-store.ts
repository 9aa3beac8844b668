// The help desks of the house: those of `desks.json`, and those an administrator set, sealed in the database. Changed without a restart.
import { deskAccount } from '@baton/connectors';
import type { HelpDeskAccount, HelpDeskChange } from '@baton/wire';
import * as z from 'zod';
import type { Wires } from '../ground/ground.ts';
import type { Records } from '../store/records.ts';
import { SEAL_KEY, type Seal } from '../store/seal.ts';
import { callOf, type DeskAccount, type DesksRead } from './desk-accounts.ts';
import { changedSettings, deskKinds, problemIn, shownSettings } from './desk-settings.ts';
import { deskStrings as strings } from './strings.ts';

export type Desks = Pick<ReadonlyMap<string, DeskAccount>, 'get' | 'has'>;

/** What a change came to; `problem`: the settings cannot be used as they are, in words. */
export type DeskChanged =
  | { readonly is: 'kept' | 'of-file' | 'no-seal' | 'unknown-kind' }
  | { readonly is: 'problem'; readonly words: string };

export interface DeskStore extends Desks {
  /** All that work, those of the file first. */
  all(): DeskAccount[];
  off(): DesksRead['off'];
  /** Without secrets, by name. */
  shown(): HelpDeskAccount[];
  change(id: string, change: HelpDeskChange): Promise<DeskChanged>;
  remove(id: string): Promise<'removed' | 'of-file' | 'unknown'>;
}

export interface DeskStoreParts {
  /** What stands in `desks.json`, which counts first and is changed there alone. */
  readonly file: DesksRead;
  readonly records: Records;
  readonly seal: Seal | null;
  readonly now: () => number;
  readonly wires: Wires;
  readonly report: (sentence: string) => void;
}

const keptShape = z.object({
  desk: z.string(),
  teams: z.record(z.string(), z.string()),
  internal: z.boolean(),
  settings: z.record(z.string(), z.unknown()),
});
type KeptDesk = z.infer<typeof keptShape>;

interface Kept {
  readonly changedAt: number;
  /** Null: sealed with a key that this server does not have. */
  readonly value: KeptDesk | null;
  readonly read: DeskAccount | { readonly off: string };
}

const TOPIC = 'desks';

export async function deskStore(parts: DeskStoreParts): Promise<DeskStore> {
  const { file, records, seal, now, wires, report } = parts;
  let kept = await load();
  const reload = async (): Promise<void> => {
    kept = await load();
  };
  wires.on(TOPIC, () => void reload().catch((error: unknown) => report(strings.notLoaded(String(error)))));

  async function load(): Promise<ReadonlyMap<string, Kept>> {
    const found = new Map<string, Kept>();
    for (const { id, at, value: sealed } of await records.all()) {
      const text = seal?.open(sealed, aboutOf(id)) ?? null;
      if (text === null) {
        report(strings.notOpened(id, SEAL_KEY));
        found.set(id, { changedAt: at, value: null, read: { off: strings.notOpened(id, SEAL_KEY) } });
        continue;
      }
      const value = keptShape.parse(JSON.parse(text));
      const read = deskAccount(value.desk, value.settings);
      found.set(id, {
        changedAt: at,
        value,
        read:
          'problem' in read
            ? { off: read.problem }
            : { id, kind: value.desk, desk: read.desk, teams: value.teams, call: callOf(value.internal) },
      });
    }
    return found;
  }

  const isOfFile = (id: string) => file.desks.has(id) || file.off.some((one) => one.id === id);
  const ofSettings = () => [...kept].filter(([id]) => !isOfFile(id));
  const get = (id: string): DeskAccount | undefined => {
    if (isOfFile(id)) return file.desks.get(id);
    const read = kept.get(id)?.read;
    return read && 'desk' in read ? read : undefined;
  };

  return {
    get,
    has: (id) => get(id) !== undefined,
    all: () => [...file.desks.values(), ...ofSettings().flatMap(([, { read }]) => ('desk' in read ? [read] : []))],
    off: () => [
      ...file.off,
      ...ofSettings().flatMap(([id, { read, value }]) =>
        'off' in read ? [{ id, kind: value?.desk ?? '', why: read.off }] : [],
      ),
    ],
    shown: () => {
      const none = { settings: {}, secrets: [], changedAt: 0, internal: false };
      const ofFile = [...file.desks.values()].map(({ id, kind, teams }) => ({
        id,
        kind,
        teams: { ...teams },
        off: null,
      }));
      const offFile = file.off.map(({ id, kind, why }) => ({ id, kind, teams: {}, off: why }));
      return [
        ...[...ofFile, ...offFile].map((one) => ({ ...none, ...one, from: 'file' as const })),
        ...ofSettings().map(([id, { changedAt, value, read }]) => {
          const kind = deskKinds.find((one) => one.kind === value?.desk);
          const shown = kind && value ? shownSettings(kind, value.settings) : none;
          const { desk = '', teams = {}, internal = false } = value ?? {};
          const off = 'off' in read ? read.off : null;
          return { ...shown, id, kind: desk, teams, internal, changedAt, off, from: 'settings' as const };
        }),
      ].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    },
    async change(id, { kind: wanted, settings, teams, internal }) {
      if (isOfFile(id)) return { is: 'of-file' };
      if (!seal) return { is: 'no-seal' };
      const before = kept.get(id)?.value ?? null;
      const kind = deskKinds.find((one) => one.kind === (wanted ?? before?.desk));
      if (!kind) return { is: 'unknown-kind' };
      // Another desk begins anew: its fields mean something else.
      const same = before?.desk === kind.kind ? before : null;
      const next: KeptDesk = {
        desk: kind.kind,
        teams: teams ?? before?.teams ?? {},
        internal: internal ?? before?.internal ?? false,
        settings: changedSettings(same?.settings ?? {}, settings ?? {}),
      };
      const problem = problemIn(kind, next.settings);
      if (problem !== null) return { is: 'problem', words: problem };
      await records.keep({ id, at: now(), value: seal.close(JSON.stringify(next), aboutOf(id)) });
      await reload();
      wires.tell(TOPIC, id);
      return { is: 'kept' };
    },
    async remove(id) {
      if (isOfFile(id)) return 'of-file';
      if (!(await records.drop(id))) return 'unknown';
      await reload();
      wires.tell(TOPIC, id);
      return 'removed';
    },
  };
}

/** A connection of the same name is sealed for itself. */
function aboutOf(id: string): string {
  return `desk ${id}`;
}
