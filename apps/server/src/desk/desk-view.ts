// What one agent sees, made from the read model and the entities' own states: small enough to be sent whole whenever it changes.
import {
  agentOf,
  calendarOf,
  isOpen,
  membersOf,
  nextClosing,
  nextOpening,
  teamOf,
  type Agent,
  type PresenceState,
  type QueueState,
  type Workspace,
} from '@baton/handoff';
import type { DeskConversation, DeskLoss, DeskPromise, DeskQueue, DeskView, SlaClock } from '@baton/wire';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import type { ConversationRow, LossRow, PromiseRow, ReadModel } from '../read-model/queries.ts';
import type { CardShelf, DeskCard } from './desk-card.ts';
import { lostBy } from './promise-watch.ts';

export interface DeskViewParts {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly outbox: OutboxTable;
  readonly cards: CardShelf;
}

const OFFER_LINES = 30;
const ALERTS_KEPT_MS = 12 * 3_600_000;
/** A loss is news for the shift in which it happened and the one after it. */
const LOSSES_KEPT_MS = 24 * 3_600_000;

export async function deskView(parts: DeskViewParts, agent: Agent): Promise<DeskView> {
  const { house, readModel, outbox, cards } = parts;
  const workspace = house.workspace();
  const presence = await presenceOf(house, agent.id);
  const offers = (await readModel.offeredTo(agent.id)).filter((row) => (row.offer_lapses_at ?? 0) > house.now());
  return {
    agent: {
      id: agent.id,
      name: agent.name,
      lead: agent.lead,
      limit: agent.limit,
      teams: agent.teams.map((team) => named(workspace, team)),
      languages: agent.languages,
    },
    status: presence?.status ?? 'offline',
    awayBecause: presence?.away?.because ?? null,
    load: presence?.slots.length ?? 0,
    zone: calendarOf(workspace, agent.teams[0] ?? '')?.zone ?? 'UTC',
    offers: await Promise.all(
      offers.map(async (row) => ({
        conversation: await deskConversation(parts, workspace, row, agent.id),
        offerId: row.offer_id ?? '',
        offeredAt: row.offer_at ?? 0,
        lapsesAt: row.offer_lapses_at ?? 0,
        card: shortened(await cards.card(row.id)),
      })),
    ),
    conversations: await Promise.all(
      (await readModel.heldBy(agent.id)).map((row) => deskConversation(parts, workspace, row, agent.id)),
    ),
    queues: await Promise.all(teamsSeenBy(agent, workspace).map((team) => queueOf(parts, workspace, team))),
    promises: (await readModel.openPromises())
      .filter((row) => mayKeep(agent, row))
      .map((row) => deskPromise(workspace, row, house.now())),
    alerts: (await outbox.alertsFor(agent.id, house.now() - ALERTS_KEPT_MS)).map(
      ({ key, kind, at, subject, text, conversation }) => ({ key, kind, at, subject, text, conversation }),
    ),
    losses: (
      await Promise.all(
        (await readModel.losses(agent.id, house.now() - LOSSES_KEPT_MS)).map((row) => deskLoss(parts, workspace, row)),
      )
    ).flatMap((loss) => loss ?? []),
    teams: await Promise.all(
      workspace.teams
        .filter((team) => membersOf(workspace, team.id).length > 0)
        .map(async ({ id, name }) => ({
          id,
          name,
          lead: membersOf(workspace, id).every((member) => member.lead),
          ...(await whoIsThere(house, id, agent.id)),
        })),
    ),
  };
}

/** Who a conversation can be passed to: without the agent who asks. */
async function whoIsThere(house: House, team: string, but: string) {
  const workspace = house.workspace();
  const known = (await queueState(house, team))?.agents ?? {};
  const others = membersOf(workspace, team).flatMap(({ id }) => (id === but ? [] : (known[id] ?? [])));
  const here = others.filter(({ status }) => status !== 'offline');
  const calendar = calendarOf(workspace, team);
  const now = house.now();
  return {
    here: here.length,
    free: here.filter(({ status, load, capacity }) => status === 'available' && load < capacity).length,
    closesAt: calendar && isOpen(calendar, now) ? nextClosing(calendar, now) : null,
    opensAt: calendar && !isOpen(calendar, now) ? nextOpening(calendar, now) : null,
  };
}

export async function deskConversation(
  { readModel }: Pick<DeskViewParts, 'readModel'>,
  workspace: Workspace,
  row: ConversationRow,
  agent: string,
): Promise<DeskConversation> {
  const clocks = clocksOf(workspace, row);
  return {
    id: row.id,
    seq: row.seq,
    number: row.number,
    customerName: row.customer_name,
    channel: row.channel,
    language: row.language,
    team: row.team === null ? null : named(workspace, row.team),
    tier: row.tier,
    sentiment: row.sentiment,
    floor: row.floor,
    agent: row.agent === null ? null : { id: row.agent, name: row.agent_name ?? row.agent },
    lastText: row.last_text,
    lastSpeaker: row.last_speaker,
    lastAt: row.last_at,
    lastCustomerAt: row.last_customer_at,
    unread: await readModel.unread(agent, row.id),
    acceptedAt: row.accepted_at,
    firstWordAt: row.first_word_at,
    ...clocks,
    ticket: row.ticket,
    ended: row.ended === 1,
  };
}

