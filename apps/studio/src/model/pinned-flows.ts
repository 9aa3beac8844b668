// The flows that steps of a drawing stand for, each at the content that its step names. What is named by its content never changes.
import { flowsUsedBy, type SubFlowLookup } from '@baton/compiler';
import { parseFlow, type Flow, type Registry } from '@baton/flow';
import { Refusal, type StudioApi } from './api.ts';

export interface PinnedFlow {
  id: string;
  hash: string;
  flow: Flow;
}

export interface PinnedFlows {
  /**
   * Every flow that this one runs, at any depth; those that were never published are left out.
   * @throws Refusal when the server is not reached
   */
  of(flow: Flow): Promise<readonly PinnedFlow[]>;
  /** One flow at its content; null where it was never published. Throws a `Refusal` like `of`. */
  one(id: string, hash: string): Promise<Flow | null>;
}

export function pinnedFlows(api: Pick<StudioApi, 'published'>, registry: Registry): PinnedFlows {
  const known = new Map<string, Promise<PinnedFlow | null>>();

  function fetched(id: string, hash: string): Promise<PinnedFlow | null> {
    const key = keyOf(id, hash);
    const before = known.get(key);
    if (before) return before;
    const asked = load(id, hash);
    known.set(key, asked);
    // What was not to be had now may be there the next time.
    asked.then(
      (found) => found === null && known.delete(key),
      () => known.delete(key),
    );
    return asked;
  }

  async function load(id: string, hash: string): Promise<PinnedFlow | null> {
    try {
      const parsed = parseFlow(await api.published(id, hash), registry);
      return parsed.ok ? { id, hash, flow: parsed.flow } : null;
    } catch (error) {
      if (error instanceof Refusal && error.status === 404) return null;
      throw error;
    }
  }

  return {
    one: async (id, hash) => (await fetched(id, hash))?.flow ?? null,
    async of(flow) {
      const found = new Map<string, PinnedFlow>();
      const asked = new Set<string>();
      let level = [flow];
      while (level.length > 0) {
        const wanted = level.flatMap((one) => usesOf(one, registry)).filter(({ key }) => !asked.has(key));
        for (const { key } of wanted) asked.add(key);
        const loaded = await Promise.all(wanted.map(({ id, hash }) => fetched(id, hash)));
        const there = loaded.filter((one) => one !== null);
        for (const one of there) found.set(keyOf(one.id, one.hash), one);
        level = there.map((one) => one.flow);
      }
      return [...found.values()];
    },
  };
}

/** Finds among these what the compiler asks for. */
export function lookupIn(flows: readonly PinnedFlow[]): SubFlowLookup {
  const byKey = new Map(flows.map((one) => [keyOf(one.id, one.hash), one.flow]));
  return (id, hash) => byKey.get(keyOf(id, hash));
}

function usesOf(flow: Flow, registry: Registry): { id: string; hash: string; key: string }[] {
  return flowsUsedBy(flow, registry).map(({ flow: id, hash }) => ({ id, hash, key: keyOf(id, hash) }));
}

function keyOf(id: string, hash: string): string {
  return `${id} ${hash}`;
}
