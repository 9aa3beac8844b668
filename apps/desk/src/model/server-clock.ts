// The server's time in the browser (contracts, 13): browsers' clocks are wrong, and in tests the house's runs faster.

export interface ServerClock {
  /** Milliseconds since the epoch, as the server would say it. */
  now: () => number;
  /** Takes up a time the server just told. */
  hear: (now: number, factor?: number) => void;
}

export function serverClock(wall: () => number): ServerClock {
  let base = { server: wall(), wall: wall(), factor: 1 };
  return {
    now: () => base.server + (wall() - base.wall) * base.factor,
    hear(now, factor = base.factor) {
      base = { server: now, wall: wall(), factor };
    },
  };
}
