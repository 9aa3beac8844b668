// What one agent sees, made from the read model and the entities' own states: small enough to be sent whole whenever it changes.
import { type Agent, agentOf, calendarOf, membersOf, type Workspace } from '@baton/handoff';
import type { DeskLoss, DeskView } from '@baton/wire';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { LossRow, ReadModel } from '../read-model/queries.ts';
import type { CardShelf, DeskCard } from './desk-card.ts';
import { deskConversation } from './desk-conversation.ts';
import { mayKeep, teamsSeenBy } from './desk-rights.ts';
import { named, presenceOf } from './house-states.ts';
import { remembered, steady } from './remembered.ts';
import type { SharedHouse, SharedParts, TeamPart } from './shared-parts.ts';

export interface DeskViewParts {
  readonly house: Pick<SharedHouse, 'now' | 'workspace' | 'host'>;
  readonly readModel: Pick<ReadModel, 'conversation' | 'heldBy' | 'losses' | 'offeredTo' | 'unread' | 'tagsOf'>;
  readonly outbox: Pick<OutboxTable, 'alertsFor'>;
  readonly cards: Pick<CardShelf, 'card'>;
  readonly shared: SharedParts;
}

/** One open desk of an agent. */
export interface OpenDesk {
  /** The very object of the last time while the desk looks the same. */
  view(agent: Agent): Promise<DeskView>;
  /** There is news of the agent's own: offers, conversations, alerts and losses are looked up again. */
  forget(): void;
}

type OwnPart = Pick<DeskView, 'offers' | 'conversations' | 'alerts' | 'losses'>;
type HeadPart = Pick<DeskView, 'agent' | 'status' | 'awayBecause' | 'load' | 'zone'>;
type PassPart = DeskView['teams'][number];

const OFFER_LINES = 30;
const ALERTS_KEPT_MS = 12 * 3_600_000;
/** A loss is news for the shift in which it happened and the one after it. */
const LOSSES_KEPT_MS = 24 * 3_600_000;

export function openDesk(parts: DeskViewParts): OpenDesk {
  const { house, shared } = parts;
  const own = remembered<OwnPart>();
  const settleOwn = steady<OwnPart>();
  const settleHead = steady<HeadPart>();
  const settlePasses = steady<PassPart>();
  let last: { readonly view: DeskView; readonly pieces: readonly unknown[] } | null = null;
  return {
    forget: () => own.forget(),
    async view(agent) {
      const workspace = house.workspace();
      const staffed = workspace.teams.filter((team) => membersOf(workspace, team.id).length > 0);
      const [head, mine, queues, promised, passes] = await Promise.all([
        headPart(house, workspace, agent),
        own.of(() => ownPart(parts, workspace, agent)),
        Promise.all(teamsSeenBy(agent, workspace).map(async (team) => (await shared.team(team)).queue)),
        shared.promises(),
        Promise.all(
          staffed.map(async ({ id, name }) => passPart(workspace, { id, name }, await shared.team(id), agent.id)),
        ),
      ]);
      const promises = promised.filter(({ row }) => mayKeep(agent, row)).map(({ shown }) => shown);
      const teams = settlePasses(passes);
      const pieces = [...settleHead([head]), ...settleOwn([mine]), ...queues, ...promises, ...teams];
      if (last?.pieces.length === pieces.length && last.pieces.every((piece, i) => piece === pieces[i]))
        return last.view;
      last = { view: { ...head, ...mine, queues, promises, teams }, pieces };
      return last.view;
    },
  };
}

async function headPart(house: DeskViewParts['house'], workspace: Workspace, agent: Agent): Promise<HeadPart> {
  const presence = await presenceOf(house, agent.id);
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
  };
}

async function ownPart(parts: DeskViewParts, workspace: Workspace, agent: Agent): Promise<OwnPart> {
  const { house, readModel, outbox, cards } = parts;
  const offers = (await readModel.offeredTo(agent.id)).filter((row) => (row.offer_lapses_at ?? 0) > house.now());
  return {
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
    alerts: (await outbox.alertsFor(agent.id, house.now() - ALERTS_KEPT_MS)).map(
      ({ key, kind, at, subject, text, conversation }) => ({ key, kind, at, subject, text, conversation }),
    ),
    losses: (
      await Promise.all(
        (await readModel.losses(agent.id, house.now() - LOSSES_KEPT_MS)).map((row) => deskLoss(parts, workspace, row)),
      )
    ).flatMap((loss) => loss ?? []),
  };
}

/** Who a conversation can be passed to: without the agent who asks. */
function passPart(
  workspace: Workspace,
  team: { readonly id: string; readonly name: string },
  { here, hours }: TeamPart,
  but: string,
): PassPart {
  const others = here.filter(({ id }) => id !== but);
  return {
    ...team,
    lead: membersOf(workspace, team.id).every((member) => member.lead),
    here: others.length,
    free: others.filter(({ isFree }) => isFree).length,
    ...hours,
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

/** An offer is read in seconds: the newest lines are enough, and the whole talk comes with accepting it. */
function shortened(card: DeskCard): DeskCard {
  const { transcript, earlierLines } = card.bottom;
  const left = Math.max(0, transcript.length - OFFER_LINES);
  return { ...card, bottom: { ...card.bottom, transcript: transcript.slice(left), earlierLines: earlierLines + left } };
}
