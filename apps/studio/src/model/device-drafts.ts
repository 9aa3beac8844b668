// Work that the server does not have yet, kept on this device: a closed tab, a dead battery or a day without a network costs
// nothing.
import type { WayBack } from '@baton/editor';

/** What a designer had when the device kept it, and the draft of the server it began from. */
export interface DeviceDraft {
  /** Of the page that keeps it: two tabs with the same flow do not write over each other. */
  key: string;
  flow: string;
  /** Names the server's draft that `base` is. */
  etag: string;
  base: string;
  text: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** The way back, and the text of the flow that it leads back from, as a mark. */
export interface DeviceHistory {
  flow: string;
  mark: string;
  history: WayBack;
}

export interface DeviceDrafts {
  /** The newest that any page left; null when the server has everything, and where the browser keeps nothing. */
  read(flow: string): Promise<DeviceDraft | null>;
  /** How undo and redo stood in the last visit; null where nothing is known. */
  readHistory(flow: string): Promise<DeviceHistory | null>;
  keep(draft: DeviceDraft, history: DeviceHistory | null): Promise<void>;
  forget(keys: readonly string[], history: DeviceHistory | null): Promise<void>;
}

const DATABASE = 'baton-studio';
const STORE = 'drafts';
const HISTORIES = 'histories';

/** In IndexedDB. A browser that refuses (private windows of some do) leaves the work to the server alone. */
export function deviceDrafts(factory: IDBFactory | undefined): DeviceDrafts {
  let opened: Promise<IDBDatabase> | null = null;
  const database = (): Promise<IDBDatabase> => {
    if (!factory) return Promise.reject(new Error('This browser keeps nothing.'));
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const asked = factory.open(DATABASE, 1);
      asked.addEventListener('upgradeneeded', () => {
        asked.result.createObjectStore(STORE, { keyPath: 'key' });
        asked.result.createObjectStore(HISTORIES, { keyPath: 'flow' });
      });
      asked.addEventListener('success', () => resolve(asked.result));
      asked.addEventListener('error', () => reject(asked.error ?? new Error('This browser keeps nothing.')));
    });
    return opened;
  };

  async function change(history: DeviceHistory | null, act: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = (await database()).transaction([STORE, HISTORIES], 'readwrite', { durability: 'relaxed' });
    act(transaction.objectStore(STORE));
    if (history) transaction.objectStore(HISTORIES).put(history);
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The device kept nothing.')));
    });
  }

  return {
    async read(flow) {
      try {
        const asked = (await database()).transaction(STORE).objectStore(STORE).getAll();
        const all = await new Promise<unknown[]>((resolve, reject) => {
          asked.addEventListener('success', () => resolve(asked.result));
          asked.addEventListener('error', () => reject(asked.error ?? new Error('The device could not be read.')));
        });
        const left = all.filter(isDraft).filter((draft) => draft.flow === flow);
        return left.toSorted((a, b) => b.at - a.at)[0] ?? null;
      } catch {
        // Without a device there is the server.
        return null;
      }
    },
    async readHistory(flow) {
      try {
        const asked = (await database()).transaction(HISTORIES).objectStore(HISTORIES).get(flow);
        return await new Promise<DeviceHistory | null>((resolve, reject) => {
          asked.addEventListener('success', () => resolve(isHistory(asked.result) ? asked.result : null));
          asked.addEventListener('error', () => reject(asked.error ?? new Error('The device could not be read.')));
        });
      } catch {
        return null;
      }
    },
    keep: (draft, history) => change(history, (store) => void store.put(draft)),
    forget: (keys, history) => change(history, (store) => keys.forEach((key) => void store.delete(key))),
  };
}

function isHistory(value: unknown): value is DeviceHistory {
  return typeof value === 'object' && value !== null && 'mark' in value && 'history' in value;
}

/** Tells one text from another; not for secrets. FNV-1a over UTF-16 units, with the length. */
export function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}-${hash >>> 0}`;
}

function isDraft(value: unknown): value is DeviceDraft {
  return typeof value === 'object' && value !== null && 'text' in value && 'base' in value && 'etag' in value;
}
