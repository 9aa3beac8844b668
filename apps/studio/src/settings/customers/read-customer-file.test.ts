import { parseWorkspace, type Workspace } from '@baton/handoff';
import { expect, it } from 'vitest';
import shipped from '../../../../../flows/demo.workspace.json' with { type: 'json' };
import { mergeCustomers, readCustomerFile } from './read-customer-file.ts';

function demo(): Workspace {
  const read = parseWorkspace(shipped);
  if ('issues' in read) throw new Error('The demo workspace cannot be read.');
  return read.workspace;
}
const workspace = demo();
const read = (text: string) => readCustomerFile('customers.csv', text, workspace);

it('takes every column it knows, in any order and with any divider', () => {
  const { customers, problems } = read(
    '\uFEFFName;Customer ID;E-Mail;Tier;Customer since;LTV;Colour\r\n"Duarte; Ines";U-77;ines@mail.example;VIP;2023-04-01T00:00:00Z;1.234,50;red\r\n',
  );
  expect(problems).toEqual([]);
  expect(customers).toEqual([
    expect.objectContaining({
      id: 'u-77',
      name: 'Duarte; Ines',
      email: 'ines@mail.example',
      tier: 'vip',
      language: 'en',
      customerSince: '2023-04-01',
      lifetimeValue: 1234.5,
    }),
  ]);
});

it('leaves out a line that does not fit, by its number, and takes the others', () => {
  const { customers, problems } = read('id,name,tier\na,Ann,gold\nb,Bob,\n,Nobody,\nb,Bob again,vip');
  expect(customers.map(({ id }) => id)).toEqual(['b']);
  expect(problems).toEqual([
    expect.stringMatching(/^Line 2 \(Ann\)/),
    expect.stringMatching(/^Line 4 \(Nobody\)/),
    expect.stringMatching(/^Line 5/),
  ]);
});

it('says which columns are missing', () => {
  expect(read('mail,phone\na@b.example,1')).toEqual({
    customers: [],
    problems: [expect.stringContaining('customers.csv')],
  });
});

it.each([
  ['1,234.50', 1234.5],
  ['1234', 1234],
  ['12.345', 12345],
  ['€ 99,9', 99.9],
])('reads %s as %d', (text, amount) => {
  expect(read(`id;name;ltv\na;Ann;"${text}"`).customers[0]?.lifetimeValue).toBe(amount);
});

it('a customer that is there already keeps orders and earlier matters', () => {
  const [first] = workspace.customers;
  if (!first) throw new Error('The demo has customers.');
  const { customers } = read(`id,name\n${first.id},Renamed\nnew,Somebody`);
  const merged = mergeCustomers(workspace.customers, customers);
  expect(merged).toHaveLength(workspace.customers.length + 1);
  expect(merged[0]).toMatchObject({ id: first.id, name: 'Renamed', orders: first.orders, earlier: first.earlier });
});
