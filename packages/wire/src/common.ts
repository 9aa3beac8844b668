import * as z from 'zod';

/** Reads the answer to something that was done and has nothing to tell. */
export const done = z.object({ ok: z.literal(true) });

/** Milliseconds since the epoch by the server's clock, and how many times faster than the wall it runs. */
export const serverTime = z.object({ now: z.number(), factor: z.number() });
/** The server's time, in milliseconds since the epoch, and how fast it goes. */
export type ServerTime = z.infer<typeof serverTime>;

export const named = z.object({ id: z.string(), name: z.string() });
