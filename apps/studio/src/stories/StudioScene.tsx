import { parseFlow, serialiseFlow, type Flow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { cards } from '@baton/nodes/react';
import { useState, type ReactNode } from 'react';
import standard from '../../../../flows/standard-handoff.flow.json?raw';
import type { StudioApi } from '../model/api.ts';
import { deviceDrafts } from '../model/device-drafts.ts';
import type { PinnedFlows } from '../model/pinned-flows.ts';
import type { checkFlow } from '../model/check-flow.ts';
import { houseApi } from '../model/house-api.ts';
import type { InsightApi } from '../insights/insight-api.ts';
import { createRouter } from '../model/router.ts';
import { blockKeeper } from '../model/block-shelf.ts';
import { scenarioShelf } from '../model/scenario-shelf.ts';
import type { FlowSummary, VersionSummary } from '@baton/wire';
import { StudioContext, type StudioHouse } from '../studio-context.ts';

/** The standard flow, as it ships. */
export function standardFlow(): Flow {
  const read = parseFlow(standard, nodeKinds);
  if (!read.ok) throw new Error('The standard flow cannot be read.');
  return read.flow;
}

const MINUTE = 60_000;

export function minutesAgo(minutes: number): number {
  return Date.now() - minutes * MINUTE;
}

export function aFlow(name: string, more: Partial<FlowSummary> = {}): FlowSummary {
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    description: '',
    origin: 'own',
    steps: 31,
    publishedVersion: null,
    publishedAt: null,
    draftChanged: false,
    part: false,
    updatedAt: minutesAgo(3),
    ...more,
  };
}

export function aVersion(version: number, minutes: number, more: Partial<VersionSummary> = {}): VersionSummary {
  return { version, hash: '', publishedAt: minutesAgo(minutes), note: '', rolledBackTo: null, steps: 31, ...more };
}

const nothingInTest = { teams: [], draft: { isLive: false }, test: null, live: null };
/** One person publishes. */
const noApproval = { isNeeded: false, asked: null, mayPublish: true };

/** A server that knows the standard flow and answers whatever a story does not answer itself. */
export function anApi(own: Partial<StudioApi> = {}): StudioApi {
  const text = serialiseFlow(standardFlow());
  const draft = { text, etag: '"1"' };
  return {
    flows: async () => [],
    flow: async (id) => aFlow(id),
    create: async () => ({ id: 'made', etag: '"1"' }),
    draft: async () => draft,
    save: async () => ({ etag: '"2"' }),
    listen: () => () => undefined,
    present: () => Promise.resolve([]),
    leave: () => undefined,
    check: async () => ({ publishable: true, issues: [] }),
    publish: async (_id, note) => aVersion(4, 0, { note }),
    running: async () => [],
    move: async () => ({ version: 4, moved: 0, stayed: [] }),
    environments: async () => nothingInTest,
    moveToTest: async () => nothingInTest,
    moveToLive: async (_id, { note }) => aVersion(4, 0, { note }),
    approval: async () => noApproval,
    askApproval: async () => noApproval,
    endApproval: async () => undefined,
    versions: async () => [],
    version: async () => text,
    published: async () => text,
    parts: async () => [],
    rollBack: async (_id, version) => aVersion(4, 0, { rolledBackTo: version }),
    archive: async () => undefined,
    restore: async () => undefined,
    exportAddress: (id) => `/api/flows/${id}/export`,
    describing: async () => ({ isConnected: false }),
    describe: () => never(),
    workspace: () => never(),
    articles: async () => [],
    demo: async () => ({ isDemo: false, hours: 'open' }),
    setDemo: async (hours) => ({ isDemo: true, hours }),
    ...own,
  };
}

/** What is still under way for as long as the story is looked at. */
export function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

/** Insights that never answer. */
const noInsights: InsightApi = {
  overview: () => never(),
  figure: () => never(),
  conversations: () => never(),
  csvAddress: () => '#',
  conversation: () => never(),
  follow: () => () => undefined,
  traffic: () => never(),
  thresholds: () => never(),
  costs: () => never(),
  promises: () => never(),
  hours: () => never(),
  trajectory: () => never(),
  recordings: () => never(),
  week: () => never(),
  keepWeek: async () => undefined,
  alerts: () => never(),
  alertSettings: () => never(),
  keepAlertSettings: async () => undefined,
  mute: async () => undefined,
  keepWage: async () => undefined,
  experiments: () => never(),
  plan: async () => '',
  start: async () => undefined,
  end: async () => undefined,
  wall: () => () => undefined,
  lead: async () => undefined,
};

export interface StudioSceneProps {
  api?: Partial<StudioApi>;
  insights?: Partial<InsightApi>;
  /** The address that is open. */
  at?: string;
  pinned?: PinnedFlows;
  /** Scenario files by path; each answers its text. */
  scenarios?: Readonly<Record<string, () => Promise<string>>>;
  /** Checks flows for real; without it nothing is found. */
  check?: typeof checkFlow;
  children: ReactNode;
}

const noScenarios = {};

/** The studio around one of its parts, with a server that only a story knows. */
export function StudioScene({
  api,
  insights,
  at = '/',
  pinned,
  scenarios = noScenarios,
  check,
  children,
}: StudioSceneProps) {
  const [house] = useState<StudioHouse>(() => ({
    api: anApi(api),
    insights: { ...noInsights, ...insights },
    house: houseApi(() => ''),
    device: deviceDrafts(undefined),
    router: createRouter({
      read: () => at,
      push: () => undefined,
      replace: () => undefined,
      onMove: () => () => undefined,
    }),
    checker: {
      check: async (flow, workspace, parts) =>
        check ? check(flow, { registry: nodeKinds, library: messageLibrary, workspace, pinned: parts }) : [],
    },
    pinned: pinned ?? { of: async () => [], one: async () => null },
    blocks: blockKeeper(null),
    scenarios: scenarioShelf(null, scenarios),
    registry: nodeKinds,
    library: messageLibrary,
    cards,
  }));
  return <StudioContext value={house}>{children}</StudioContext>;
}
