// Scenario files by flow, as texts: those that came with a flow, and what was kept on this device.

export interface ScenarioShelf {
  /** The file that ships with a flow; null for a flow of one's own. */
  shipped: (flow: string) => Promise<string | null>;
  /** The file kept here; null when there is none. */
  kept: (flow: string) => string | null;
  keep: (flow: string, text: string) => void;
}

/** What of `Storage` is used. */
export interface ScenarioStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** @param files that ship, by path; each answers its text */
export function scenarioShelf(
  storage: ScenarioStorage | null,
  files: Readonly<Record<string, () => Promise<string>>>,
): ScenarioShelf {
  const keyOf = (flow: string) => `baton.scenarios.${flow}`;
  return {
    shipped: async (flow) => {
      const path = Object.keys(files).find((one) => one.endsWith(`/${flow}.scenarios.json`));
      return (path !== undefined && (await files[path]?.())) || null;
    },
    kept: (flow) => storage?.getItem(keyOf(flow)) ?? null,
    keep: (flow, text) => storage?.setItem(keyOf(flow), text),
  };
}
