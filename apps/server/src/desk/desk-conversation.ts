// A conversation as desks list it.
import type { Workspace } from '@baton/handoff';
import type { DeskConversation, SlaClock } from '@baton/wire';
import type { ConversationRow, ReadModel } from '../read-model/queries.ts';
import { named } from './house-states.ts';

export async function deskConversation(
  { readModel }: { readModel: Pick<ReadModel, 'unread' | 'tagsOf'> },
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
    tags: await readModel.tagsOf(row.id),
    abuse: row.abuse,
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
