import type { FaultPlan } from '../engine/engine.ts';

/** What a whole-system test lets go wrong. Shares are 0 to 1; the same seed makes the same things go wrong in the same order. */
export interface Faults {
  readonly seed: number;
  /** Share of inputs and sends that come twice. */
  readonly repeat?: number;
  /** Share of effects carried out twice. */
  readonly repeatDelivery?: number;
  /** Share of sends (and of repeats) held back, so that other senders overtake; order per sender and receiver is kept. */
  readonly delay?: number;
  /** How long they are held back at most. Default 2,000 ms. */
  readonly delayMs?: number;
  /** How late alarms come at most. Default 0 ms. */
  readonly lateMs?: number;
  /** Share of commits after which everything not durable is lost before anything was delivered; the edge sends again what it heard nothing of. */
  readonly crash?: number;
}

export function faultPlan(faults: Faults): FaultPlan {
  const random = mulberry32(faults.seed);
  const happens = (share = 0) => share > 0 && random() < share;
  const upTo = (ms: number) => Math.floor(random() * (ms + 1));
  return {
    holdSendMs: () => (happens(faults.delay) ? upTo(faults.delayMs ?? 2000) : 0),
    lateAlarmMs: () => (faults.lateMs ? upTo(faults.lateMs) : 0),
    repeatInput: () => happens(faults.repeat),
    repeatDelivery: () => happens(faults.repeatDelivery),
    crash: () => happens(faults.crash),
  };
}

/** Tommy Ettinger's mulberry32 (public domain): 32 bits of state are enough to reach every fault. Returns 0 to below 1. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
