import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import type { Audit } from '../audit/audit-log.ts';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import type { Approvals } from './approvals.ts';
import type { FlowStore } from './flow-store.ts';
import { flowStrings as strings } from './strings.ts';

export interface ApprovalRoutesOptions {
  readonly approvals: Approvals;
  readonly flows: FlowStore;
  readonly audit: Audit;
  readonly now: () => number;
}

/** One person asks for a flow to go live; a second one publishes it, or sends it back. */
export const approvalRoutes: FastifyPluginAsyncZod<ApprovalRoutesOptions> = async (http, options) => {
  const { approvals, flows, audit, now } = options;
  const tags = ['flows'];
  const params = z.object({ id: z.string().min(1).max(64) });
  const refusals = { '4xx': errorBody };

  http.get(
    '/api/flows/:id/approval',
    { schema: { tags, params, response: { 200: wire.flowApproval, ...refusals } } },
    async ({ params: { id }, principal }) => approvals.of(id, (await flows.draft(id)).etag, principal),
  );

  http.post(
    '/api/flows/:id/approval',
    {
      schema: {
        tags,
        summary: 'Asks a second person to publish the draft as it stands.',
        params,
        body: wire.publishNote.prefault({}),
        response: { 200: wire.flowApproval, ...refusals },
      },
    },
    async ({ params: { id }, body, principal }) => {
      const { etag, text } = await flows.draft(id);
      const { publishable, issues } = await flows.check(text);
      // Nobody is asked to look at what cannot go live.
      if (!publishable) throw new ApiError('flow-has-errors', strings.approvalHasErrors, { issues });
      await approvals.ask(id, etag, body.note, principal);
      await audit.note(now(), 'approval.asked', id, { note: body.note });
      return approvals.of(id, etag, principal);
    },
  );

  http.post(
    '/api/flows/:id/approval/end',
    {
      schema: {
        tags,
        summary: 'Takes the request back, or sends it back to whoever asked, saying why.',
        params,
        body: wire.publishNote.prefault({}),
        response: { 200: wire.done, ...refusals },
      },
    },
    async ({ params: { id }, body }) => {
      const by = await approvals.end(id);
      if (by === null) throw new ApiError('not-possible-now', strings.nothingAsked);
      await audit.note(now(), 'approval.ended', id, { askedBy: by, why: body.note });
      return { ok: true as const };
    },
  );
};
