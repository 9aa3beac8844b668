import { expect, it } from 'vitest';
import { connectorKinds, type ConnectorField } from './catalogue.ts';

const settingsOf = (fields: readonly ConnectorField[]) =>
  fields.filter(({ isNeeded, name }) => isNeeded && !name.includes('.')).map(({ name }) => name);

it('tells of each kind what has to be given, in words, and which of it is secret', () => {
  const zendesk = connectorKinds.find(({ kind }) => kind === 'zendesk');
  expect(settingsOf(zendesk?.fields() ?? [])).toEqual(['url', 'email', 'token']);
  expect(zendesk?.fields().find(({ name }) => name === 'token')).toMatchObject({ title: 'API token', isSecret: true });
  const mail = connectorKinds.find(({ kind }) => kind === 'email');
  expect(mail?.fields().find(({ name }) => name === 'imap.password')?.isSecret).toBe(true);
});

it.each(connectorKinds.map((one) => [one.kind, one] as const))(
  'names every field of %s, keeps its secrets apart, and says what is wrong with none',
  (_kind, { fields, problem }) => {
    for (const { name, title } of fields()) expect(title, name).not.toBe(name);
    expect(fields().some(({ isSecret }) => isSecret)).toBe(true);
    expect(problem({})).not.toBe(null);
  },
);

it.each(connectorKinds.filter(({ check }) => check !== null).map((one) => [one.kind, one] as const))(
  'asks %s for something harmless, and tells a refusal in words',
  async (kind, { check }) => {
    const url = 'https://d.example';
    const settings: Readonly<Record<string, object>> = {
      whatsapp: { phoneNumberId: '1', token: 't', appSecret: 's', verifyToken: 'v' },
      sms: { accountSid: `AC${'0'.repeat(32)}`, authToken: 't', from: '+441632960100' },
      slack: { botToken: 't', signingSecret: 's' },
      messenger: { pageId: '1', token: 't', appSecret: 's', verifyToken: 'v' },
      telegram: { token: `1:${'a'.repeat(30)}`, secret: 's' },
      zendesk: { url, email: 'a@d.example', token: 't' },
      freshdesk: { url, apiKey: 'k' },
      intercom: { token: 't', adminId: '9' },
      hubspot: { token: 't' },
      chatwoot: { url, accountId: 1, inboxId: 3, token: 't' },
      pagerduty: { routingKey: 'k'.repeat(32) },
    };
    const asked: string[] = [];
    const answers = (status: number, text: string) =>
      check?.(settings[kind], async ({ method, url: to }) => {
        asked.push(`${method} ${new URL(to).hostname}`);
        return { status, headers: {}, text };
      });
    expect(await answers(401, '{"message":"Wrong token"}')).toMatch(/\w/);
    expect(asked).toHaveLength(1);
    expect(await check?.({}, async () => ({ status: 200, headers: {}, text: '' }))).toMatch(/\w/);
  },
);
