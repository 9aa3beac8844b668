// Every page under its own content policy, in a real browser: nothing that is shipped is refused, and nothing else runs.
import { expect, test } from '@playwright/test';
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
  test(`${name} needs nothing that its policy refuses, and runs no script that was put into it`, async ({ page }) => {
    const refused: string[] = [];
    page.on('console', (line) => {
      if (/content security policy|trusted/i.test(line.text()) && !PROBE.test(line.text())) refused.push(line.text());
    });
    await page.goto(house.address + path);
    await page.locator(ready).first().waitFor();
    expect(refused).toEqual([]);
    const ran = await page.evaluate(async () => {
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
    expect(ran).toEqual({ planted: null, wrote: 'not at all' });
  });
}
