import { agentOf, mask } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { OutboxTable } from '../effects/outbox-table.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import * as asked from './asked.ts';
import { colleaguesAt } from './colleagues.ts';
import type { DeskGate } from './desk-gate.ts';
import { deskStrings as strings } from './strings.ts';

export interface NoteRoutesOptions {
  readonly gate: DeskGate;
  readonly house: House;
  readonly outbox: OutboxTable;
}

/** As much of a note as an alert shows. */
const MOST_SHOWN = 300;

/** Notes beside a conversation: for colleagues, never for the customer. */
export const noteRoutes: FastifyPluginAsyncZod<NoteRoutesOptions> = async (http, { gate, house, outbox }) => {
  const { signedOn, seen, tellConversation } = gate;

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
      const may = new Set(colleaguesAt(workspace, row).map(({ id }) => id));
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
      const told = [...new Set(mentions)].filter((id) => id !== agent.id);
      for (const recipient of told)
        await outbox.keep(
          {
            key: `${wire.NOTE_ALERT}${row.id}/${noteId}/${recipient}`,
            kind: 'alert',
            conversation: row.id,
            at: house.now(),
            recipient,
            subject: strings.mentioned(agent.name, row.number),
            text: shortened(mask(text)),
          },
          'kept',
        );
      house.changes.announce(told.map((id) => `agent:${id}` as const));
      return done;
    },
  );
};

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN).toWellFormed()}…`;
}
