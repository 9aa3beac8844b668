// What could not be delivered for a day, or never will be: put aside so that the rest of its lane goes on, shown, and sent again by hand.
import type { OutboxEffect, Ref } from '@baton/handoff';
import type { Delivery } from '@baton/host';
import type { Undelivered } from '@baton/wire';
import * as z from 'zod';
import type { Records } from '../store/records.ts';

/** The other side will never take it: there is no use in trying again by itself. */
export class NeverDelivered extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NeverDelivered';
  }
}

export interface DeadLetters {
  /** Delivers; what has failed for a day, or for ever, counts as dealt with and is put aside. */
  deliver(delivery: Delivery): Promise<void>;
  /** Newest first. */
  list(): Promise<Undelivered[]>;
  /** Tries once more now: `sent`, why not, or that there is none of this key. */
  again(key: string): Promise<'sent' | 'unknown' | { readonly why: string }>;
  drop(key: string): Promise<boolean>;
}

export interface DeadLetterParts {
  readonly deliver: (delivery: Delivery) => Promise<void>;
  /** What has failed at least once and is tried by the host. */
  readonly failing: Records;
  readonly dead: Records;
  readonly now: () => number;
  readonly report: (sentence: string) => void;
}

/** Until then the host tries, at last once a minute. */
const GIVEN_UP_AFTER_MS = 24 * 3_600_000;
/** What failed once and was never heard of again, such as after a restart on another server. */
const FORGOTTEN_AFTER_MS = 7 * GIVEN_UP_AFTER_MS;

const letter = z.object({
  ref: z.custom<Ref>((value) => z.object({ kind: z.string(), key: z.string() }).safeParse(value).success),
  effect: z.custom<OutboxEffect>((value) => z.looseObject({ type: z.string() }).safeParse(value).success),
  since: z.int(),
  why: z.string(),
});

export async function deadLetters({ deliver, failing, dead, now, report }: DeadLetterParts): Promise<DeadLetters> {
  await failing.dropBefore(now() - FORGOTTEN_AFTER_MS);
  // Asked of the database only about what has failed: everything else costs nothing.
  const troubled = new Set((await failing.all()).map(({ id }) => id));

  async function putAside({ key, ref, effect }: Delivery, since: number, why: string): Promise<void> {
    await dead.keep({ id: key, at: now(), value: JSON.stringify({ ref, effect, since, why }) });
    report(`${nameOf(effect)} of ${ref.kind}/${ref.key} was put aside as undelivered: ${why}`);
  }

  async function isOver(key: string): Promise<void> {
    troubled.delete(key);
    await failing.drop(key);
  }

  return {
    async deliver(delivery) {
      const { key } = delivery;
      try {
        await deliver(delivery);
        if (troubled.has(key)) await isOver(key);
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        if (error instanceof NeverDelivered) return putAside(delivery, now(), why);
        if (!troubled.has(key)) {
          troubled.add(key);
          await failing.add({ id: key, at: now(), value: '' });
          throw error;
        }
        const since = (await failing.read(key))?.at ?? now();
        if (now() - since < GIVEN_UP_AFTER_MS) throw error;
        await putAside(delivery, since, why);
        await isOver(key);
      }
    },
    async list() {
      return (await dead.all()).map(({ id, at, value }) => {
        const { ref, effect, since, why } = letter.parse(JSON.parse(value));
        return { key: id, conversation: ref.key, what: nameOf(effect), to: receiverOf(effect), since, at, why };
      });
    },
    async again(key) {
      const kept = await dead.read(key);
      if (!kept) return 'unknown';
      const { ref, effect, since } = letter.parse(JSON.parse(kept.value));
      try {
        await deliver({ key, ref, effect });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        await dead.keep({ id: key, at: now(), value: JSON.stringify({ ref, effect, since, why }) });
        return { why };
      }
      await dead.drop(key);
      return 'sent';
    },
    drop: (key) => dead.drop(key),
  };
}

const NAMES: Readonly<Record<string, string>> = {
  sendMail: 'An email',
  sendMessage: 'A message',
  page: 'An alert to the person on call',
  request: 'A request to another system',
  askBot: 'A question to the bot',
  notifyLead: 'A word to the lead',
  lookUpProfile: 'A customer look-up',
  openDesk: 'A conversation for a help desk',
  tellDesk: 'A note for a help desk',
};

function nameOf({ type }: OutboxEffect): string {
  return NAMES[type] ?? type;
}

/** Whom it was meant for, where it says so. */
function receiverOf(effect: OutboxEffect): string {
  const named = z
    .looseObject({ to: z.string().optional(), connection: z.string().optional(), desk: z.string().optional() })
    .safeParse(effect).data;
  return named?.to ?? named?.connection ?? named?.desk ?? '';
}
