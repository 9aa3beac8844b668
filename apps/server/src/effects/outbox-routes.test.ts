import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closedWorkspace, customer, serverKit, type ServerKit, until } from '../testing/server-kit.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit({ workspace: closedWorkspace() });
});
afterAll(() => kit.end());

it('shows what would have been sent when there is no mail server, with nothing of it read as HTML', async () => {
  const marcus = await customer(kit, { customerId: 'c-1002', signature: kit.server.sign('c-1002') });
  await marcus.says('let me talk to a human please');
  await until(async () =>
    JSON.stringify((await kit.call('GET', '/api/outbox')).body).includes('marcus.bell@mail.example'),
  );
  const other = new DatabaseSync(join(kit.folder, 'data', 'baton.db'));
  other.exec("UPDATE app_outbox SET subject = '<script>alert(1)</script>'");
  other.close();
  const { body, headers } = await kit.call('GET', '/outbox');
  expect(headers.get('content-type')).toContain('text/html');
  expect(body).toContain('SMTP_URL');
  expect(body).toContain('marcus.bell@mail.example');
  expect(body).not.toContain('<script>');
});

it('A3: an acknowledgement without the page’s own token is refused', async () => {
  const refused = await kit.call('POST', '/api/pages/acknowledge', {
    pageId: 'c/pages/1',
    token: 'guessed',
    by: 'Henrik',
  });
  expect(refused).toMatchObject({ status: 401, body: { code: 'token-wrong', at: '/body/token' } });
});
