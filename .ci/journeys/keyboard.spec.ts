// An agent's shift with no mouse: the focus follows the work, and what is new is said.
import { expect, test } from '@playwright/test';
import { openHouse, type House } from './house.ts';
import { Customer } from './people.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 1.001 });
});
test.afterAll(() => house.close());

test('signs on, accepts, writes, closes with a disposition and passes on', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const box = page.getByRole('textbox', { name: 'Your message' });
  const said = page.locator('[aria-live="assertive"]');
  await page.goto(`${house.address}/desk`);

  await test.step('signs on by name', async () => {
    await expect(page.getByRole('textbox', { name: 'Find your name' })).toBeFocused();
    await page.keyboard.type('Callum');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Ready for the next customer')).toBeVisible();
  });

  const marcus = await Customer.visits(browser, house.address, 'standard-handoff');
  await marcus.writes('where is my parcel?');
  await marcus.reads(/tracking number/);
  await marcus.writes('let me talk to a human please');

  await test.step('hears of the offer and accepts it (W2)', async () => {
    await expect(said).toHaveText(/needs a person/);
    await page.keyboard.press('Alt+a');
    await expect(box).toBeFocused();
    await expect(box).not.toHaveValue('');
  });

  await test.step('sends the opening, then writes on (W6)', async () => {
    await page.keyboard.press('Enter');
    await marcus.reads(/I’m Callum Reid/);
    await page.keyboard.type('It is on its way.');
    await page.keyboard.press('Enter');
    await marcus.reads('It is on its way.');
  });

  const aiko = await Customer.visits(browser, house.address, 'standard-handoff');
  await aiko.writes('let me talk to a human please');

  await test.step('takes a second one, and goes back and forth', async () => {
    await expect(page.getByRole('timer').first()).toBeVisible();
    await page.keyboard.press('Alt+a');
    await expect(box).toHaveValue(/Callum Reid/);
    await expect(box).toBeFocused();
    await page.keyboard.press('Enter');
    await aiko.reads(/I’m Callum Reid/);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByRole('log', { name: 'Talk' }).getByText('It is on its way.')).toBeVisible();
    await expect(box).toBeFocused();
  });

  await test.step('closes with a disposition (M8, I10)', async () => {
    await page.keyboard.press('Alt+w');
    await expect(page.getByRole('radio', { name: 'Solved', exact: true })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Follow-up needed' })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await marcus.reads(/LL-\d+/);
  });

  await test.step('is in the next conversation, and passes it on (R32)', async () => {
    await expect(box).toBeFocused();
    await page.keyboard.press('Alt+p');
    await expect(page.getByRole('combobox', { name: 'Team' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(page.getByRole('combobox', { name: 'Team' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Ready for the next customer')).toBeVisible();
  });
});
