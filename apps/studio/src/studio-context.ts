import type { MessageLibrary, Registry } from '@baton/flow';
import type { Cards } from '@baton/editor';
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { InsightApi } from './insights/insight-api.ts';
import type { StudioApi } from './model/api.ts';
import type { BlockKeeper } from './model/block-shelf.ts';
import type { Checker } from './model/checker.ts';
import type { DeviceDrafts } from './model/device-drafts.ts';
import type { HouseApi } from './model/house-api.ts';
import type { PinnedFlows } from './model/pinned-flows.ts';
import type { Route } from './model/route.ts';
import type { Router } from './model/router.ts';
import type { ScenarioShelf } from './model/scenario-shelf.ts';

/** What the studio is put together from. */
export interface StudioHouse {
  api: StudioApi;
  insights: InsightApi;
  /** Signing in, people and settings. */
  house: HouseApi;
  /** Work that the server does not have yet. */
  device: DeviceDrafts;
  router: Router;
  checker: Checker;
  /** The flows that steps of a drawing stand for. */
  pinned: PinnedFlows;
  scenarios: ScenarioShelf;
  blocks: BlockKeeper;
  registry: Registry;
  library: MessageLibrary;
  cards: Cards;
}

export const StudioContext = createContext<StudioHouse | null>(null);

export function useStudio(): StudioHouse {
  const house = useContext(StudioContext);
  if (!house) throw new Error('A part of the studio was drawn outside of <Studio>.');
  return house;
}

export function useRoute(): Route {
  return useStore(useStudio().router.store, (state) => state.route);
}
