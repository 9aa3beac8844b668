// What a hand does, given to the browser at a steady pace and never waiting for it: a slow page shows by its frames.
import type { CDPSession, Page } from 'playwright';

/** Between two inputs, in milliseconds. */
const PACE = 1000 / 60;
/** A gesture is given so often at most, and not again after so many milliseconds. */
const CYCLES = 3;
const ENOUGH = 3000;

export interface Cost {
  fps: number;
  /** Of the main thread, in CPU milliseconds. */
  msPerFrame: number;
}

interface Input {
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased' | 'mouseWheel';
  x: number;
  y: number;
  deltaX?: number;
  deltaY?: number;
  /** 2 is Ctrl. */
  modifiers?: number;
}

export interface Hand {
  pan: () => Promise<Cost>;
  zoom: () => Promise<Cost>;
  drag: (from: { x: number; y: number }) => Promise<Cost>;
}

export async function handOn(page: Page, middle: { x: number; y: number }): Promise<Hand> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const wheel = (deltaX: number, deltaY: number, modifiers = 0): Input => ({
    type: 'mouseWheel',
    ...middle,
    deltaX,
    deltaY,
    modifiers,
  });
  const thereAndBack = (count: number, one: (sign: number) => Input) =>
    Array.from({ length: count }, (_, i) => one(i < count / 2 ? 1 : -1));
  const circle = (from: { x: number; y: number }): Input[] =>
    Array.from({ length: 75 }, (_, i) => ({
      type: 'mouseMoved',
      x: from.x + 90 * Math.sin(i / 12),
      y: from.y + 70 * (1 - Math.cos(i / 12)),
    }));
  const again = (cycle: readonly Input[]) => Array.from({ length: CYCLES }, () => cycle);
  return {
    pan: () => measured(page, session, again(thereAndBack(60, (sign) => wheel(sign * 14, sign * 6)))),
    zoom: () =>
      measured(
        page,
        session,
        again([
          ...thereAndBack(30, (sign) => wheel(0, sign * 1.2, 2)),
          ...thereAndBack(30, (sign) => wheel(0, sign * -1.2, 2)),
        ]),
      ),
    drag: async (from) => {
      await give(session, { type: 'mouseMoved', ...from });
      await give(session, { type: 'mousePressed', ...from });
      await give(session, { type: 'mouseMoved', x: from.x + 6, y: from.y + 6 });
      const cost = await measured(page, session, again(circle(from)));
      await give(session, { type: 'mouseReleased', ...from });
      return cost;
    },
  };
}

/** Each cycle ends where it began, so that a slow page is asked for fewer of them and stands the same for what comes next. */
async function measured(page: Page, session: CDPSession, cycles: readonly (readonly Input[])[]): Promise<Cost> {
  await settled(page);
  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset['frames'] = '0';
    const count = () => {
      if (root.dataset['frames'] === undefined) return;
      root.dataset['frames'] = String(Number(root.dataset['frames']) + 1);
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const before = await busySeconds(session);
  const start = performance.now();
  for (const [done, inputs] of cycles.entries()) {
    if (done > 0 && performance.now() - start > ENOUGH) break;
    const begun = performance.now();
    const given: Promise<unknown>[] = [];
    for (const [i, input] of inputs.entries()) {
      const wait = begun + i * PACE - performance.now();
      if (wait > 0) await new Promise((rested) => setTimeout(rested, wait));
      given.push(give(session, input));
    }
    await Promise.all(given);
  }
  const frames = await page.evaluate(() => {
    const counted = Number(document.documentElement.dataset['frames']);
    delete document.documentElement.dataset['frames'];
    return counted;
  });
  const seconds = (performance.now() - start) / 1000;
  const busy = (await busySeconds(session)) - before;
  return { fps: frames / seconds, msPerFrame: (busy * 1000) / Math.max(1, frames) };
}

function give(session: CDPSession, { type, ...input }: Input): Promise<unknown> {
  const pressed = type === 'mouseWheel' ? {} : ({ button: 'left', buttons: type === 'mouseReleased' ? 0 : 1 } as const);
  return session.send('Input.dispatchMouseEvent', {
    type,
    ...pressed,
    clickCount: type === 'mousePressed' ? 1 : 0,
    ...input,
  });
}

export async function busySeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** Waits until the page has had nothing to do for a while. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const until = performance.now() + 6000;
    for (let calm = 0; calm < 3 && performance.now() < until;) {
      const asked = performance.now();
      await new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
      await new Promise((done) => setTimeout(done, 50));
      calm = performance.now() - asked < 120 ? calm + 1 : 0;
    }
  });
}
