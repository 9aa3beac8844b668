import { recordingOf } from '@baton/insights';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import type { House } from '../house.ts';
import { errorBody } from '../http/error-schema.ts';
import { readJournal } from '../journal/read-journal.ts';
import type { ReadModel } from '../read-model/queries.ts';
import type { AskedParts } from './asked-parts.ts';
import { insightQuery } from './question.ts';
import { numberIn } from './told-in.ts';

export interface ReplayRoutesOptions {
  readonly house: House;
  readonly readModel: ReadModel;
  readonly audit: Audit;
  readonly askedParts: AskedParts;
}

const MOST = 1_000;
const page = insightQuery.extend({
  offset: z.coerce.number().int().min(0).max(MOST).default(0),
  limit: z.coerce.number().int().min(1).max(50).default(25),
});

/** Recorded conversations as they can be played again, the newest first; the studio plays them against a draft. */
export const replayRoutes: FastifyPluginAsyncZod<ReplayRoutesOptions> = async (http, options) => {
  const { house, readModel, audit, askedParts } = options;
  http.get(
    '/api/insights/recordings',
    {
      schema: {
        tags: ['insights'],
        querystring: page,
        response: { 200: wire.recordingPage, '4xx': errorBody },
      },
    },
    async ({ query: { offset, limit, ...query } }) => {
      const { question, parts, demo } = await askedParts.of(query);
      const talks = await parts.reads.talks(question.filter, MOST);
      const recordings = await Promise.all(
        talks.slice(offset, offset + limit).map(async ({ talk, at }) => {
          const entries = demo ? demo.entriesOf(talk) : (await readJournal(house.host, talk)).map(({ entry }) => entry);
          const recording = recordingOf(entries);
          const number = demo ? numberIn(entries) : (await readModel.conversation(talk))?.number;
          return recording ? [{ conversation: talk, number: number ?? talk, at, recording }] : [];
        }),
      );
      if (!demo && offset === 0) await audit.note(house.now(), 'insights.replayed', question.filter.flow ?? 'all', {});
      return { count: talks.length, recordings: recordings.flat() };
    },
  );
};
