import type { DeviceDraft, DeviceDrafts, DeviceHistory } from '../device-drafts.ts';

/** A device that keeps in memory, whole copies as a database would. */
export function memoryDevice(): DeviceDrafts & { drafts: Map<string, DeviceDraft> } {
  const drafts = new Map<string, DeviceDraft>();
  const histories = new Map<string, DeviceHistory>();
  const remember = (history: DeviceHistory | null) => {
    if (history) histories.set(history.flow, structuredClone(history));
  };
  return {
    drafts,
    read: async (flow) => {
      const own = [...drafts.values()].filter((draft) => draft.flow === flow);
      return own.toSorted((a, b) => b.at - a.at)[0] ?? null;
    },
    readHistory: async (flow) => histories.get(flow) ?? null,
    keep: async (draft, history) => {
      drafts.set(draft.key, structuredClone(draft));
      remember(history);
    },
    forget: async (keys, history) => {
      for (const key of keys) drafts.delete(key);
      remember(history);
    },
  };
}
