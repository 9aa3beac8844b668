// How fast the editor is beside a bare React Flow page with as many steps and connections, in the same browser, rounds
// in turn. Run: npm run bench:editor -- [--json] [--sizes 200,1000,3000] [--rounds 3] [--minutes 7]; the last line is one JSON object.
// Each size is measured at least once; further rounds only while the minutes last.
import { parseArgs } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright';
import { findChromium } from '../../../.ci/chromium.ts';
import { busySeconds, handOn, settled, type Cost } from './gestures.ts';
import { countRenders } from './renders.ts';
import { servePages, type Served } from './serve-pages.ts';

/** Steps of the standard flow: what a keystroke in a large flow is held against. */
const SMALL = 31;
const SIZE = { width: 1440, height: 900 };

interface Round {
  ready: number;
  pan: Cost;
  drag: Cost;
  zoom: Cost;
  overview: Cost;
}

interface Alone {
  keystroke: number;
  keystrokeCpu: number;
  rendersPerMove: number;
  longestTask: number;
  heapMb: number;
}

export interface Figures {
  ready_ratio: number;
  pan_fps_ratio: number;
  drag_fps_ratio: number;
  zoom_fps_ratio: number;
  overview_fps_ratio: number;
  pan_ms_ratio: number;
  drag_ms_ratio: number;
  zoom_ms_ratio: number;
  overview_ms_ratio: number;
  keystroke_ratio: number;
  keystroke_cpu_ratio: number;
  renders_per_move: number;
  longest_task_ms: number;
  heap_mb_per_1000_steps: number;
  /** The medians behind the ratios: Baton first, bare second. */
  measured: { [figure: string]: readonly [number, number] };
}

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    sizes: { type: 'string', default: '200,1000,3000' },
    rounds: { type: 'string', default: '3' },
    minutes: { type: 'string', default: '7' },
  },
});
const sizes = options.sizes.split(',').map(Number);
const begun = performance.now();
const served = await servePages([SMALL, ...sizes]);
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
try {
  const figures: { [size: string]: Figures } = {};
  const small = await alone(browser, served, SMALL);
  for (const [i, size] of sizes.entries()) {
    // Each size may use its part of the time; what a small one leaves is there for the next.
    const until = begun + (Number(options.minutes) * 60_000 * (i + 1)) / sizes.length;
    figures[size] = await figuresOf(size, small, until);
    console.error(`> ${size}: ${JSON.stringify(figures[size])}`);
    if (!options.json) report(size, figures[size]);
  }
  console.log(JSON.stringify(figures));
} finally {
  await browser.close();
  await served.close();
}

async function figuresOf(size: number, small: Alone, until: number): Promise<Figures> {
  const baton: Round[] = [];
  const bare: Round[] = [];
  for (let i = 0; i < Number(options.rounds) && (i === 0 || performance.now() < until); i += 1) {
    // Whoever comes second finds a warm machine: they take turns in coming first.
    const turns = i % 2 === 0 ? (['bare', 'baton'] as const) : (['baton', 'bare'] as const);
    for (const which of turns) (which === 'baton' ? baton : bare).push(await round(which, size));
    console.error(`> ${size} steps, round ${i + 1}`);
  }
  const own = await alone(browser, served, size);
  const ratio = (of: (one: Round) => number) => rounded(median(baton.map((one, i) => of(one) / of(bare[i] ?? one))));
  const both = (of: (one: Round) => number) => [rounded(median(baton.map(of))), rounded(median(bare.map(of)))] as const;
  return {
    ready_ratio: ratio((one) => one.ready),
    pan_fps_ratio: ratio((one) => one.pan.fps),
    drag_fps_ratio: ratio((one) => one.drag.fps),
    zoom_fps_ratio: ratio((one) => one.zoom.fps),
    overview_fps_ratio: ratio((one) => one.overview.fps),
    pan_ms_ratio: ratio((one) => one.pan.msPerFrame),
    drag_ms_ratio: ratio((one) => one.drag.msPerFrame),
    zoom_ms_ratio: ratio((one) => one.zoom.msPerFrame),
    overview_ms_ratio: ratio((one) => one.overview.msPerFrame),
    keystroke_ratio: rounded(own.keystroke / small.keystroke),
    keystroke_cpu_ratio: rounded(own.keystrokeCpu / small.keystrokeCpu),
    renders_per_move: rounded(own.rendersPerMove),
    longest_task_ms: rounded(own.longestTask),
    heap_mb_per_1000_steps: rounded(((own.heapMb - small.heapMb) / (size - SMALL)) * 1000),
    measured: {
      ready_ms: both((one) => one.ready),
      pan_fps: both((one) => one.pan.fps),
      drag_fps: both((one) => one.drag.fps),
      zoom_fps: both((one) => one.zoom.fps),
      overview_fps: both((one) => one.overview.fps),
      pan_ms: both((one) => one.pan.msPerFrame),
      drag_ms: both((one) => one.drag.msPerFrame),
      zoom_ms: both((one) => one.zoom.msPerFrame),
      overview_ms: both((one) => one.overview.msPerFrame),
      keystroke_ms: [rounded(own.keystroke), rounded(small.keystroke)],
      keystroke_cpu_ms: [rounded(own.keystrokeCpu), rounded(small.keystrokeCpu)],
    },
  };
}

