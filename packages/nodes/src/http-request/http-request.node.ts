import { defineNode, messageForm, type Json } from '@baton/flow';
import * as z from 'zod';
import { seconds, variableName } from '../shared/fields.ts';
import { say } from '../shared/say.ts';
import { readResult } from './read-result.ts';
import { sampleAnswer } from './sample-answer.ts';

/** The adapter keeps to the time it is given; this is for one that does not come back at all. */
const GRACE_SECONDS = 2;

const field = z.object({
  name: z.string().min(1).max(64).meta({ title: 'Field' }),
  value: z.string().max(1000).meta({ title: 'Value', widget: 'text' }),
});

const result = z.object({
  path: z.string().max(200).meta({ title: 'Path in the response', hint: 'Such as order.status' }),
  variable: variableName.meta({ title: 'Save as' }),
  type: z
    .enum(['text', 'number', 'yes-no', 'date'])
    .default('text')
    .meta({ title: 'Kind', labels: { 'yes-no': 'Yes or no' } }),
  needed: z.boolean().default(true).meta({ title: 'Required: the request fails without it' }),
});
type Result = z.infer<typeof result>;

export const httpRequest = defineNode({
  kind: 'http-request',
  version: 1,
  group: 'logic',
  icon: 'webhook',
  label: 'Ask another system',
  summary:
    'Sends a request to one of your systems over a named connection and saves the response, with a path for each outcome.',
  search: ['webhook', 'api', 'http', 'rest', 'fetch', 'integration', 'crm', 'request', 'lookup'],
  config: z.object({
    connection: z
      .string()
      .max(64)
      .default('')
      .meta({ title: 'Connection', hint: 'Its address and keys are stored on the server', widget: 'connection' }),
    path: z.string().max(500).default('/').meta({ title: 'Path', hint: 'Such as /orders/{{order.number}}' }),
    fields: z.array(field).max(30).default([]).meta({ title: 'Fields to send' }),
    results: z.array(result).max(20).default([]).meta({ title: 'Values to save from the response' }),
    said: messageForm.nullable().default(null).meta({ title: 'Message while the request is running' }),
    timeoutSeconds: seconds(1, 30).default(8).meta({ title: 'Timeout' }),
  }),
  ports: {
    answered: { label: 'Answered', required: true },
    failed: { label: 'Failed', required: true },
    timedOut: { label: 'No answer in time', required: true },
  },
  facts: ({ said }) => ({ speaks: said !== null }),
  guards: {
    complete: ({ event }, { results }: { results: Result[] }) =>
      event.type === 'request.answered' &&
      results.every(({ path, type, needed }) => !needed || readResult(event.body, path, type) !== null),
    timedOut: ({ event }) => event.type === 'request.failed' && event.timedOut,
  },
  updates: {
    // What an earlier answer left must not pass for this one's.
    forget: (_scope, { results }: { results: Result[] }) => ({
      vars: Object.fromEntries(results.map(({ variable }) => [variable, null])),
    }),
    keep: ({ event }, { results }: { results: Result[] }) => ({
      vars:
        event.type === 'request.answered'
          ? Object.fromEntries(
              results.map(({ variable, path, type }): [string, Json] => [variable, readResult(event.body, path, type)]),
            )
          : {},
    }),
  },
  sets: ({ results }) =>
    results.filter(({ needed }) => needed).map(({ variable }) => ({ name: variable, port: 'answered' as const })),
  proof: {
    guards: {
      // Without anything that it must hold, any answer will do.
      complete: ({ results }) =>
        results.some(({ needed }) => needed)
          ? { yes: { answers: sampleAnswer(results) }, no: { answers: {} } }
          : { yes: { usual: true } },
      timedOut: () => ({ no: { usual: true } }),
    },
  },
  answeredBy: ({ results }) => sampleAnswer(results),
  needs: ({ connection }) => ({ connections: connection === '' ? [] : [connection] }),
  renameVariables: (config, rename) => ({
    ...config,
    results: config.results.map((one) => ({ ...one, variable: rename(one.variable) })),
  }),
  compile: ({ config, to }) => {
    const { connection, path, fields, results, timeoutSeconds } = config;
    const kept = { results };
    return {
      ops: [
        { update: { type: 'forget', params: kept } },
        ...(config.said === null ? [] : [say(config.said)]),
        {
          effect: {
            type: 'request',
            connection,
            path,
            body: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
            into: null,
            timeoutSeconds,
          },
        },
      ],
      wait: {
        on: {
          'request.answered': [
            {
              branch: [
                {
                  when: { type: 'complete', params: kept },
                  ops: [{ update: { type: 'keep', params: kept } }],
                  to: to.answered,
                },
                { to: to.failed },
              ],
            },
          ],
          'request.failed': [{ branch: [{ when: { type: 'timedOut' }, to: to.timedOut }, { to: to.failed }] }],
          // Kept like everything a customer writes; the answer comes in a moment.
          'customer.message': [],
        },
        deadlines: [
          {
            key: 'noAnswer',
            from: 'entered',
            due: { seconds: timeoutSeconds + GRACE_SECONDS },
            ops: [{ go: to.timedOut }],
          },
        ],
      },
    };
  },
  check: ({ name, config, at }) =>
    config.connection === ''
      ? [
          {
            code: 'no-connection',
            severity: 'error',
            message: `"${name}" does not say which system to ask. Choose one of the workspace’s connections.`,
            at: at('connection'),
          },
        ]
      : [],
  describe: ({ connection, path }) => (connection === '' ? 'No connection chosen' : `${connection} ${path}`),
  examples: {
    default: {},
    order: {
      connection: 'orders',
      path: '/orders/{{order.number}}',
      fields: [{ name: 'email', value: '{{customer.email}}' }],
      results: [
        { path: 'status', variable: 'order.status' },
        { path: 'total', variable: 'order.total', type: 'number' },
        { path: 'shipped.on', variable: 'order.shipped', type: 'date', needed: false },
      ],
    },
  },
});
