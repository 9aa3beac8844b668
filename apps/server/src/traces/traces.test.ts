import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { serverKit } from '../testing/server-kit.ts';

const sent = z.object({
  resourceSpans: z.array(
    z.object({
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              name: z.string(),
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
            }),
          ),
        }),
      ),
    }),
  ),
});

it('a request is a span of its caller’s trace, named by its route and never by an id, and calls stand under it', async () => {
  const batches: string[] = [];
  const heard: Record<string, string | undefined> = {};
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      if (request.url === '/v1/traces') batches.push(body);
      else heard['traceparent'] = request.headers['traceparent']?.toString();
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((listening) => collector.listen(0, '127.0.0.1', listening));
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const kit = await serverKit({ traces: endpoint });
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  await kit.call('GET', '/api/flows/secret-id-of-somebody', undefined, { traceparent });
  await kit.call('PUT', '/api/connections/orders', { url: `${endpoint}/orders` });
  await kit.call('POST', '/api/connections/orders/test', {}, { traceparent });
  // What was not sent yet goes with the end.
  await kit.end();
  await new Promise((closed) => collector.close(closed));
  const spans = batches.flatMap((batch) =>
    sent.parse(JSON.parse(batch)).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  const asked = spans.find(({ name }) => name === 'GET /api/flows/:id');
  expect(asked).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  const tested = spans.find(({ name }) => name === 'POST /api/connections/:name/test');
  const called = spans.find(({ parentSpanId }) => parentSpanId === tested?.spanId);
  expect(called).toMatchObject({ traceId });
  expect(heard['traceparent']).toBe(`00-${traceId}-${called?.spanId}-01`);
  expect(batches.join()).not.toContain('secret-id-of-somebody');
}, 60_000);
