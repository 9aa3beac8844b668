import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import type { House } from '../house.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { OpenStreams } from '../http/event-stream.ts';
import { followJournal } from '../journal/follow-journal.ts';
import type { ReadModel } from '../read-model/queries.ts';
import { insightStrings as strings } from './strings.ts';

export interface TraceRoutesOptions {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly streams: OpenStreams;
  readonly audit: Audit;
}

/** A running conversation, followed line by line: which flow it walks through, and where it is. */
export const traceRoutes: FastifyPluginAsyncZod<TraceRoutesOptions> = async (http, options) => {
  const { house, readModel, streams, audit } = options;
  http.get(
    '/api/insights/conversations/:id/trace',
    {
      exposeHeadRoute: false,
      schema: {
        tags: ['insights'],
        summary: 'A stream of a conversation: first its flow and version, then every entry of its journal as it comes.',
        params: z.object({ id: z.string().min(1).max(64) }),
        response: { '4xx': errorBody },
      },
    },
    async ({ params: { id } }, reply) => {
      const row = await readModel.conversation(id);
      if (!row) throw new ApiError('conversation-not-found', strings.noConversation, { at: '/path/id' });
      await audit.note(house.now(), 'transcript.viewed', id, { from: 'trace' });
      const stream = streams.open(reply);
      const data = { conversation: id, number: row.number, flow: row.flow, version: row.flow_version };
      if (!(await stream.write({ event: 'talk', data }))) return;
      for await (const lines of followJournal(house.host, id, stream.closed)) {
        for (const line of lines) if (!(await stream.write({ event: 'line', data: line }))) return;
      }
    },
  );
};
