// Sunday night: nobody is there, and still nobody is left without a time, a number and an answer (A0, A1, A9).
import { expect, test } from '@playwright/test';
import { SMTPServer } from 'smtp-server';
import { openHouse, type House } from './house.ts';
import { Agent, Customer } from './people.ts';

const mails: string[] = [];
let mailServer: SMTPServer;
let house: House;

test.beforeAll(async () => {
  mailServer = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  const port = await new Promise<number>((resolve) => {
    const listening = mailServer.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
  house = await openHouse({
    startsAt: '2026-11-22T02:00:00+01:00',
    factor: 6,
    env: { SMTP_URL: `smtp://127.0.0.1:${port}` },
  });
});

test.afterAll(async () => {
  await house.close();
  await new Promise<void>((resolve) => mailServer.close(resolve));
});

test('a ticket with a stated time is mailed, and answered from the promised list into the chat', async ({
  browser,
}) => {
  const customer = await Customer.visits(browser, house.address, 'standard-handoff');
  await customer.page.getByRole('button', { name: 'Night' }).click();
  await customer.page.getByText('it is night').waitFor();
  await customer.writes('can I talk to a human please?');
  await customer.reads(/offline/);
  await customer.presses('Leave a ticket');
  await customer.writes('ada@example.com');
  await customer.reads(/LL-\d+.*by 10:00/);

  await expect.poll(() => mails.length).toBe(1);
  expect(mails[0]).toContain('To: ada@example.com');
  expect(mails[0]).toMatch(/LL-\d+/);

  const agent = await Agent.signsOn(browser, house.address, 'Callum Reid');
  await agent.opensPromise(/LL-\d+/);
  await agent.takesAndAnswers('Good morning, Ada. Your lantern is on its way.');
  await customer.reads('Good morning, Ada. Your lantern is on its way.');
  await expect.poll(() => mails.length).toBe(2);
  expect(mails[1]).toContain('lantern is on its way');
  await agent.marksDone();
});
