import type { Workspace } from '@baton/handoff';
import type { DemoHours, DemoState } from '@baton/wire';
import * as wire from '@baton/wire';
import { demoWorkspace, unchosenHours } from './demo-workspace.ts';

/** Keeps one short text under a name. */
export interface Settings {
  read(name: string): Promise<string | null>;
  keep(name: string, value: string): Promise<void>;
}

/** A workspace and the name of its text, under which others remember what they made of it. */
export interface NamedWorkspace {
  readonly workspace: Workspace;
  readonly hash: string;
}

export interface DemoHouse {
  /** The workspace that conversations and desks live by; outside of the demo it is the one that is kept. */
  current(): NamedWorkspace;
  state(): DemoState;
  choose(hours: DemoHours): Promise<void>;
  /** Another server of the house chose. */
  reload(): Promise<void>;
}

export interface DemoHouseParts {
  readonly settings: Settings;
  readonly kept: () => NamedWorkspace;
  readonly shipped: Workspace;
  readonly isDemo: () => boolean;
  readonly now: () => number;
  /** Tells the other servers of the house. */
  readonly tell: () => void;
}

const NAME = 'demo-hours';
/** Every zone begins its days at a quarter of an hour. */
const QUARTER_MS = 15 * 60_000;

export async function demoHouse({ settings, kept, shipped, isDemo, now, tell }: DemoHouseParts): Promise<DemoHouse> {
  let chosen: DemoHours | null = wire.demoHours.safeParse(await settings.read(NAME)).data ?? null;
  let made: (NamedWorkspace & { key: string }) | null = null;
  return {
    current() {
      const own = kept();
      if (!isDemo()) return own;
      const quarter = chosen === 'night' ? Math.floor(now() / QUARTER_MS) : 0;
      const key = `${own.hash}:${chosen ?? ''}:${quarter}`;
      if (made?.key !== key) made = { key, hash: key, workspace: demoWorkspace(own.workspace, chosen, shipped, now()) };
      return made;
    },
    state: () => ({ isDemo: isDemo(), hours: chosen ?? unchosenHours(kept().workspace, shipped) }),
    async choose(hours) {
      await settings.keep(NAME, hours);
      chosen = hours;
      tell();
    },
    async reload() {
      chosen = wire.demoHours.safeParse(await settings.read(NAME)).data ?? null;
    },
  };
}
