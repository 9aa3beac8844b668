// From an empty folder to a conversation (issue 12, section 8): an administrator sets a small clinic up, a designer publishes, a patient on
// the clinic's own website talks, an agent takes over, a lead reads the audit log. Mail goes through a real SMTP server.
import { createServer, type Server } from 'node:http';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { mailServer, type TestMailServer } from '../../apps/server/src/testing/mail-server.ts';
import { openHouse, type House } from './house.ts';

const PASSWORD = 'a short sentence to remember';
const RULES: readonly (readonly [title: string, asked: string, answer: string])[] = [
  ['Visiting hours', 'When can I visit somebody?', 'You can visit every day between two and six in the afternoon.'],
  ['Parking', 'Where can I park?', 'Behind the house are forty places, free for three hours.'],
  ['Appointments', 'How do I get an appointment?', 'By phone in the morning, or in this chat at any time.'],
  [
    'Lost things',
    'I have lost my umbrella, where do I ask?',
    'Ask at the front desk: we keep what is found for a month.',
  ],
  ['Blood tests', 'Do I have to come without breakfast for a blood test?', 'Yes, please eat nothing from midnight on.'],
  ['Referrals', 'Do I need a referral?', 'Only for the heart and the eye clinic.'],
  ['Insurance cards', 'Which card do I bring?', 'Bring the card of your health insurance each quarter.'],
  ['Children', 'Can my children come along?', 'Children are welcome and find toys in the waiting room.'],
  ['Cafeteria', 'Is there something to eat?', 'The cafeteria on the ground floor is open until five.'],
  ['Wheelchairs', 'Do you lend wheelchairs?', 'Yes, at the front desk, without a deposit.'],
];
const ARTICLES = RULES.map(([title, asked, answer]) => `## ${title}\n\n- ${asked}\n\n${answer}\n`).join('\n');

