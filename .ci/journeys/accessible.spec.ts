// The three apps as axe sees them, in light and in dark, wide and narrow.
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 1.001 });
});
test.afterAll(() => house.close());

const pages = {
  'the list of flows': { path: '/', ready: 'text=Templates' },
  'a flow on the canvas': { path: '/flows/standard-handoff', ready: '.react-flow__node' },
  'the customer’s chat': { path: '/chat?flow=standard-handoff', ready: 'baton-chat' },
  'the desk': { path: '/desk', ready: 'text=Who are you?' },
};

for (const [name, { path, ready }] of Object.entries(pages)) {
  test(`${name} has no violation`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(house.address + path);
      await page.locator(ready).first().waitFor();
      expect(await violations(page), colorScheme).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await violations(page), `${colorScheme}, 390 px`).toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
  });
}

/** Base UI marks where focus leaves a dialog with parts that axe takes for unlabelled controls. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]').analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
