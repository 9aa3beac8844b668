import type { Workspace } from '@baton/handoff';
import * as wire from '@baton/wire';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { ApiError } from '../http/api-error.ts';
import { errorBody } from '../http/error-schema.ts';
import { describeFlow, type DescribingModel } from '../model/describe-flow.ts';
import { flowStrings as strings } from './strings.ts';

export interface DescribeRoutesOptions {
  /** Null where none is connected. */
  readonly model: DescribingModel | null;
  readonly workspace: () => Workspace;
}

/** "Describe it": a sentence becomes answers to the guided start. Nothing is saved; the studio draws and proves what comes of it. */
export const describeRoutes: FastifyPluginAsyncZod<DescribeRoutesOptions> = async (http, { model, workspace }) => {
  const tags = ['flows'];
  http.get('/api/describe-flow', { schema: { tags, response: { 200: wire.describingState } } }, () => ({
    isConnected: model !== null,
  }));
  http.post(
    '/api/describe-flow',
    {
      schema: {
        tags,
        summary: 'Reads a description of a flow with the connected language model.',
        body: wire.flowDescription,
        response: { 200: wire.describedFlow, '4xx': errorBody, '5xx': errorBody },
      },
    },
    async ({ body }) => {
      if (model === null) throw new ApiError('no-model', strings.noModel);
      try {
        return await describeFlow(model, body.sentence, workspace());
      } catch (error) {
        throw new ApiError(
          'model-failed',
          strings.modelFailed(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''),
        );
      }
    },
  );
};
