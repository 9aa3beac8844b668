import { createHmac } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
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

it('A3: on a phone the link shows the alert, opening it answers nothing, and one press does', async () => {
  const mara = await customer(kit);
  const pageId = `${mara.id}/pages/1`;
  const token = kit.server.sign(`page:${pageId}`);
  const link = `/api/pages/acknowledge?${new URLSearchParams({ page: pageId, token }).toString()}`;
  const shown = await kit.call('GET', link);
  expect(shown).toMatchObject({ status: 200 });
  expect(shown.headers.get('content-type')).toContain('text/html');
  expect(shown.body).toContain('name="viewport"');
  expect(shown.body).toContain('I have it</button>');
  const pressed = await kit.call(
    'POST',
    '/pages/acknowledge',
    new URLSearchParams({ page: pageId, token }).toString(),
    {
      'content-type': 'application/x-www-form-urlencoded',
    },
  );
  expect(pressed.status).toBe(200);
  expect(await kit.call('GET', link.replace(token, 'guessed'))).toMatchObject({ status: 401 });
  expect(
    await kit.call('POST', '/pages/acknowledge', `page=${encodeURIComponent(pageId)}&token=guessed`, {
      'content-type': 'application/x-www-form-urlencoded',
    }),
  ).toMatchObject({ status: 401 });
});

it('A3: who acknowledges in PagerDuty has it: signed, once, and of our alerts alone', async () => {
  const mara = await customer(kit);
  const pageId = `${mara.id}/pages/1`;
  const settings = { url: 'https://events.pagerduty.com/v2/enqueue', form: 'pagerduty', secret: 'pd-secret' };
  expect((await kit.call('PUT', '/api/connections/pager', settings)).status).toBe(200);
  const told = vi.spyOn(kit.server.host, 'send');
  const tells = (type: string, { id = 'e1', key = pageId, by = 'pd-secret', who = { summary: 'Lee' } } = {}) => {
    const body = JSON.stringify({
      event: { id, event_type: `incident.${type}`, agent: who, data: { incident_key: key } },
    });
    const signature = createHmac('sha256', by).update(body).digest('hex');
    // While a secret is changed there, two signatures come.
    const header = `v1=${'0'.repeat(64)},v1=${signature}`;
    return kit.call('POST', '/api/incoming/pager', body, { 'x-pagerduty-signature': header });
  };
  expect([401, 429]).toContain((await tells('acknowledged', { by: 'guessed' })).status);
  for (const other of [
    tells('triggered'),
    tells('unacknowledged', { id: 'e0' }),
    tells('acknowledged', { id: 'e2', key: 'somebody-elses' }),
  ])
    expect((await other).status).toBe(204);
  expect(told).not.toHaveBeenCalled();
  expect((await tells('acknowledged')).status).toBe(204);
  expect((await tells('acknowledged')).status).toBe(204);
  const acknowledgements = told.mock.calls.filter(([, { body }]) => body.type === 'page.acknowledged');
  expect(acknowledgements).toMatchObject([[{ kind: 'conversation', key: mara.id }, { body: { pageId, by: 'Lee' } }]]);
  told.mockRestore();
});
