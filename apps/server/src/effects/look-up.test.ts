import { createServer } from 'node:http';
import { afterEach, expect, it } from 'vitest';
import { askForCustomer, profileIn } from './look-up.ts';

const shop = {
  customers: [
    {
      first_name: 'Ada',
      last_name: 'Example',
      email: ' Ada@Example.com ',
      since: '2021-03-01',
      total: '120.50',
      level: 'VIP',
      orders: [
        {
          number: 1001,
          at: 1_780_000_000,
          price: '59.90',
          money: 'EUR',
          state: 'shipped',
          lines: [{ title: 'Lamp' }, { title: 'Bulb' }],
        },
        { note: 'broken' },
      ],
    },
  ],
};
const lookUp = {
  method: 'GET' as const,
  path: 'customers?id={{id}}',
  fields: {
    name: 'customers.0.first_name customers.0.last_name',
    email: 'customers.0.email',
    customerSince: 'customers.0.since',
    lifetimeValue: 'customers.0.total',
    tier: 'customers.0.level',
    phone: 'customers.0.nothing',
    orders: 'customers.0.orders',
    'order.id': 'number',
    'order.placedAt': 'at',
    'order.amount': 'price',
    'order.currency': 'money',
    'order.status': 'state',
    'order.items': 'lines[].title',
  },
};

it('X10: fields are read where the form says they stand, each in the kind it has to be', () => {
  expect(profileIn(shop, lookUp, 'c-1')).toEqual({
    customerId: 'c-1',
    name: 'Ada Example',
    email: 'ada@example.com',
    customerSince: Date.parse('2021-03-01'),
    lifetimeValue: 120.5,
    tier: 'vip',
    orders: [
      {
        id: '1001',
        placedAt: 1_780_000_000_000,
        amount: 59.9,
        currency: 'EUR',
        status: 'shipped',
        items: ['Lamp', 'Bulb'],
      },
    ],
  });
});

it('X10: an answer of nonsense is no profile, and one in our own form is checked as well', () => {
  for (const answer of [null, [], 'no', 7, { customers: 'none' }, { __proto__: null, constructor: 'x' }])
    expect(profileIn(answer, lookUp, 'c-1')).toBeNull();
  expect(profileIn({ name: 'Ada', email: 'not one', tier: 'emperor', isAdmin: true }, undefined, 'c-1')).toEqual({
    name: 'Ada',
    customerId: 'c-1',
  });
});

let close = (): void => {};
afterEach(() => close());

it('X10: the id is one step of the path, and a GET carries no body', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['content-type'] ?? '-'}`);
    response.end(JSON.stringify(shop));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}/api`;
  const result = await askForCustomer({ url, headers: {}, internal: true, lookUp }, '../a b&c', 'k');
  expect(result).toMatchObject({ ok: true });
  expect(asked).toEqual(['GET /api/customers?id=..%2Fa%20b%26c -']);
});
