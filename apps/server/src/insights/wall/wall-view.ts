// I15: what a lead's wall shows, from the read model and the queues' own states.
import { agentOf, calendarOf, isOpen, membersOf, teamOf, type Tier, type Workspace } from '@baton/handoff';
import type { LeadWall, ShownAlert } from '@baton/wire';
import { presenceOf, queueState } from '../../desk/house-states.ts';
import type { OutboxTable } from '../../effects/outbox-table.ts';
import type { House } from '../../house.ts';
import type { ConversationRow, ReadModel } from '../../read-model/queries.ts';
import { houseZone } from '../pages/parts.ts';

export interface WallParts {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly outbox: OutboxTable;
  readonly alerts: () => Promise<ShownAlert[]>;
}

const TIERS: readonly Tier[] = ['critical', 'high', 'standard', 'low'];
const SOON_MS = 3_600_000;
const PAGES_MS = 12 * 3_600_000;

export async function wallView({ house, readModel, outbox, alerts }: WallParts): Promise<LeadWall> {
  const workspace = house.workspace();
  const now = house.now();
  const teams = await Promise.all(
    workspace.teams.filter(({ id }) => membersOf(workspace, id).length > 0).map((team) => wallTeam(team.id)),
  );
  return {
    now,
    zone: houseZone(workspace),
    // Where somebody waits longest stands first; where nobody does, by name.
    teams: teams.toSorted(
      (a, b) => (a.oldestSince ?? Infinity) - (b.oldestSince ?? Infinity) || a.name.localeCompare(b.name, 'en'),
    ),
    promises: (await readModel.openPromises())
      .filter((row) => row.due_at <= now + SOON_MS)
      .slice(0, 30)
      .map((row) => ({
        id: row.id,
        conversation: row.conversation,
        number: row.number ?? '',
        customerName: row.customer_name,
        kind: row.kind,
        text: row.text,
        team: nameOfTeam(workspace, row.team ?? row.conversation_team),
        dueAt: row.due_at,
        claimedBy: row.claimed_by === null ? null : (agentOf(workspace, row.claimed_by)?.name ?? row.claimed_by),
      })),
    pages: (await outbox.pagesAfter(now - PAGES_MS))
      .filter(({ state }) => state !== 'acknowledged')
      .map(({ key, at, subject, conversation }) => ({ key, at, subject, conversation })),
    alerts: await alerts(),
    allTeams: workspace.teams.map(({ id, name }) => ({ id, name })),
    allAgents: workspace.agents.map(({ id, name, teams: own }) => ({ id, name, teams: own })),
  };

  async function wallTeam(id: string): Promise<LeadWall['teams'][number]> {
    const state = await queueState(house, id);
    const inLine = state?.waiting ?? [];
    const rows = await readModel.conversations(inLine.map(({ conversation }) => conversation));
    const waiting = inLine.map((one, index) => {
      const row = rows.get(one.conversation);
      return {
        conversation: one.conversation,
        number: row?.number ?? '',
        customerName: row?.customer_name ?? null,
        tier: one.tier,
        since: one.since,
        dueAt: one.since + workspace.sla[one.tier].firstResponseSeconds * 1000,
        position: index + 1,
        offeredTo: one.offer ? (agentOf(workspace, one.offer.agent)?.name ?? one.offer.agent) : null,
        text: row?.last_text ?? null,
      };
    });
    const calendar = calendarOf(workspace, id);
    return {
      id,
      name: teamOf(workspace, id)?.name ?? id,
      open: calendar !== undefined && isOpen(calendar, now),
      oldestSince: waiting.length === 0 ? null : Math.min(...waiting.map(({ since }) => since)),
      nextDueAt: waiting.length === 0 ? null : Math.min(...waiting.map(({ dueAt }) => dueAt)),
      byTier: TIERS.map((tier) => ({ tier, waiting: waiting.filter((one) => one.tier === tier).length })),
      waiting,
      agents: await Promise.all(
        membersOf(workspace, id).map(async ({ id: agent, name, limit }) => {
          const known = state?.agents[agent];
          const presence = await presenceOf(house, agent);
          return {
            id: agent,
            name,
            status: presence?.status ?? known?.status ?? ('offline' as const),
            connected: known?.connected ?? false,
            load: presence?.slots.length ?? 0,
            capacity: known?.capacity ?? limit,
            talks: (await readModel.heldBy(agent)).map((row) => wallTalk(workspace, row)),
          };
        }),
      ),
    };
  }
}

function wallTalk(workspace: Workspace, row: ConversationRow) {
  const seconds = row.tier === null ? null : workspace.sla[row.tier].resolutionSeconds;
  return {
    conversation: row.id,
    number: row.number,
    customerName: row.customer_name,
    tier: row.tier,
    acceptedAt: row.accepted_at,
    dueAt: row.sla_from === null || seconds === null ? null : row.sla_from + seconds * 1000,
    sentiment: row.sentiment,
  };
}

function nameOfTeam(workspace: Workspace, team: string | null): string | null {
  return team === null ? null : (teamOf(workspace, team)?.name ?? team);
}
