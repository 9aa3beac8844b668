import { agentOf, mask, teamOf } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import * as asked from './asked.ts';
import { colleaguesAt } from './colleagues.ts';
import type { ReadModel } from '../read-model/queries.ts';
import type { DeskGate } from './desk-gate.ts';
import { presenceOf } from './house-states.ts';
import { deskStrings as strings } from './strings.ts';

export interface NoteRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly readModel: ReadModel;
  readonly outbox: OutboxTable;
}

/** As much of a note as an alert shows. */
const MOST_SHOWN = 300;

/** Notes beside a conversation: for colleagues, never for the customer. */
export const noteRoutes: FastifyPluginAsyncZod<NoteRoutesOptions> = async (http, options) => {
  const { gate, house, readModel, outbox } = options;
  const { signedOn, seen, tellConversation } = gate;

  /** An alert at the desk of everybody who is named, with what was written. */
  async function tell(
    told: readonly string[],
    { conversation, noteId, subject, text }: { conversation: string; noteId: string; subject: string; text: string },
  ): Promise<void> {
    for (const recipient of told)
      await outbox.keep(
        {
          key: `${wire.NOTE_ALERT}${conversation}/${noteId}/${recipient}`,
          kind: 'alert',
          conversation,
          at: house.now(),
          recipient,
          subject,
          text: shortened(mask(text)),
        },
        'kept',
      );
    house.changes.announce(told.map((id) => `agent:${id}` as const));
  }

  http.post(
    '/api/desk/conversations/:id/notes',
    {
      schema: {
        tags: ['desk'],
        summary: 'Keeps a note for colleagues and tells those it names. The customer never sees it.',
        params: asked.conversationId,
        body: wire.internalNote,
        response: { 200: wire.done, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      const { clientId, text, mentions } = request.body;
      const workspace = house.workspace();
      const guests = await readModel.guestsOf(row.id);
      const may = new Set(colleaguesAt(workspace, row, guests).map(({ id }) => id));
      const stranger = mentions.find((id) => !may.has(id));
      if (stranger !== undefined)
        throw new ApiError('agent-not-found', strings.notOfThisTalk(agentOf(workspace, stranger)?.name ?? stranger), {
          at: '/body/mentions',
        });
      const noteId = `${agent.id}/${clientId}`;
      const done = await tellConversation(row.id, `note:${noteId}`, {
        type: 'agent.note',
        agent: agent.id,
        noteId,
        text,
        mentions,
      });
      // After the note itself, and under a key of its own: a call that is repeated after a crash tells whom the first one did not.
      const about = { conversation: row.id, noteId, text };
      const told = [...new Set(mentions)].filter((id) => id !== agent.id);
      await tell(told, { ...about, subject: strings.mentioned(agent.name, row.number) });
      // R32: what a colleague writes who was asked is the answer to whoever asked.
      const asker = guests.find((guest) => guest.agent === agent.id)?.askedBy;
      if (asker !== undefined && asker !== agent.id && !told.includes(asker))
        await tell([asker], { ...about, subject: strings.answered(agent.name, row.number) });
      return done;
    },
  );

  http.get(
    '/api/desk/colleagues',
    {
      schema: {
        tags: ['desk'],
        summary: 'Everybody else at the desks, by name: whom an agent can ask beside a talk.',
        response: { 200: wire.colleagueList, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const workspace = house.workspace();
      const others = workspace.agents.filter(({ id }) => id !== agent.id);
      const colleagues = await Promise.all(
        others.map(async ({ id, name, teams }) => ({
          id,
          name,
          teams: teams.map((team) => teamOf(workspace, team)?.name ?? team),
          status: (await presenceOf(house, id))?.status ?? ('offline' as const),
        })),
      );
      return { colleagues: colleagues.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) };
    },
  );

  http.post(
    '/api/desk/conversations/:id/consult',
    {
      schema: {
        tags: ['desk'],
        summary:
          'Asks a colleague beside the talk (R32). They may see it from then on; the customer neither sees the question nor changes hands.',
        params: asked.conversationId,
        body: wire.consulting,
        response: { 200: wire.done, '4xx': errorBody },
      },
    },
    async (request) => {
      const agent = await signedOn(request);
      const row = await seen(agent, request.params.id);
      const { clientId, colleague, text } = request.body;
      if (!agentOf(house.workspace(), colleague))
        throw new ApiError('agent-not-found', strings.noAgent(colleague), { at: '/body/colleague' });
      const noteId = `${agent.id}/${clientId}`;
      const done = await tellConversation(row.id, `consult:${noteId}`, {
        type: 'agent.consult',
        agent: agent.id,
        noteId,
        colleague,
        text,
      });
      await tell([colleague], { conversation: row.id, noteId, text, subject: strings.asked(agent.name, row.number) });
      return done;
    },
  );
};

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).toWellFormed()}…`;
}
