import type { FlowEvent, Json } from '@baton/flow';
import { describe, expect, test } from 'vitest';
import { NOON, playNode } from '../shared/play-node.ts';
import { httpRequest } from './http-request.node.ts';
import { readResult } from './read-result.ts';
import { sampleAnswer } from './sample-answer.ts';

const settings = {
  connection: 'orders',
  path: '/orders/{{order.number}}',
  fields: [{ name: 'email', value: '{{customer.email}}' }],
  results: [
    { path: 'order.status', variable: 'status' },
    { path: 'order.items.0.price', variable: 'price', type: 'number', needed: false },
  ],
};
const answered = (body: Json): FlowEvent => ({ type: 'request.answered', body });
const asking = (more: object = {}) => {
  const step = playNode(httpRequest, { ...settings, ...more }, { vars: { status: 'old', price: 1 } });
  step.enter();
  return step;
};

describe('asking another system', () => {
  test('sends the request over its named connection, with places left to be filled', () => {
    expect(playNode(httpRequest, settings).enter().effects).toEqual([
      {
        type: 'request',
        connection: 'orders',
        path: '/orders/{{order.number}}',
        body: { email: '{{customer.email}}' },
        into: null,
        timeoutSeconds: 8,
      },
    ]);
  });

  test('law 12: says something meanwhile where the designer wants it', () => {
    const said = { use: 'own', text: { en: 'I am looking it up.' } };
    expect(playNode(httpRequest, { ...settings, said }).enter().said).toEqual(['I am looking it up.']);
  });

  test('keeps typed values of the answer', () => {
    const played = asking().event(answered({ order: { status: 'shipped', items: [{ price: '12.50' }] } }));
    expect([played.to, played.vars]).toEqual(['answered', { status: 'shipped', price: 12.5 }]);
  });

  test('what an earlier answer left does not pass for this one’s', () => {
    const played = asking().event(answered({ order: { status: 'shipped' } }));
    expect([played.to, played.vars]).toEqual(['answered', { status: 'shipped', price: null }]);
  });

  test('law 12: an answer without what is needed has failed', () => {
    expect(asking().event(answered({ order: { status: 7.5, items: [] } })).to).toBe('answered');
    expect(asking().event(answered({ order: {} })).to).toBe('failed');
    expect(asking().event(answered('down for maintenance')).to).toBe('failed');
  });

  test('failure and no answer in time have ways of their own', () => {
    expect(asking().event({ type: 'request.failed', reason: '500', timedOut: false }).to).toBe('failed');
    expect(asking().event({ type: 'request.failed', reason: 'slow', timedOut: true }).to).toBe('timedOut');
    const step = asking({ timeoutSeconds: 5 });
    expect([step.dueAt('noAnswer'), step.deadline('noAnswer').to]).toEqual([NOON + 7000, 'timedOut']);
  });

  test('a step without a connection does not publish, and a named one is asked of the workspace', () => {
    const config = httpRequest.config.parse({});
    const context = { id: 'h', name: 'Order', config, connected: () => true, at: () => ({ pointer: '' }) };
    expect(httpRequest.check?.(context).map(({ code }) => code)).toEqual(['no-connection']);
    expect(httpRequest.needs?.(httpRequest.config.parse(settings))).toEqual({ connections: ['orders'] });
  });

  test('contracts 12: only what is needed is promised to what follows', () => {
    expect(httpRequest.sets?.(httpRequest.config.parse(settings))).toEqual([{ name: 'status', port: 'answered' }]);
  });
});

test.each<[Json, string, 'text' | 'number' | 'yes-no' | 'date', unknown]>([
  [{ a: { b: 'x' } }, 'a.b', 'text', 'x'],
  [{ a: 5 }, 'a', 'text', '5'],
  ['plain', '', 'text', 'plain'],
  [{ a: '1e3' }, 'a', 'number', 1000],
  [{ a: ' ' }, 'a', 'number', null],
  [{ a: true }, 'a', 'yes-no', true],
  [{ a: 'true' }, 'a', 'yes-no', null],
  [{ a: '2026-11-17T10:00:00Z' }, 'a', 'date', '2026-11-17'],
  [{ a: 'tomorrow' }, 'a', 'date', null],
  [[10, 20], '1', 'number', 20],
  [{ a: { b: 1 } }, 'a', 'text', null],
  [{ a: 1 }, 'constructor.name', 'text', null],
  [{ a: 1 }, '__proto__', 'text', null],
  [null, 'a', 'text', null],
])('of %j at "%s" as %s is %j', (body, path, type, expected) => {
  expect(readResult(body, path, type)).toBe(expected);
});

describe('an answer to try it with', () => {
  test('holds everything that the step keeps, under its path and of its kind', () => {
    const results = [
      { path: 'order.status', type: 'text' },
      { path: 'order.items.1.price', type: 'number' },
      { path: 'order.items.1.due', type: 'date' },
      { path: 'paid', type: 'yes-no' },
    ] as const;
    const answer = sampleAnswer(results);
    expect(answer).toEqual({
      order: { status: 'an example', items: [null, { price: 42, due: '2026-12-01' }] },
      paid: true,
    });
    for (const { path, type } of results) expect(readResult(answer, path, type)).not.toBeNull();
  });

  test('is the value itself where the whole answer is kept, and empty where nothing is', () => {
    expect(sampleAnswer([{ path: '', type: 'number' }])).toBe(42);
    expect(sampleAnswer([])).toEqual({});
  });
});
