// A directory of customers from a table: a line for each, and columns by their names.
import { parseWorkspace, type Customer, type Workspace } from '@baton/handoff';
import { strings } from '../../strings.ts';
import { csvCells } from '../csv-cells.ts';

const words = strings.settings.customers;

export interface CustomersOfFile {
  customers: Customer[];
  /** Sentences about what could not be taken, in the order of the lines. */
  problems: string[];
}

const COLUMNS = {
  id: ['id', 'customer id', 'customer_id', 'customerid', 'external id'],
  name: ['name', 'full name', 'customer'],
  email: ['email', 'e-mail', 'mail', 'email address'],
  phone: ['phone', 'telephone', 'mobile', 'phone number'],
  tier: ['tier', 'kind', 'kind of account', 'segment', 'plan'],
  language: ['language', 'lang', 'locale'],
  accountId: ['account', 'account id', 'account_id'],
  loyaltyTier: ['loyalty', 'loyalty tier', 'loyalty_tier'],
  customerSince: ['since', 'customer since', 'customer_since', 'created', 'joined'],
  lifetimeValue: ['lifetime value', 'lifetime_value', 'ltv', 'total spent'],
} as const;

/**
 * Reads a table of customers (CSV; commas, semicolons or tabs). Needs a column for the id that the website signs, and one for the name.
 * A line is taken or left out whole.
 *
 * @param workspace what the lines must fit into
 */
export function readCustomerFile(file: string, text: string, workspace: Workspace): CustomersOfFile {
  const [head = [], ...rows] = csvCells(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const titles = head.map((title) => title.trim().toLowerCase());
  const at = new Map(
    Object.entries(COLUMNS).map(([part, names]) => [
      part,
      titles.findIndex((title) => names.some((one) => one === title)),
    ]),
  );
  const hasColumn = (part: string) => (at.get(part) ?? -1) >= 0;
  if (!hasColumn('id') || !hasColumn('name')) return { customers: [], problems: [words.noColumns(file)] };
  const result: CustomersOfFile = { customers: [], problems: [] };
  const seen = new Set<string>();
  rows.forEach((row, index) => {
    const cell = (part: keyof typeof COLUMNS): string => row[at.get(part) ?? -1]?.trim() ?? '';
    const raw = {
      id: cell('id').toLowerCase(),
      name: cell('name'),
      ...given('email', cell('email')),
      ...given('phone', cell('phone')),
      ...given('tier', cell('tier').toLowerCase()),
      ...given('language', cell('language').toLowerCase()),
      ...given('accountId', cell('accountId')),
      ...given('loyaltyTier', cell('loyaltyTier')),
      ...given('customerSince', cell('customerSince').slice(0, 10)),
      ...(cell('lifetimeValue') === '' ? {} : { lifetimeValue: amountOf(cell('lifetimeValue')) }),
    };
    const read = parseWorkspace({ ...workspace, customers: [raw] });
    // The heading is the first line of the file.
    const line = index + 2;
    if ('issues' in read) result.problems.push(words.notTaken(line, raw.name, read.issues[0]?.message ?? ''));
    else if (seen.has(raw.id)) result.problems.push(words.twice(line, raw.id));
    else {
      seen.add(raw.id);
      result.customers.push(...read.workspace.customers);
    }
  });
  return result;
}

function given(part: string, value: string): Record<string, string> {
  return value === '' ? {} : { [part]: value };
}

/** `1,234.50`, `1.234,50` and `1234.5`: the last mark before one or two digits divides the cents. */
function amountOf(text: string): number {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[^\d.,-]/g, '')) ?? [];
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${cents === '' ? '0' : cents}`);
}

/** Those of the file in the place of those with the same id; orders and earlier matters of the directory stay. */
export function mergeCustomers(before: readonly Customer[], found: readonly Customer[]): Customer[] {
  const byId = new Map(found.map((one) => [one.id, one]));
  const kept = before.map((one) => {
    const next = byId.get(one.id);
    byId.delete(one.id);
    return next ? { ...one, ...next, orders: one.orders, earlier: one.earlier, prefersPhone: one.prefersPhone } : one;
  });
  return [...kept, ...byId.values()];
}
