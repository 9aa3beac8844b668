// The three people of a journey, each in a browser of their own.
import { expect, type Browser, type Locator, type Page } from '@playwright/test';

/** A customer on the shop's page. */
export class Customer {
  readonly page: Page;
  readonly chat: Locator;

  private constructor(page: Page) {
    this.page = page;
    this.chat = page.locator('baton-chat');
  }

  static async visits(browser: Browser, address: string, flow: string): Promise<Customer> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${address}/chat?flow=${flow}`);
    return new Customer(page);
  }

  async writes(text: string): Promise<void> {
    await this.chat.getByRole('textbox').fill(text);
    await this.page.keyboard.press('Enter');
  }

  async reads(text: string | RegExp): Promise<void> {
    await expect(this.chat.getByText(text).last()).toBeVisible();
  }

  async presses(name: string | RegExp): Promise<void> {
    await this.chat.getByRole('button', { name }).last().click();
  }

  /** How often a text stands in the talk. */
  async count(text: string | RegExp): Promise<number> {
    return this.chat.getByText(text).count();
  }
}

/** An agent at the desk. */
export class Agent {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async signsOn(browser: Browser, address: string, name: string): Promise<Agent> {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${address}/desk`);
    await page.getByRole('button', { name: new RegExp(name) }).click();
    await expect(page.getByText('Who are you?')).toBeHidden();
    return new Agent(page);
  }

  async setsStatus(status: string): Promise<void> {
    await this.page.getByRole('button', { name: /Your status/ }).click();
    await this.page
      .getByRole('menuitem', { name: new RegExp(status) })
      .or(this.page.getByRole('menuitemradio', { name: new RegExp(status) }))
      .click();
    await expect(this.page.getByRole('button', { name: new RegExp(`Your status: ${status}`) })).toBeVisible();
  }

  /** A text anywhere on the desk. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** Takes what is offered, as an agent does who was too slow the first time: says to be there again, and takes the next offer. */
  async accepts(): Promise<void> {
    const accept = this.page.getByRole('button', { name: 'Accept' });
    const back = this.page.getByRole('button', { name: 'I am available' });
    await expect(async () => {
      const next = accept.or(back).or(this.#composer()).first();
      await expect(next).toBeVisible();
      if (await back.isVisible()) await back.click();
      if (await accept.isVisible()) await accept.click({ timeout: 5_000 });
      await expect(this.#composer()).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 240_000 });
  }

  async sendsOpening(): Promise<void> {
    await expect(this.#composer()).not.toHaveValue('');
    await this.page.getByRole('button', { name: 'Send' }).click();
    await expect(this.#composer()).toHaveValue('');
  }

  async writes(text: string): Promise<void> {
    await this.#composer().fill(text);
    await this.page.getByRole('button', { name: 'Send' }).click();
  }

  /** A line of the talk. */
  async reads(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('log', { name: 'Talk' }).getByText(text).first()).toBeVisible();
  }

  async closes(summary: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Close', exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /summary/i }).fill(summary);
    await dialog
      .getByRole('button', { name: /^Close/ })
      .last()
      .click();
    await expect(dialog).toBeHidden();
  }

  /** A9. */
  async opensPromise(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name: /Follow-ups/ }).click();
    await this.page.getByRole('button', { name }).click();
  }

  async takesAndAnswers(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Take it' }).click();
    await this.page.getByRole('textbox', { name: 'Your answer' }).fill(text);
    await this.page.getByRole('button', { name: 'Send the answer' }).click();
  }

  async marksDone(): Promise<void> {
    await this.page.getByRole('button', { name: 'Done' }).click();
    await expect(this.page.getByRole('button', { name: 'Done' })).toBeHidden();
  }

  /** The browser is gone. */
  async leaves(): Promise<void> {
    await this.page.context().close();
  }

  #composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Your message' });
  }
}
