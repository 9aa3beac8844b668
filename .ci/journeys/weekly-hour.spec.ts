// A lead's hour with no mouse: why the rate rose, what is missing, an article for it, and a week later what came of it (I11).
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openHouse, type House } from './house.ts';

let house: House;
test.beforeAll(async () => {
  house = await openHouse({ startsAt: '2026-11-24T10:00:00+01:00', factor: 1.001 });
});
test.afterAll(() => house.close());

const QUESTION = 'Can I rent lanterns for a wedding?';
const ANSWER = 'Yes: we rent lanterns for weddings, from ten pieces on, for four days.';

test('finds why the rate rose, does the weekly hour, writes what is missing, and sees what came of it', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const step = (name: string) => page.getByRole('heading', { level: 2, name: new RegExp(name) });

  await test.step('reads why the rate rose in the demo month, and from which version on', async () => {
    await page.goto(`${house.address}/insights?demo=1`);
    await expect(page.getByText(/Handoff rate .* above the 28 days before.*knowledge gap/)).toBeVisible();
    await presses(page, page.getByRole('link', { name: /Handoff rate/ }));
    await expect(page.getByText(/v3 of Standard handoff went live on .*: Announce the autumn sale/)).toBeVisible();
    await presses(page, page.getByRole('button', { name: /Knowledge gap/ }));
    await expect(page).toHaveURL(/reason=knowledge-gap/);
    await expect(page.getByText(/sale lamp/).first()).toBeVisible();
  });

  await test.step('has customers of their own whom the bot cannot answer', async () => {
    for (let i = 0; i < 4; i += 1) await asks(house.address, 'let me talk to a human please');
    await expect.poll(async () => (await (await fetch(`${house.address}/api/insights/week`)).json()).questions).toBe(4);
  });

  await test.step('does the weekly hour: the topic gets a name and a decision', async () => {
    await page.goto(`${house.address}/insights/week`);
    await expect(step('1. Last week')).toBeVisible();
    await goesOn(page);
    await goesOn(page);
    await expect(page.getByText('4 this week, 0 before')).toBeVisible();
    await fills(page, page.getByRole('textbox', { name: 'Topic' }), 'Wedding lanterns');
    await chooses(page, page.getByRole('combobox', { name: 'Decision' }), 'Write an article');
    await goesOn(page);
    await expect(page.getByText(QUESTION)).toBeVisible();
    await fills(page, page.getByRole('textbox', { name: 'Draft of the article' }), ANSWER);
    for (let i = 0; i < 5; i += 1) await goesOn(page);
    await expect(page.getByText('Wedding lanterns (4 questions): Write an article')).toBeVisible();
    await presses(page, page.getByRole('button', { name: 'Finish and send' }));
    await expect(page.getByText('Finished', { exact: true })).toBeVisible();
  });

  await test.step('publishes the article, with the question as its test', async () => {
    await page.goto(`${house.address}/settings/knowledge`);
    await presses(page, page.getByRole('button', { name: 'Write an article' }).first());
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('textbox', { name: 'Title' })).toBeFocused();
    await page.keyboard.type('Lanterns for weddings');
    await fills(page, dialog.getByRole('textbox', { name: 'Answer' }), ANSWER);
    await fills(page, dialog.getByRole('textbox', { name: 'Where it stands' }), 'https://larkandlantern.example/rent');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await fills(page, page.getByRole('textbox', { name: 'Try a question' }), QUESTION);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').getByText(ANSWER)).toBeVisible();
  });

  await test.step('sees a week later what came of it', async () => {
    await house.sleepsUntil('2026-12-01T10:30:00+01:00');
    expect(await asks(house.address, 'thank you')).toContain(ANSWER);
    await page.goto(`${house.address}/insights/week`);
    await expect(page.getByText('What you changed, and what came of it')).toBeVisible();
    await expect(page.getByText('Write an article: 4 questions in the week before, 0 since')).toBeVisible();
  });
});

/** A customer with the question that no article answers yet, and what they write when the bot has spoken. Returns what was said. */
async function asks(address: string, then: string): Promise<string> {
  const call = async (method: string, path: string, token: string, body?: object) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    expect(answer.ok, `${method} ${path}`).toBe(true);
    return answer.json();
  };
  const { id, token } = await call('POST', '/api/conversations', '', { flow: 'standard-handoff', language: 'en' });
  const path = `/api/conversations/${id}`;
  await call('POST', `${path}/messages`, token, { clientId: 'm1', text: QUESTION });
  let said = '';
  await expect
    .poll(async () => {
      const { events } = await call('GET', path, token);
      const texts = events.flatMap((event: { from?: string; message?: { text: string } }) =>
        event.from === 'bot' ? [event.message?.text ?? ''] : [],
      );
      said = texts.join('\n');
      return texts.length;
    })
    .toBeGreaterThan(1);
  await call('POST', `${path}/messages`, token, { clientId: 'm2', text: then });
  return said;
}

/** Goes there by Tab alone. */
async function reaches(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let i = 0; i < 120; i += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}.`);
}

async function presses(page: Page, target: Locator): Promise<void> {
  await reaches(page, target);
  await page.keyboard.press('Enter');
}

async function fills(page: Page, target: Locator, text: string): Promise<void> {
  await reaches(page, target);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function chooses(page: Page, target: Locator, name: string): Promise<void> {
  await presses(page, target);
  const option = page.getByRole('option', { name });
  await expect(option).toBeVisible();
  await page.keyboard.type(name.slice(0, 3));
  await expect(option).toHaveAttribute('data-highlighted', '');
  await page.keyboard.press('Enter');
  await expect(option).toBeHidden();
}

/** The step is done: its kept, and the next one is in front. */
async function goesOn(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 2, name: /^\d\. / });
  const before = await heading.textContent();
  await presses(page, page.getByRole('button', { name: 'Done, go on' }));
  await expect(heading).not.toHaveText(before ?? '');
  await expect(heading).toBeFocused();
}
