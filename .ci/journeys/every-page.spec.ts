// Every page in a real browser: as axe sees it in light and in dark, wide and narrow; and under its own content policy,
// which refuses nothing that is shipped and lets nothing else run.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 1.001 });
});
test.afterAll(() => house.close());

/** zod tries once whether it may compile its checks (`new Function`), and goes on without where it may not. */
const PROBE = /Function constructor|requires 'TrustedScript' assignment|unsafe-eval/;

const pages = {
  'the list of flows': { path: '/', ready: 'text=Templates' },
  'a flow on the canvas': { path: '/flows/standard-handoff', ready: '.react-flow__node' },
  'the customer’s chat': { path: '/chat?flow=standard-handoff', ready: 'baton-chat' },
  'the desk': { path: '/desk', ready: 'text=Who are you?' },
  'the outbox': { path: '/outbox', ready: 'h1' },
};

for (const [name, { path, ready }] of Object.entries(pages)) {
  test(`${name} has no violation, needs nothing that its policy refuses, and runs no script that was put into it`, async ({
    page,
  }) => {
    const refused: string[] = [];
    page.on('console', (line) => {
      if (/content security policy|trusted/i.test(line.text()) && !PROBE.test(line.text())) refused.push(line.text());
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(house.address + path);
      await page.locator(ready).first().waitFor();
      expect(await violations(page), colorScheme).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations(page), `${colorScheme}, 390 px`).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    // axe puts no script into a page's own world, so what was refused was the page's.
    expect(refused).toEqual([]);
    expect(await planted(page)).toEqual({ planted: null, wrote: 'not at all' });
  });
}

/** Base UI marks where focus leaves a dialog with parts that axe takes for unlabelled controls. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Tries to put a script into a page, by text and by mark-up: what became of it. */
function planted(page: Page): Promise<{ planted: string | null; wrote: string }> {
  return page.evaluate(async () => {
    const script = document.createElement('script');
    let wrote = 'by text';
    try {
      script.textContent = 'document.documentElement.dataset.planted = "yes"';
      document.body.append(script);
      document.body.insertAdjacentHTML(
        'beforeend',
        '<img src="x" onerror="document.documentElement.dataset.planted = 1">',
      );
    } catch {
      wrote = 'not at all';
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { planted: document.documentElement.dataset.planted ?? null, wrote };
  });
}
