// X10: what another system answers of a customer, read into a profile: by the fields that the connection's form names, or in our own form.
import type { Profile } from '@baton/handoff';
import type { LookUp } from '@baton/wire';
import * as z from 'zod';
import { callConnection, type CallResult } from './call.ts';
import type { Connection } from './connections.ts';

const LIMIT_MS = 2_000;

/** Asks the connection for a customer, in the way its form says. */
export function askForCustomer(connection: Connection, customerId: string, key: string): Promise<CallResult> {
  const { lookUp } = connection;
  const path = (lookUp?.path ?? '').replaceAll('{{id}}', encodeURIComponent(customerId));
  return callConnection({
    connection,
    path,
    ...(lookUp?.method === 'GET' ? { method: 'GET' as const } : {}),
    body: { customerId },
    idempotencyKey: key,
    timeoutMs: LIMIT_MS,
  });
}

/** The profile in an answer; a field that is missing or of another kind is left out. Null: nothing in it can be used. */
export function profileIn(answer: unknown, lookUp: LookUp | undefined, customerId: string): Profile | null {
  const found = lookUp ? mapped(answer, lookUp.fields) : own.safeParse(answer).data;
  const profile = Object.fromEntries(Object.entries(found ?? {}).filter(([, value]) => value !== undefined));
  return Object.keys(profile).length === 0 ? null : { ...profile, customerId };
}

const text = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim().slice(0, 200))
  .refine((value) => value !== '');
const amount = z
  .union([z.number(), z.string().regex(/^-?\d+(?:\.\d+)?$/)])
  .transform(Number)
  .refine(Number.isFinite);
/** A day or a time in ISO form, or Unix time in seconds or milliseconds. */
const moment = z
  .union([z.number(), z.string()])
  .transform((value) => {
    const number = typeof value === 'number' ? value : /^\d{9,13}$/.test(value) ? Number(value) : Date.parse(value);
    return number < 100_000_000_000 ? number * 1000 : number;
  })
  .refine(Number.isFinite);
const order = z.object({
  id: text,
  placedAt: moment,
  amount: amount.catch(0),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .catch('EUR'),
  status: text.catch('unknown'),
  items: z.array(text).catch([]),
});
const listed = z
  .array(z.unknown())
  .transform((all) => all.flatMap((one) => order.safeParse(one).data ?? []).slice(0, 20));
const shapes = {
  name: text,
  email: z.string().trim().toLowerCase().pipe(z.email()),
  phone: text,
  accountId: text,
  tier: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.enum(['standard', 'enterprise', 'vip'])),
  loyaltyTier: text,
  customerSince: moment,
  lifetimeValue: amount,
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{3}$/),
  zone: z.string().max(60),
  language: z
    .string()
    .trim()
    .regex(/^[A-Za-z]{2,3}(?:-\w+)*$/)
    .transform((tag) => tag.slice(0, 2).toLowerCase()),
  orders: listed,
};
const earlier = z.array(z.object({ at: z.number(), topic: z.string(), outcome: z.string() }));
const lenient = Object.fromEntries(
  Object.entries({ ...shapes, earlier }).map(([name, shape]) => [
    name,
    z.unknown().transform((value) => shape.safeParse(value).data),
  ]),
);
/** An answer in our own form. */
const own = z.object(lenient).partial();

function mapped(answer: unknown, fields: LookUp['fields']): Record<string, unknown> {
  const { orders: ordersAt, ...rest } = fields;
  const plain = Object.fromEntries(
    Object.entries(rest).flatMap(([name, path]) => (name.startsWith('order.') ? [] : [[name, valueAt(answer, path)]])),
  );
  const list = ordersAt === undefined ? undefined : oneAt(answer, ordersAt);
  const orders = Array.isArray(list)
    ? list.map((one: unknown) =>
        Object.fromEntries(
          Object.entries(rest).flatMap(([name, path]) =>
            name.startsWith('order.')
              ? [[name.slice('order.'.length), name === 'order.items' ? listAt(one, path) : valueAt(one, path)]]
              : [],
          ),
        ),
      )
    : undefined;
  return { ...own.parse({ ...plain, ...(orders ? { orders } : {}) }) };
}

/** Several paths with blanks between are joined: `first_name last_name`. */
function valueAt(answer: unknown, paths: string): unknown {
  const all = paths
    .trim()
    .split(/\s+/)
    .map((path) => oneAt(answer, path));
  if (all.length === 1) return all[0] ?? undefined;
  const words = all.filter((one) => typeof one === 'string' || typeof one === 'number');
  return words.length === 0 ? undefined : words.join(' ');
}

function listAt(answer: unknown, path: string): unknown {
  const found = oneAt(answer, path);
  return Array.isArray(found) ? found : found === undefined ? [] : [found];
}

/** `customers.0.email`; `items[].title` takes the field of each of a list. */
function oneAt(answer: unknown, path: string): unknown {
  let at: unknown = answer;
  const steps = path
    .replaceAll('[]', '.[]')
    .split('.')
    .filter((step) => step !== '');
  for (const [index, step] of steps.entries()) {
    if (step === '[]') {
      if (!Array.isArray(at)) return undefined;
      const rest = steps.slice(index + 1).join('.');
      return at.map((one: unknown) => (rest === '' ? one : oneAt(one, rest)));
    }
    const read = fieldsOf.safeParse(at).data;
    at = read && Object.hasOwn(read, step) ? read[step] : undefined;
  }
  return at;
}

const fieldsOf = z.union([
  z.record(z.string(), z.unknown()),
  z.array(z.unknown()).transform((list) => Object.fromEntries(list.entries())),
]);
