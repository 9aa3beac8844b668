import ICAL from 'ical.js';
// A real SMTP server on loopback, and mails as it received them.
import { afterEach, expect, it } from 'vitest';
import { mailServer as startMailServer, type TestMailServer } from '../testing/mail-server.ts';
import { smtpMailer } from './mail.ts';

const servers: TestMailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

async function mailServer(refuse?: number): Promise<TestMailServer> {
  const server = await startMailServer(refuse);
  servers.push(server);
  return server;
}

const mail = {
  key: 'conversation/c1/7/0',
  to: 'mara@mail.example',
  subject: 'Ticket LH-10001',
  text: 'You hear from us by 10:00.\n',
};

it('a mail arrives as it was written', async () => {
  const { url, received } = await mailServer();
  const mailer = smtpMailer(url, 'Larkspur Home <hello@larkspur.example>');
  expect(await mailer.send(mail)).toMatchObject({ ok: true });
  expect(received).toMatchObject([{ from: 'hello@larkspur.example', to: ['mara@mail.example'] }]);
  expect(received[0]?.raw).toContain('Subject: Ticket LH-10001');
  expect(received[0]?.raw).toContain('You hear from us by 10:00.');
  mailer.close();
});

it('the same mail sent twice can be told by its Message-ID', async () => {
  const { url, received } = await mailServer();
  const mailer = smtpMailer(url, 'hello@larkspur.example');
  await mailer.send(mail);
  await mailer.send(mail);
  const [one, two] = received.map(({ raw }) => /^Message-ID: (.+)$/m.exec(raw)?.[1]);
  expect(one).toBeDefined();
  expect(one).toBe(two);
  mailer.close();
});

it('A2: an invitation that another program reads: who, when, and which of its kind counts', async () => {
  const { url, received } = await mailServer();
  const mailer = smtpMailer(url, 'Larkspur <hello@larkspur.example>');
  const startsAt = Date.UTC(2026, 10, 23, 9, 30);
  const attendee = { name: 'Ada Lind', email: 'ada@mail.example' };
  const call = { uid: 'c/tickets/1', startsAt, minutes: 30, title: 'Call; Larkspur', attendee };
  await mailer.send({ ...mail, calendar: call });
  await mailer.send({ ...mail, calendar: { ...call, sequence: 1, startsAt: startsAt + 3_600_000 } });
  await mailer.send({ ...mail, calendar: { ...call, sequence: 2, method: 'CANCEL' } });
  mailer.close();

  const read = received.map(({ raw }) => {
    const encoded = /text\/calendar[\s\S]+?\r?\n\r?\n([\s\S]+?)\r?\n--/.exec(raw)?.[1] ?? '';
    const text = encoded.includes('BEGIN:') ? encoded : Buffer.from(encoded, 'base64').toString();
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    const stamp = new Date(String(event.component.getFirstPropertyValue('dtstamp'))).getTime();
    return {
      method: calendar.getFirstPropertyValue('method'),
      uid: event.uid,
      sequence: event.sequence,
      starts: event.startDate.toJSDate().getTime(),
      lasts: event.duration.toSeconds(),
      summary: event.summary,
      organizer: event.organizer,
      attendee: String(event.attendees[0]?.getFirstValue()).toLowerCase(),
      isStampedNow: Math.abs(Date.now() - stamp) < 60_000,
    };
  });
  const [invited, moved, cancelled] = read;
  expect(invited).toEqual({
    method: 'REQUEST',
    uid: expect.stringMatching(/@baton$/),
    sequence: 0,
    starts: startsAt,
    lasts: 1800,
    summary: 'Call; Larkspur',
    organizer: 'mailto:hello@larkspur.example',
    attendee: 'mailto:ada@mail.example',
    isStampedNow: true,
  });
  expect(moved).toMatchObject({ method: 'REQUEST', uid: invited?.uid, sequence: 1, starts: startsAt + 3_600_000 });
  expect(cancelled).toMatchObject({ method: 'CANCEL', uid: invited?.uid, sequence: 2 });
});

it('a refusal for ever is told from one that may pass', async () => {
  const never = smtpMailer((await mailServer(550)).url, 'hello@larkspur.example');
  expect(await never.send(mail)).toMatchObject({ ok: false, forEver: true });
  never.close();
  const later = smtpMailer((await mailServer(451)).url, 'hello@larkspur.example');
  expect(await later.send(mail)).toMatchObject({ ok: false, forEver: false });
  later.close();
});

it('a server that is not there may be there later', async () => {
  const mailer = smtpMailer('smtp://127.0.0.1:1', 'hello@larkspur.example');
  expect(await mailer.send(mail)).toMatchObject({ ok: false, forEver: false });
  mailer.close();
});
