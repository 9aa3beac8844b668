// What many desks show alike, a team's line, who is there and what was promised: looked up once for all of them, and again where news came.
import {
  agentOf,
  calendarOf,
  isOpen,
  membersOf,
  nextClosing,
  nextOpening,
  teamOf,
  type WhyLost,
  type Workspace,
} from '@baton/handoff';
import type { DeskPromise, DeskQueue } from '@baton/wire';
import type { House, Topic } from '../house.ts';
import type { PromiseRow, ReadModel } from '../read-model/queries.ts';
import { named, queueState } from './house-states.ts';
import { lostBy } from './promise-watch.ts';
import { type Remembered, remembered, steady } from './remembered.ts';

export interface TeamPart {
  readonly queue: DeskQueue;
  /** Who is signed on, and whether they could take one now. */
  readonly here: readonly { readonly id: string; readonly isFree: boolean }[];
  readonly hours: TeamHours;
}

export type SharedHouse = Pick<House, 'now' | 'workspace' | 'changes'> & { readonly host: Pick<House['host'], 'read'> };

interface TeamHours {
  readonly closesAt: number | null;
  readonly opensAt: number | null;
}

export interface PromisePart {
  readonly row: PromiseRow;
  readonly shown: DeskPromise;
}

/** A queue and a promise is the same object as before while it says the same. */
export interface SharedParts {
  team(id: string): Promise<TeamPart>;
  promises(): Promise<readonly PromisePart[]>;
  stop(): void;
}

/** Whoever never closes, or never opens, is found out by a walk through a year of days: once a day is enough. */
const NEVER_HOLDS_MS = 86_400_000;

/** @param tick what only time changes is looked at again with it */
export function sharedParts(
  house: SharedHouse,
  readModel: Pick<ReadModel, 'callers' | 'openPromises'>,
  tick: (onTick: () => void) => () => void,
): SharedParts {
  const teams = new Map<string, { part: Remembered<TeamPart>; settle: (fresh: readonly DeskQueue[]) => DeskQueue[] }>();
  /** By the id of the hours; a moment holds until it comes. */
  const hours = new Map<string, TeamHours & { from: number; until: number }>();
  const promised = remembered<readonly PromisePart[]>();
  const lost = new Map<string, WhyLost | null>();
  const settlePromises = steady<PromisePart>();
  let seen: Workspace | undefined;

  function timePassed(): void {
    for (const { part } of teams.values()) part.forget();
    lost.clear();
    promised.forget();
  }

  function forget(topic: Topic): void {
    promised.forget();
    const [kind, name = ''] = topic.split(':', 2);
    if (kind === 'team') teams.get(name)?.part.forget();
    else if (kind === 'agent')
      for (const team of agentOf(house.workspace(), name)?.teams ?? []) teams.get(team)?.part.forget();
    else for (const { part } of teams.values()) part.forget();
  }

  /** The newest workspace; nothing outlives the one it was made of. */
  function current(): Workspace {
    const workspace = house.workspace();
    if (workspace !== seen) {
      hours.clear();
      timePassed();
    }
    seen = workspace;
    return workspace;
  }

  function hoursOf(workspace: Workspace, team: string): TeamHours {
    const now = house.now();
    const name = teamOf(workspace, team)?.hours ?? '';
    const known = hours.get(name);
    if (known && known.from <= now && now < known.until) return known;
    const calendar = calendarOf(workspace, team);
    const open = calendar !== undefined && isOpen(calendar, now);
    const closesAt = calendar && open ? nextClosing(calendar, now) : null;
    const opensAt = calendar && !open ? nextOpening(calendar, now) : null;
    const fresh = { closesAt, opensAt, from: now, until: closesAt ?? opensAt ?? now + NEVER_HOLDS_MS };
    hours.set(name, fresh);
    return fresh;
  }

  async function teamPart(
    workspace: Workspace,
    team: string,
    settle: (fresh: readonly DeskQueue[]) => DeskQueue[],
  ): Promise<TeamPart> {
    const state = await queueState(house, team);
    const waiting = state?.waiting ?? [];
    const callers = await readModel.callers(waiting.map(({ conversation }) => conversation));
    const members = membersOf(workspace, team);
    const { closesAt, opensAt } = hoursOf(workspace, team);
    const queue: DeskQueue = {
      team: named(workspace, team),
      waiting: waiting.map((one, index) => ({
        conversation: one.conversation,
        number: callers.get(one.conversation)?.number ?? '',
        customerName: callers.get(one.conversation)?.customerName ?? null,
        tier: one.tier,
        since: one.since,
        position: index + 1,
        offeredTo: one.offer ? (agentOf(workspace, one.offer.agent)?.name ?? one.offer.agent) : null,
      })),
      agents: members.map(({ id, name, limit }) => {
        const known = state?.agents[id];
        return {
          id,
          name,
          status: known?.status ?? 'offline',
          load: known?.load ?? 0,
          capacity: known?.capacity ?? limit,
          connected: known?.connected ?? false,
        };
      }),
    };
    return {
      queue: settle([queue])[0] ?? queue,
      here: members.flatMap(({ id }) => {
        const known = state?.agents[id];
        if (known === undefined || known.status === 'offline') return [];
        return [{ id, isFree: known.status === 'available' && known.load < known.capacity }];
      }),
      hours: { closesAt, opensAt },
    };
  }

  function shownPromise(workspace: Workspace, row: PromiseRow): DeskPromise {
    const team = row.team ?? row.conversation_team;
    const key = `${row.id} ${row.kind} ${team} ${row.due_at}`;
    const known = lost.get(key);
    const why = known === undefined ? lostBy(workspace, row, house.now()) : known;
    lost.set(key, why);
    return {
      id: row.id,
      conversation: row.conversation,
      number: row.ticket ?? row.number ?? '',
      customerName: row.customer_name,
      kind: row.kind,
      text: row.text,
      team: team === null ? null : named(workspace, team),
      contact: row.contact,
      urgent: row.urgent === 1,
      promisedAt: row.promised_at,
      amberAt: row.due_at - workspace.promises.amberSeconds * 1000,
      dueAt: row.due_at,
      lost: why,
      claimedBy:
        row.claimed_by === null
          ? null
          : { id: row.claimed_by, name: agentOf(workspace, row.claimed_by)?.name ?? row.claimed_by },
    };
  }

  // Before any desk watches: what is old is forgotten by the time a desk looks.
  const stops = [tick(timePassed), house.changes.watch((topics) => topics.forEach(forget))];
  return {
    team(id) {
      const workspace = current();
      const known = teams.get(id) ?? { part: remembered<TeamPart>(), settle: steady<DeskQueue>() };
      teams.set(id, known);
      return known.part.of(() => teamPart(workspace, id, known.settle));
    },
    promises() {
      const workspace = current();
      return promised.of(async () =>
        settlePromises((await readModel.openPromises()).map((row) => ({ row, shown: shownPromise(workspace, row) }))),
      );
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
