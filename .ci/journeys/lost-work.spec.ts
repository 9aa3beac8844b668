// No work is lost: a tab killed at any moment, a night without a network, two people at the same flow.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 1 });
});
test.afterAll(() => house.close());

/** How often a tab is killed; all hundred when asked for. */
const KILLS = process.env['BATON_LONG'] === '1' ? 100 : 2;
const LETTERS = 30;

async function ownFlow(page: Page, name: string): Promise<string> {
  const answer = await page.request.post(`${house.address}/api/flows`, { data: { from: 'standard-handoff', name } });
  const made: { id: string } = await answer.json();
  return made.id;
}

async function openFlow(context: BrowserContext, id: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${house.address}/flows/${id}`);
  await expect(description(page)).toBeVisible();
  return page;
}

const description = (page: Page) => page.getByRole('textbox', { name: 'What it is for' });

test('a tab that is killed at any moment costs at most the last second', async ({ browser }) => {
  test.setTimeout(300_000 + KILLS * 20_000);
  const context = await browser.newContext();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const first = await context.newPage();
    const id = await ownFlow(first, `Killed ${kill}`);
    await first.close();
    const page = await openFlow(context, id);
    await description(page).fill('');
    // Half of them without a network, so that only the device can have kept it.
    await context.setOffline(kill % 2 === 1);
    const until = 1 + ((16 + kill * 7919) % LETTERS);
    const typedAt: number[] = [];
    for (let i = 0; i < until; i += 1) {
      await page.keyboard.type('abcdefghij'[i % 10] ?? 'a');
      typedAt.push(Date.now());
      await page.evaluate(() => new Promise((done) => setTimeout(done, 100)));
    }
    const killedAt = Date.now();
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const sure = typedAt.filter((at) => at < killedAt - 1000).length;
    const again = await openFlow(context, id);
    await expect(async () =>
      expect((await description(again).inputValue()).length).toBeGreaterThanOrEqual(sure),
    ).toPass();
    await expect(again.getByText('Saved', { exact: true })).toBeVisible();
    await again.close();
  }
  await context.close();
});

test('the way back is there after a reload, and says what it does', async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const id = await ownFlow(page, 'Way back');
  await page.goto(`${house.address}/flows/${id}`);
  const before = await description(page).inputValue();
  await description(page).fill('Something else');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Undo: Change the flow settings' }).click();
  await expect(description(page)).toHaveValue(before);
  await context.close();
});

test('of two people each sees at once what the other saved; what both changed is told in words', async ({
  browser,
}) => {
  const [one, other] = await Promise.all([browser.newContext(), browser.newContext()]);
  const first = await one.newPage();
  const id = await ownFlow(first, 'Two people');
  await first.close();
  const [mine, theirs] = [await openFlow(one, id), await openFlow(other, id)];
  await test.step('an idle tab shows it and writes nothing', async () => {
    await description(mine).fill('From the first');
    await expect(description(theirs)).toHaveValue('From the first');
    await expect(
      theirs.getByText('Someone else saved this flow; their changes were merged with yours').first(),
    ).toBeVisible();
  });
  await test.step('different things go together', async () => {
    await one.setOffline(true);
    await mine.getByRole('textbox', { name: 'Name' }).fill('Renamed by the first');
    await description(theirs).fill('From the second');
    await expect(theirs.getByText('Saved', { exact: true })).toBeVisible();
    await one.setOffline(false);
    await expect(description(mine)).toHaveValue('From the second');
    await expect(theirs.getByRole('textbox', { name: 'Name' })).toHaveValue('Renamed by the first');
  });
  await test.step('the same thing is asked about', async () => {
    await one.setOffline(true);
    await description(mine).fill('Mine');
    await description(theirs).fill('Theirs');
    await expect(theirs.getByText('Saved', { exact: true })).toBeVisible();
    await one.setOffline(false);
    const dialog = mine.getByRole('dialog', { name: 'You and someone else changed the same things' });
    await expect(dialog.getByText('From the second')).toBeVisible();
    await dialog.getByRole('button', { name: /^Yours/ }).click();
    await expect(description(theirs)).toHaveValue('Mine');
  });
  await Promise.all([one.close(), other.close()]);
});