/** R30: both run from the trigger or the customer's yes, which is when the wait began. */
function clocksOf(
  workspace: Workspace,
  row: ConversationRow,
): { firstResponse: SlaClock | null; resolution: SlaClock | null } {
  const from = row.sla_from;
  if (from === null || row.tier === null) return { firstResponse: null, resolution: null };
  const { firstResponseSeconds, resolutionSeconds } = workspace.sla[row.tier];
  const clock = (seconds: number, doneAt: number | null): SlaClock => ({
    startedAt: from,
    amberAt: from + seconds * 10 * workspace.sla.alertPercent,
    dueAt: from + seconds * 1000,
    doneAt,
  });
  return {
    firstResponse: clock(firstResponseSeconds, row.first_word_at),
    resolution: resolutionSeconds === null ? null : clock(resolutionSeconds, row.closed_at),
  };
}

function deskPromise(workspace: Workspace, row: PromiseRow, now: number): DeskPromise {
  const team = row.team ?? row.conversation_team;
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
    lost: lostBy(workspace, row, now),
    claimedBy:
      row.claimed_by === null
        ? null
        : { id: row.claimed_by, name: agentOf(workspace, row.claimed_by)?.name ?? row.claimed_by },
  };
}

async function deskLoss({ readModel }: DeskViewParts, workspace: Workspace, loss: LossRow): Promise<DeskLoss | null> {
  const row = await readModel.conversation(loss.conversation);
  if (!row) return null;
  const offered = row.offer_agent;
  return {
    ...loss,
    number: row.number,
    customerName: row.customer_name,
    team: row.team === null ? null : named(workspace, row.team),
    floor: row.floor,
    ended: row.ended === 1,
    agentName: row.agent_name,
    offeredTo: offered === null ? null : (agentOf(workspace, offered)?.name ?? offered),
  };
}

async function queueOf({ house, readModel }: DeskViewParts, workspace: Workspace, team: string): Promise<DeskQueue> {
  const state = await queueState(house, team);
  return {
    team: named(workspace, team),
    waiting: await Promise.all(
      (state?.waiting ?? []).map(async (one, index) => {
        const row = await readModel.conversation(one.conversation);
        return {
          conversation: one.conversation,
          number: row?.number ?? '',
          customerName: row?.customer_name ?? null,
          tier: one.tier,
          since: one.since,
          position: index + 1,
          offeredTo: one.offer ? (agentOf(workspace, one.offer.agent)?.name ?? one.offer.agent) : null,
        };
      }),
    ),
    agents: membersOf(workspace, team).map(({ id, name, limit }) => {
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
}

/** An offer is read in seconds: the newest lines are enough, and the whole talk comes with accepting it. */
function shortened(card: DeskCard): DeskCard {
  const { transcript, earlierLines } = card.bottom;
  const left = Math.max(0, transcript.length - OFFER_LINES);
  return { ...card, bottom: { ...card.bottom, transcript: transcript.slice(left), earlierLines: earlierLines + left } };
}

/** A lead sees every team; others their own. */
function teamsSeenBy(agent: Agent, workspace: Workspace): string[] {
  return agent.lead ? workspace.teams.map(({ id }) => id) : agent.teams;
}

/** May this agent read that conversation? Their own, one offered to them, one of their teams; a lead all of them. */
export function maySee(agent: Agent, row: ConversationRow): boolean {
  return (
    agent.lead ||
    row.agent === agent.id ||
    row.offer_agent === agent.id ||
    (row.team !== null && agent.teams.includes(row.team))
  );
}

/** Is this promise the agent's to keep? One of their teams', or one they took; a lead's all of them. */
export function mayKeep(agent: Agent, { team, conversation_team: other, claimed_by: by }: PromiseRow): boolean {
  return agent.lead || by === agent.id || agent.teams.includes(team ?? other ?? '');
}

function named(workspace: Workspace, team: string): { id: string; name: string } {
  return { id: team, name: teamOf(workspace, team)?.name ?? team };
}

/** States come back as their reducers returned them (contracts, 6): one cast for each kind. */
export async function presenceOf({ host }: House, agent: string): Promise<PresenceState | null> {
  return (await host.read({ kind: 'presence', key: agent })) as PresenceState | null;
}

export async function queueState({ host }: House, team: string): Promise<QueueState | null> {
  return (await host.read({ kind: 'queue', key: team })) as QueueState | null;
}
