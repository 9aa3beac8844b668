// A5 in real browsers: two tabs at once, and two customers of one computer.
import { expect, test } from '@playwright/test';
import { openHouse, type House } from './house.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 6 });
});
test.afterAll(() => house.close());

test('two tabs are one talk, and the next customer on this computer sees none of it', async ({ browser }) => {
  const context = await browser.newContext();
  const tabs = [await context.newPage(), await context.newPage()];
  await Promise.all(tabs.map((tab) => tab.goto(`${house.address}/chat?flow=standard-handoff&customer=c-1002`)));
  for (const [index, tab] of tabs.entries()) {
    const chat = tab.locator('baton-chat');
    await chat.getByRole('textbox').fill(`Where is parcel ${index}?`);
    await chat.getByRole('textbox').press('Enter');
  }
  for (const tab of tabs)
    for (const index of [0, 1])
      await expect(tab.locator('baton-chat').getByText(`Where is parcel ${index}?`).first()).toBeVisible();
  const next = await context.newPage();
  await next.goto(`${house.address}/chat?flow=standard-handoff&customer=c-1003`);
  const chat = next.locator('baton-chat');
  await chat.getByRole('textbox').fill('Do you ship to Norway?');
  await chat.getByRole('textbox').press('Enter');
  await expect(chat.getByText('Do you ship to Norway?').first()).toBeVisible();
  await expect(chat.getByText(/Where is parcel/)).toHaveCount(0);
  await context.close();
});
