import { membersOf, type AbuseAct } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Audit } from '../audit/audit-log.ts';
import { namesToBlock } from '../conversations/blocks.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { readJournal } from '../journal/read-journal.ts';
import * as asked from './asked.ts';
import type { DeskGate } from './desk-gate.ts';
import { presenceOf } from './house-states.ts';
import { deskStrings as strings } from './strings.ts';

export interface AbuseRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly audit: Audit;
}

const DAY_MS = 24 * 60 * 60_000;

const DONE = {
  flag: 'flagged',
  warn: 'warned',
  escalate: 'escalated',
  block: 'blocked',
  unblock: 'unblocked',
} as const satisfies Readonly<Record<string, AbuseAct>>;

/** What is done about a customer who insults, threatens, harasses or floods: each with its reason, and a line of the audit log. */
export const abuseRoutes: FastifyPluginAsyncZod<AbuseRoutesOptions> = async (http, options) => {
  const { gate, house, audit } = options;
  const { signedOn, seen, tellConversation } = gate;

  http.post(
    '/api/desk/conversations/:id/abuse',
    {
      schema: {
        tags: ['desk'],
        summary:
          'Flags a conversation, warns its customer, hands it to the leads, blocks the customer or unblocks them. Whoever sees it may flag it; whoever has it, or a lead, may do the rest; a lead alone unblocks.',
        params: asked.conversationId,
        body: wire.abuseAct,
        response: { 200: wire.done, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      const { clientId, act, reason, note, days } = request.body;
      if (act === 'unblock' && !agent.lead) throw new ApiError('not-allowed', strings.leadsUnblock);
      if (act !== 'flag' && !agent.lead && row.agent !== agent.id)
        throw new ApiError('not-allowed', strings.notYourTalk);
      const leads = act === 'escalate' ? await leadsOf(house) : null;
      if (act === 'escalate' && leads === null) throw new ApiError('not-possible-now', strings.noLeads);
      const [first] = act === 'block' ? await readJournal(house.host, row.id, 0) : [];
      const until = days === null ? null : house.now() + days * DAY_MS;
      const done = await tellConversation(row.id, `abuse:${agent.id}:${clientId}`, {
        type: 'agent.abuse',
        agent: agent.id,
        act: DONE[act],
        reason,
        note,
        ...(act === 'block' ? { until, names: namesToBlock(row.customer, first?.entry) } : {}),
      });
      await audit.note(house.now(), `customer.${DONE[act]}`, row.number, {
        agent: agent.id,
        reason,
        ...(until !== null && act === 'block' ? { until: new Date(until).toISOString() } : {}),
      });
      if (leads !== null && row.agent === agent.id && row.team !== leads)
        await tellConversation(row.id, `pass:${agent.id}:${clientId}`, {
          type: 'agent.pass',
          agent: agent.id,
          team: leads,
          note,
        });
      return done;
    },
  );
};

/** The team that leads make up: where there are several, the one with the most of them at their desks, then the largest. */
async function leadsOf(house: House): Promise<string | null> {
  const workspace = house.workspace();
  const teams = await Promise.all(
    workspace.teams.map(async ({ id }) => {
      const members = membersOf(workspace, id);
      const states = await Promise.all(members.map((member) => presenceOf(house, member.id)));
      const here = states.filter((state) => state?.status === 'available').length;
      return { id, here, size: members.length, isLeads: members.every(({ lead }) => lead) };
    }),
  );
  const leads = teams.filter(({ isLeads, size }) => isLeads && size > 0);
  return leads.toSorted((a, b) => b.here - a.here || b.size - a.size)[0]?.id ?? null;
}
