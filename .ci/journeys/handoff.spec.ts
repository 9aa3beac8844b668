// The whole road with three people: a designer, a customer, two agents; and a server that dies in between.
import { expect, test } from '@playwright/test';
import { openHouse, type House } from './house.ts';
import { Agent, Customer } from './people.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-23T10:00:00+01:00', factor: 6 });
});
test.afterAll(() => house.close());

test('a customer is handed over, the server dies, an agent vanishes, and nothing is lost', async ({ browser }) => {
  const callum = await Agent.signsOn(browser, house.address, 'Callum Reid');
  const customer = await Customer.visits(browser, house.address, 'standard-handoff');

  await test.step('the bot answers what it knows', async () => {
    await customer.writes('where is my parcel?');
    await customer.reads(/tracking number/);
    await customer.writes('how do I return something?');
    await customer.reads(/return/i);
  });

  await test.step('and offers a person for what it does not know (G1, T12)', async () => {
    await callum.setsStatus('Break');
    await customer.writes('do you rent out camels for weddings?');
    await customer.reads(/Shall I bring them in/);
    await customer.presses('Yes, please');
  });

  await test.step('who waits sees the place, and hears a word after 30 s (R25, M6)', async () => {
    await customer.reads(/next in line/i);
    await customer.reads(/still looking/i);
  });

  await test.step('the agent reads the card before accepting (W2, X7)', async () => {
    await callum.setsStatus('Available');
    await callum.sees(/camels/);
    await callum.accepts();
    await customer.reads(/Callum Reid from/);
  });

  await test.step('greets with what is pre-filled, and they talk (W6)', async () => {
    await callum.sendsOpening();
    await customer.reads(/I’m Callum Reid/);
    await customer.writes('Yes, two camels please.');
    await callum.reads('Yes, two camels please.');
    await callum.writes('We have no camels, but lanterns.');
    await customer.reads('We have no camels, but lanterns.');
  });

  await test.step('the server dies in mid-conversation; both go on, nothing lost or doubled', async () => {
    await house.kill();
    await customer.writes('Are lanterns waterproof?');
    await house.start();
    await callum.reads('Are lanterns waterproof?');
    await callum.writes('All of them are.');
    await customer.reads('All of them are.');
    expect(await customer.count('Are lanterns waterproof?')).toBe(1);
    expect(await customer.count('We have no camels, but lanterns.')).toBe(1);
    expect(await customer.count('All of them are.')).toBe(1);
  });

  await test.step('the agent’s browser closes: the customer is told, and a colleague takes over (W8)', async () => {
    const daniel = await Agent.signsOn(browser, house.address, 'Daniel Abebe');
    await callum.leaves();
    await customer.reads(/connection/i);
    await daniel.accepts();
    await customer.reads(/Daniel Abebe from/);
    await daniel.sendsOpening();
    await customer.reads(/I’m Daniel Abebe/);
    await daniel.closes('Lanterns for a wedding, all waterproof.');
  });

  await test.step('the closing carries the ticket number (M8)', async () => {
    await customer.reads(/LL-\d+/);
  });
});

test('A5: two tabs are one talk as it is written, and the next customer of this computer sees none of it', async ({
  browser,
}) => {
  const context = await browser.newContext();
  const tabs = [await context.newPage(), await context.newPage()];
  await Promise.all(tabs.map((tab) => tab.goto(`${house.address}/chat?flow=standard-handoff&customer=c-1002`)));
  const chats = tabs.map((tab) => tab.locator('baton-chat'));
  for (const chat of chats) await expect(chat.getByText(/the bot of/).first()).toBeVisible();
  await Promise.all(
    chats.map(async (chat, index) => {
      await chat.getByRole('textbox').fill(`Where is parcel ${index}?`);
      await chat.getByRole('textbox').press('Enter');
    }),
  );
  for (const chat of chats)
    for (const index of [0, 1]) await expect(chat.getByText(`Where is parcel ${index}?`).first()).toBeVisible();
  const next = await context.newPage();
  await next.goto(`${house.address}/chat?flow=standard-handoff&customer=c-1003`);
  const chat = next.locator('baton-chat');
  await chat.getByRole('textbox').fill('Do you ship to Norway?');
  await chat.getByRole('textbox').press('Enter');
  await expect(chat.getByText('Do you ship to Norway?').first()).toBeVisible();
  await expect(chat.getByText(/Where is parcel/)).toHaveCount(0);
  await context.close();
});
