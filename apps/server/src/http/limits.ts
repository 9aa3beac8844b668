// How much one conversation, and one address, may ask for: a full bucket for people in a hurry, refilled at a person's pace.
import { ApiError } from './api-error.ts';
import { strings } from '../strings.ts';

export type LimitName = 'messages' | 'conversations' | 'sign-ins' | 'passwords' | 'wrong-tokens' | 'tests' | 'files';

interface Limit {
  /** So many at once. */
  readonly burst: number;
  /** And then so many a minute. */
  readonly perMinute: number;
}

const LIMITS: Readonly<Record<LimitName, Limit>> = {
  /** Of one conversation. */
  messages: { burst: 40, perMinute: 60 },
  /** Begun from one address, behind which a whole office may sit. */
  conversations: { burst: 300, perMinute: 300 },
  /** Tries from one address. */
  'sign-ins': { burst: 60, perMinute: 30 },
  /** Passwords tried for one person, from wherever. */
  passwords: { burst: 15, perMinute: 3 },
  /** Tokens that fit nothing, from one address: who has the right one is not held up. */
  'wrong-tokens': { burst: 30, perMinute: 30 },
  /** Sent in one conversation. */
  files: { burst: 20, perMinute: 20 },
  /** Calls to other systems that somebody asks for by a button. */
  tests: { burst: 10, perMinute: 10 },
};

export interface Limits {
  /** @throws ApiError `too-many-requests` with the seconds after which it is worth trying again */
  take(name: LimitName, whose: string): void;
}

export const NO_LIMITS: Limits = { take: () => {} };

/** Buckets remembered; the ones longest untouched are full again anyway. */
const MOST_BUCKETS = 20_000;

/** @param now milliseconds by the house's clock */
export function limits(now: () => number): Limits {
  const buckets = new Map<string, { left: number; at: number }>();
  return {
    take(name, whose) {
      const { burst, perMinute } = LIMITS[name];
      const key = `${name} ${whose}`;
      const at = now();
      const before = buckets.get(key);
      const refilled = before ? Math.max(0, at - before.at) * (perMinute / 60_000) : 0;
      const left = Math.min(burst, (before?.left ?? burst) + refilled) - 1;
      buckets.delete(key);
      if (left < 0) {
        buckets.set(key, { left: left + 1, at });
        const retryAfterSeconds = Math.max(1, Math.ceil((-left * 60) / perMinute));
        throw new ApiError('too-many-requests', strings.tooMany[name](retryAfterSeconds), { retryAfterSeconds });
      }
      buckets.set(key, { left, at });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= MOST_BUCKETS) break;
        buckets.delete(oldest);
      }
    },
  };
}
