// Addresses and secrets of connections as an administrator set them: sealed in the database, opened in this process alone.
import type { ConnectionChange, ConnectionShown } from '@baton/wire';
import { SEAL_KEY, type Seal } from '../store/seal.ts';
import type { Records } from '../store/records.ts';
import type { Wires } from '../ground/ground.ts';
import { type Connection, type Connections, connectionShape } from './connections.ts';

export interface ConnectionStore extends Connections {
  /** Without secrets, by name. */
  shown(): ConnectionShown[];
  /** What is not said stays as it is. */
  change(name: string, change: ConnectionChange): Promise<'kept' | 'of-file' | 'no-seal' | 'no-address'>;
  /** `unknown` when there is none. */
  remove(name: string): Promise<'removed' | 'of-file' | 'unknown'>;
}

export interface ConnectionStoreParts {
  /** What stands in `connections.json`, which counts first and is changed there alone. */
  readonly file: ReadonlyMap<string, Connection>;
  readonly records: Records;
  readonly seal: Seal | null;
  readonly now: () => number;
  readonly wires: Wires;
  readonly report: (sentence: string) => void;
}

interface Kept {
  /** Null: sealed with a key that this server does not have. */
  readonly connection: Connection | null;
  readonly changedAt: number;
}

const TOPIC = 'connections';

export async function connectionStore(parts: ConnectionStoreParts): Promise<ConnectionStore> {
  const { file, records, seal, now, wires, report } = parts;
  let kept = await load();
  const reload = async (): Promise<void> => {
    kept = await load();
  };
  // A word of another server; between two words the database may be away, and the next one asks again.
  wires.on(TOPIC, () => void reload().catch((error: unknown) => report(`Connections were not read: ${String(error)}`)));

  async function load(): Promise<ReadonlyMap<string, Kept>> {
    const found = new Map<string, Kept>();
    for (const { id, at, value } of await records.all()) {
      const text = seal?.open(value, id) ?? null;
      if (text === null)
        report(`The connection "${id}" cannot be opened with this server’s key (${SEAL_KEY}). Enter it again.`);
      found.set(id, { connection: text === null ? null : connectionShape.parse(JSON.parse(text)), changedAt: at });
    }
    return found;
  }

  const get = (name: string): Connection | undefined => file.get(name) ?? kept.get(name)?.connection ?? undefined;

  return {
    get,
    has: (name) => get(name) !== undefined,
    shown() {
      const ofFile = [...file].map(([name, connection]) => shownOf(name, 'file', { connection, changedAt: 0 }));
      const ofSettings = [...kept]
        .filter(([name]) => !file.has(name))
        .map(([name, one]) => shownOf(name, 'settings', one));
      return [...ofFile, ...ofSettings].toSorted((one, other) => (one.name < other.name ? -1 : 1));
    },
    async change(name, { url, secret, routingKey, headers, internal, form, lookUp }) {
      if (file.has(name)) return 'of-file';
      if (!seal) return 'no-seal';
      const before = kept.get(name)?.connection;
      const address = url ?? before?.url;
      if (address === undefined) return 'no-address';
      const next: Connection = {
        url: address,
        headers: headers ?? before?.headers ?? {},
        ...given('secret', secret, before?.secret),
        ...given('routingKey', routingKey, before?.routingKey),
        ...given('internal', internal, before?.internal),
        ...given('form', form, before?.form),
        ...given('lookUp', lookUp, before?.lookUp),
      };
      await records.keep({ id: name, at: now(), value: seal.close(JSON.stringify(next), name) });
      await reload();
      wires.tell(TOPIC, name);
      return 'kept';
    },
    async remove(name) {
      if (file.has(name)) return 'of-file';
      if (!(await records.drop(name))) return 'unknown';
      await reload();
      wires.tell(TOPIC, name);
      return 'removed';
    },
  };
}

/** Null takes a value away, undefined leaves it. */
function given<K extends string, V>(key: K, next: V | null | undefined, before: V | undefined): { [P in K]?: V } {
  const value = next === undefined ? before : next;
  return value === null || value === undefined ? {} : asField(key, value);
}

/** A computed key widens to `string`: this says which one it is. */
function asField<K extends string, V>(key: K, value: V): { [P in K]?: V } {
  const field: { [P in K]?: V } = {};
  field[key] = value;
  return field;
}

function shownOf(name: string, from: ConnectionShown['from'], { connection, changedAt }: Kept): ConnectionShown {
  return {
    name,
    from,
    // Of an address only where it leads: paths and queries of webhooks are often secrets themselves.
    leadsTo: connection === null ? null : new URL(connection.url).origin,
    hasSecret: connection?.secret !== undefined,
    hasRoutingKey: connection?.routingKey !== undefined,
    headers: Object.keys(connection?.headers ?? {}),
    internal: connection?.internal ?? false,
    form: connection?.form ?? 'webhook',
    lookUp: connection?.lookUp ?? null,
    changedAt,
  };
}