let mail: TestMailServer;
let house: House;
let website: Server;
let site: string;
test.beforeAll(async () => {
  mail = await mailServer();
  house = await openHouse({
    startsAt: '2026-11-23T10:00:00+01:00',
    // Nothing here waits for the clock: an offer is to last on a busy machine.
    factor: 1,
    env: { BATON_SIGN_IN: 'on', SMTP_URL: mail.url },
  });
  website = createServer((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': `default-src 'none'; script-src ${house.address}; connect-src ${house.address}`,
    });
    response.end(
      `<!doctype html><html lang="en"><title>Elm Clinic</title><h1>Elm Clinic</h1><script src="${house.address}/chat/embed.js" data-flow="front-desk" defer></script></html>`,
    );
  });
  await new Promise<void>((resolve) => website.listen(0, 'localhost', resolve));
  const bound = website.address();
  site = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}`;
});
test.afterAll(async () => {
  website.closeAllConnections();
  await new Promise((resolve) => website.close(resolve));
  await house.close();
  await mail.stop();
});

test('a small clinic goes from an empty folder to its first patient', async ({ browser }) => {
  const admin = await person(browser);

  await test.step('the administrator opens the one-time link and begins with an empty company', async () => {
    const [link] = await house.said(/http:\/\/\S+\/set-up#\S+/);
    await admin.goto(link);
    await admin.getByLabel('Your name').fill('Ada Sommer');
    await admin.keyboard.press('Tab');
    await admin.keyboard.type('ada@clinic.example');
    await admin.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
    await admin.keyboard.press('Enter');
    await admin.getByRole('button', { name: 'Start empty' }).press('Enter');
  });

  await test.step('says who the company is, and puts people into three teams', async () => {
    await section(admin, 'Company');
    await admin.getByLabel('Name of the company').fill('Elm Clinic');
    await admin.getByLabel('Support address').fill('hello@clinic.example');
    await section(admin, 'Teams');
    for (const team of ['Nurses', 'Billing']) await adds(admin, 'Another team', team);
    for (const [name, email] of [
      ['Noor Haddad', 'noor@clinic.example'],
      ['Lea Brandt', 'lea@clinic.example'],
    ] as const) {
      await adds(admin, 'Another member', name);
      const card = admin.getByRole('region', { name });
      await card.getByLabel('Work email').fill(email);
      for (const team of ['Nurses', 'Billing']) await card.getByRole('checkbox', { name: team }).check();
    }
    await admin
      .getByRole('region', { name: 'Lea Brandt' })
      .getByRole('switch', { name: /Is a lead/ })
      .check();
  });

  await test.step('takes in the holidays, sets up on-call, an own topic and an own voice, and saves', async () => {
    await section(admin, 'Hours');
    await chooses(admin, 'Country', 'Germany');
    await admin.getByRole('button', { name: 'Take in the public holidays' }).click();
    await expect(admin.getByRole('group', { name: /Christmas|Weihnacht/ }).first()).toBeVisible();
    await section(admin, 'On-call');
    await admin.getByRole('button', { name: 'Set up a rota' }).click();
    await expect(admin.getByRole('heading', { name: 'On call now' })).toBeVisible();
    await section(admin, 'Topics');
    await adds(admin, 'Another topic', 'Prescription renewal');
    await section(admin, 'Messages');
    const voices = admin.getByRole('region', { name: 'A voice of your own' });
    await voices.getByLabel('Name').fill('Clinic');
    await admin.keyboard.press('Enter');
    await admin.getByRole('button', { name: 'Change: Greeting', exact: true }).press('Enter');
    await admin
      .getByLabel('Text of “Greeting”', { exact: true })
      .fill('Good day, this is the bot of {{company.name}}.');
    await admin.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(admin.getByText('Saved', { exact: true }).first()).toBeVisible();
  });

  await test.step('imports ten articles', async () => {
    await section(admin, 'Knowledge');
    await admin.getByRole('button', { name: 'Take them out' }).press('Enter');
    await expect(admin.getByText('No articles yet')).toBeVisible();
    await admin
      .locator('input[type=file]')
      .setInputFiles({ name: 'help.md', mimeType: 'text/markdown', buffer: Buffer.from(ARTICLES) });
    await expect(admin.getByText('10 articles taken in')).toBeVisible();
  });

  await test.step('lets the clinic’s website alone show the chat', async () => {
    await section(admin, 'Chat');
    await admin.getByLabel('Address of a website').fill(site);
    await admin.keyboard.press('Enter');
    await admin.getByRole('button', { name: 'Save', exact: true }).press('Enter');
    await expect(admin.getByText('You have changes that are not saved yet.')).toBeHidden();
  });

  await test.step('gives the pager its address, as the flow needs it at night', async () => {
    await section(admin, 'Connections');
    const pager = admin.getByRole('region', { name: 'pager', exact: true });
    await pager.getByRole('button', { name: 'Set address' }).press('Enter');
    const dialog = admin.getByRole('dialog', { name: 'Address of “pager”' });
    await dialog.getByLabel('Address', { exact: true }).fill(site);
    await dialog.getByRole('checkbox').check();
    await dialog.getByLabel('Address', { exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('invites a designer, an agent and a lead', async () => {
    await section(admin, 'People');
    await invites(admin, 'Dara Quinn', 'dara@clinic.example', ['Designer', 'Publisher']);
    await invites(admin, 'Noor Haddad', 'noor@clinic.example', ['Agent']);
    await invites(admin, 'Lea Brandt', 'lea@clinic.example', ['Lead']);
  });

  await test.step('the designer answers the six questions and publishes', async () => {
    const designer = await joins(browser, 'dara@clinic.example');
    await designer.getByRole('button', { name: 'Guided start' }).click();
    await designer.getByLabel('Name of the flow').fill('Front desk');
    await chooses(designer, 'Who takes over?', 'Support');
    await chooses(designer, 'How should it sound?', 'Clinic');
    await designer.getByRole('button', { name: 'Build the flow' }).click();
    await designer.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = designer.getByRole('dialog', { name: /^Publish/ });
    await dialog.getByRole('button', { name: /^Publish/ }).click();
    await expect(designer.getByRole('dialog', { name: 'Published version 1' })).toBeVisible();
    await designer.context().close();
  });

  const agent = await joins(browser, 'noor@clinic.example');
  await test.step('the agent starts to work', async () => {
    await agent.getByRole('button', { name: 'Start working' }).press('Enter');
    await expect(agent.getByText('Ready for the next customer')).toBeVisible();
  });

  await test.step('a patient talks on the clinic’s own website', async () => {
    const patient = await person(browser);
    await patient.goto(site);
    const chat = patient.locator('baton-chat');
    await chat.getByRole('button', { name: 'Open chat' }).press('Enter');
    await expect(chat.getByText('Good day, this is the bot of Elm Clinic.')).toBeVisible();
    await patient.keyboard.type('When can I visit somebody?');
    await patient.keyboard.press('Enter');
    await expect(chat.getByText(/between two and six/)).toBeVisible();
    await patient.keyboard.type('Can I talk to a person please?');
    await patient.keyboard.press('Enter');
    await agent.getByRole('button', { name: 'Accept' }).press('Enter');
    const box = agent.getByRole('textbox', { name: 'Your message' });
    await box.fill('Good day, this is Noor. How is your mother?');
    await agent.getByRole('button', { name: 'Send' }).press('Enter');
    await expect(chat.getByText('Good day, this is Noor. How is your mother?')).toBeVisible();
    await patient.keyboard.type('Much better, thank you!');
    await patient.keyboard.press('Enter');
    await expect(agent.getByRole('log', { name: 'Talk' }).getByText('Much better, thank you!')).toBeVisible();
  });

  await test.step('the lead reads in the audit log what happened', async () => {
    const lead = await joins(browser, 'lea@clinic.example', '/settings/audit');
    for (const line of [/ada@clinic.example/, /published/, /read the conversation/])
      await expect(lead.getByText(line).first()).toBeVisible();
    await lead.getByRole('button', { name: 'Check that nothing was changed' }).press('Enter');
    await expect(lead.getByText('Every line is as it was written.')).toBeVisible();
  });
});

async function person(browser: Browser): Promise<Page> {
  return (await browser.newContext({ timezoneId: 'Europe/Berlin' })).newPage();
}

async function section(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

async function adds(page: Page, label: string, name: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page.keyboard.press('Enter');
}

async function chooses(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function invites(page: Page, name: string, email: string, roles: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Invite somebody' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: true }).fill(name);
  await dialog.getByLabel('Work email').fill(email);
  for (const role of ['Designer', 'Publisher', 'Agent', 'Lead'])
    await dialog.getByRole('checkbox', { name: new RegExp(`^${role}`) }).setChecked(roles.includes(role));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${email} is invited`)).toBeVisible();
}

/** Opens the link of the invitation, chooses a password, and goes where the work is. */
async function joins(browser: Browser, email: string, to?: string): Promise<Page> {
  const letterTo = () => mail.received.find((one) => one.to.includes(email));
  await expect.poll(letterTo).toBeDefined();
  // Quoted-printable: a line that ends with "=" goes on, and "=3D" is "=".
  const text = (letterTo()?.raw ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
  const page = await person(browser);
  await page.goto(/http:\/\/\S+\/invitation#\S+/.exec(text)?.[0] ?? '');
  await page.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  // Whoever has joined is led to where their work is.
  await page.waitForURL(({ pathname }) => pathname !== '/invitation');
  await page.waitForLoadState();
  if (to !== undefined) await page.goto(house.address + to);
  return page;
}