async function opened(which: 'baton' | 'bare', size: number, hash = ''): Promise<{ page: Page; ready: number }> {
  const page = await browser.newPage({ viewport: SIZE });
  await page.goto(served.address(which, size, hash));
  const ready = await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, {
    timeout: 120_000,
  });
  return { page, ready: Number(await ready.jsonValue()) };
}

async function round(which: 'baton' | 'bare', size: number): Promise<Round> {
  const { page, ready } = await opened(which, size);
  const canvas = await page.locator('.react-flow').boundingBox();
  const middle = { x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2 };
  const hand = await handOn(page, middle);
  const pan = await hand.pan();
  const zoom = await hand.zoom();
  const drag = await hand.drag(await gripOf(page, middle));
  let overview: Cost;
  if (which === 'baton') {
    await page.getByRole('button', { name: 'Show the whole flow' }).click();
    overview = await hand.pan();
  } else {
    const whole = await opened('bare', size, '#whole');
    overview = await (await handOn(whole.page, middle)).pan();
    await whole.page.close();
  }
  await page.close();
  return { ready, pan, zoom, drag, overview };
}

/** A place on the step nearest to the middle that a hand would take hold of. */
async function gripOf(page: Page, middle: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const grips = await page.evaluate(() =>
    [...document.querySelectorAll('.react-flow__node.draggable')].map((node) => {
      const { x, y, width } = node.getBoundingClientRect();
      return { x: x + width / 2, y: y + 12 };
    }),
  );
  const far = (at: { x: number; y: number }) => Math.hypot(at.x - middle.x, at.y - middle.y);
  const best = grips.toSorted((a, b) => far(a) - far(b))[0];
  if (!best || far(best) > 500) throw new Error('No step is near the middle of the page.');
  return best;
}

/** What has no counterpart in the bare page. */
async function alone(from: Browser, pages: Served, size: number): Promise<Alone> {
  const page = await from.newPage({ viewport: SIZE });
  const drawnAnew = await countRenders(page);
  await page.goto(pages.address('baton', size));
  await page.waitForFunction(() => document.documentElement.dataset['ready'], undefined, { timeout: 120_000 });
  await settled(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.collectGarbage');
  const heapMb = await page.evaluate(() => Reflect.get(Reflect.get(performance, 'memory'), 'usedJSHeapSize') / 1e6);

  await page.evaluate(() => {
    const root = document.documentElement;
    root.dataset['longest'] = '0';
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        root.dataset['longest'] = String(Math.max(Number(root.dataset['longest']), duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  const canvas = await page.locator('.react-flow').boundingBox();
  const middle = { x: (canvas?.x ?? 0) + (canvas?.width ?? 0) / 2, y: (canvas?.y ?? 0) + (canvas?.height ?? 0) / 2 };
  const grip = await gripOf(page, middle);
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 10, grip.y + 4);
  await page.mouse.move(grip.x + 20, grip.y + 8);
  await settled(page);
  const before = await drawnAnew();
  const MOVES = 60;
  for (let i = 0; i < MOVES; i += 1) {
    await page.mouse.move(grip.x + 20 + 60 * Math.sin(i / 8), grip.y + 8 + 60 * Math.cos(i / 8));
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const rendersPerMove = ((await drawnAnew()) - before) / MOVES;
  await page.mouse.up();
  await settled(page);

  const field = page.locator('[data-panel="right"] input, [data-panel="right"] textarea').first();
  await field.click();
  await settled(page);
  const times: number[] = [];
  const busy = await busySeconds(session);
  const KEYS = 24;
  for (let i = 0; i < KEYS; i += 1) {
    const asked = performance.now();
    await page.keyboard.press('a');
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
    );
    times.push(performance.now() - asked);
  }
  const keystrokeCpu = (((await busySeconds(session)) - busy) * 1000) / KEYS;
  await settled(page);
  await page.getByRole('button', { name: 'Tidy up' }).click();
  await settled(page);
  await settled(page);
  const longestTask = Number(await page.evaluate(() => document.documentElement.dataset['longest']));
  await page.close();
  return { keystroke: median(times), keystrokeCpu, rendersPerMove, longestTask, heapMb };
}

function report(size: number, { measured, ...ratios }: Figures): void {
  console.log(`${size} steps`);
  for (const [figure, value] of Object.entries(ratios)) console.log(`  ${figure.padEnd(24)} ${value}`);
  for (const [figure, [baton, bare]] of Object.entries(measured))
    console.log(`  ${figure.padEnd(24)} ${baton} (beside ${bare})`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
