// A designer who cannot program: opens a template, changes it, tries it, publishes it; the next customer meets the new flow.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { aroundDocument, partDocument, published } from './drawn.ts';
import { openHouse, type House } from './house.ts';
import { Customer } from './people.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 6 });
});
test.afterAll(() => house.close());

test('a template becomes a flow of one’s own: drawn, set, tried, published, met', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.goto(house.address);
  await page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Standard handoff' }) })
    .getByRole('button', { name: 'Start from this' })
    .click();
  await expect(page).toHaveURL(/\/flows\/(?!standard-handoff$)/);
  const flow = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const canvas = page.getByRole('application', { name: 'The flow' });

  await test.step('drags a step onto the canvas', async () => {
    const box = await canvas.boundingBox();
    if (!box) throw new Error('The canvas is not there.');
    await page.getByRole('button', { name: 'Message', exact: true }).dragTo(canvas, {
      targetPosition: { x: 120, y: box.height - 150 },
    });
    await expect(step(page, 'Message 2').or(step(page, 'Message')).first()).toBeVisible();
  });

  await test.step('connects it', async () => {
    await page.keyboard.press('Escape');
    const added = page.locator('.react-flow__node').filter({ hasText: 'Message' }).last();
    await draw(
      page,
      added.locator('.react-flow__handle.source'),
      step(page, 'Ask the bot').locator('.react-flow__handle.target'),
    );
    await expect(page.getByRole('group', { name: /“Next”, leads to Ask the bot/ }).nth(2)).toBeAttached();
  });

  await test.step('changes "Hand off below" to 65', async () => {
    await step(page, 'Confidence gate').click({ position: { x: 60, y: 12 } });
    const field = page
      .getByRole('textbox', { name: 'Hand off below' })
      .or(page.getByRole('spinbutton', { name: 'Hand off below' }));
    await field.fill('65');
    await field.press('Enter');
    await expect(page.getByText('Saved')).toBeVisible();
  });

  await test.step('tries it beside the canvas', async () => {
    await page.getByRole('tab', { name: 'Try it' }).click();
    const chat = page.locator('baton-chat');
    await chat.getByRole('textbox').fill('where is my parcel?');
    await page.keyboard.press('Enter');
    await expect(chat.getByText(/tracking number/)).toBeVisible();
  });

  await test.step('publishes it', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click();
    await expect(page.getByText(/Published version 1|Version 1 is live/i).first()).toBeVisible();
  });

  await test.step('and the next customer meets it', async () => {
    const published = await (await fetch(`${house.address}/api/flows`)).json();
    expect(JSON.stringify(published)).toContain(flow);
    const customer = await Customer.visits(browser, house.address, flow);
    await customer.writes('where is my parcel?');
    await customer.reads(/tracking number/);
  });
});

/** As a hand draws it: pressed on one dot, moved, let go on the other. */
async function draw(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('One end of the connection is not on the canvas.');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 40, end.y + 40, { steps: 8 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
}

function step(page: Page, name: string): Locator {
  return page.locator('.react-flow__node').filter({ hasText: name }).first();
}

test('contracts 12: a flow takes over the newer version of a part, and the next customer walks through it', async ({
  browser,
}) => {
  const part = await published(house, partDocument('Which order is it about?'));
  const around = await published(house, aroundDocument(part));
  const renewed = { ...partDocument('What does the number on your parcel say?'), id: part.id };
  await published(house, renewed, part);

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${house.address}/flows/${around.id}`);
  await step(page, 'Which order').click({ position: { x: 60, y: 12 } });
  await page.getByRole('combobox', { name: 'Version' }).click();
  await page.getByRole('option', { name: /^Version 2/ }).click();
  await expect(page.getByText('Stays on this version')).toBeVisible();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Publish/ })
    .click();
  await expect(page.getByText(/Published version 2/).first()).toBeVisible();

  const customer = await Customer.visits(browser, house.address, around.id);
  await customer.reads('What does the number on your parcel say?');
  await customer.writes('LL-10423');
  await customer.reads('Thanks, LL-10423.');
});
