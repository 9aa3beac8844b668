import * as z from 'zod';

/** A value that another room of ours makes: it is an object, and what is in it that room answers for. */
export function made<T extends object>(): z.ZodType<T> {
  return z.custom<T>((value) => typeof value === 'object' && value !== null);
}
