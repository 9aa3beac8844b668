import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { serverKit, type ServerKit } from '../testing/server-kit.ts';
import { roadDocument } from '../testing/road-flow.ts';

let kit: ServerKit;
beforeAll(async () => {
  kit = await serverKit();
});
afterAll(() => kit.end());

const made = z.object({ id: z.string(), etag: z.string() });

async function ownFlow(name: string): Promise<{ id: string; etag: string; document: Record<string, unknown> }> {
  const created = await kit.call('POST', '/api/flows', { from: 'road', name });
  const { id, etag } = made.parse(created.body);
  const draft = await kit.call('GET', `/api/flows/${id}/draft`);
  return { id, etag, document: z.record(z.string(), z.unknown()).parse(draft.body) };
}

it('lists templates beside own flows, and says which are published', async () => {
  const { id } = await ownFlow('Listed');
  const { body } = await kit.call('GET', '/api/flows');
  expect(body).toMatchObject({
    flows: [
      { id: 'road', origin: 'template', publishedVersion: 0 },
      { id, origin: 'own', publishedVersion: null, draftChanged: true },
    ],
  });
});

it('a template stays as it is', async () => {
  const { headers } = await kit.call('GET', '/api/flows/road/draft');
  const saved = await kit.call('PUT', '/api/flows/road/draft', roadDocument(), {
    'if-match': headers.get('etag') ?? '',
  });
  expect(saved).toMatchObject({ status: 409, body: { code: 'template-read-only', at: '/path/id' } });
});

it('saving an unchanged draft gives the same bytes and the same ETag', async () => {
  const { id, etag } = await ownFlow('Unchanged');
  const before = await fetch(`${kit.server.address}/api/flows/${id}/draft`).then((answer) => answer.text());
  const saved = await kit.call('PUT', `/api/flows/${id}/draft`, before, { 'if-match': etag });
  expect(saved.body).toMatchObject({ etag });
  expect(await fetch(`${kit.server.address}/api/flows/${id}/draft`).then((answer) => answer.text())).toBe(before);
});

it('of two who change the same draft the second is told, and nothing is overwritten', async () => {
  const { id, etag, document } = await ownFlow('Contested');
  const [one, other] = await Promise.all(
    ['First', 'Second'].map((name) =>
      kit.call('PUT', `/api/flows/${id}/draft`, { ...document, name }, { 'if-match': etag }),
    ),
  );
  expect(new Set([one?.status, other?.status])).toEqual(new Set([200, 412]));
  const loser = one?.status === 412 ? one : other;
  expect(loser?.body).toMatchObject({ code: 'draft-changed', at: '/headers/if-match' });
  const kept = await kit.call('GET', `/api/flows/${id}/draft`);
  expect(kept.body).toMatchObject({ name: one?.status === 200 ? 'First' : 'Second' });
});

it('a save without If-Match is not guessed at', async () => {
  const { id, document } = await ownFlow('Blind');
  expect(await kit.call('PUT', `/api/flows/${id}/draft`, document)).toMatchObject({
    status: 428,
    body: { code: 'version-required' },
  });
});

it('a document that cannot be read is refused with every issue, and the draft stays', async () => {
  const { id, etag } = await ownFlow('Broken');
  const broken = {
    ...roadDocument(),
    id,
    nodes: [{ id: 'x', kind: 'no-such-kind', version: 1, position: { x: 0, y: 0 }, config: {} }],
    edges: [],
  };
  const saved = await kit.call('PUT', `/api/flows/${id}/draft`, broken, { 'if-match': etag });
  expect(saved).toMatchObject({ status: 422, body: { code: 'flow-invalid', issues: [{ code: 'unknown-kind' }] } });
  const text = await kit.call('PUT', `/api/flows/${id}/draft`, '{"format":1,', { 'if-match': etag });
  expect(text).toMatchObject({ status: 422, body: { code: 'flow-invalid' } });
  expect((await kit.call('GET', `/api/flows/${id}/draft`)).headers.get('etag')).toBe(etag);
});

it('publishing keeps each version for ever and leaves a line in the audit log', async () => {
  const { id, etag, document } = await ownFlow('Published');
  const first = await kit.call('POST', `/api/flows/${id}/publish`, { note: 'The beginning' });
  expect(first).toMatchObject({ status: 201, body: { version: 1, note: 'The beginning' } });
  await kit.call('PUT', `/api/flows/${id}/draft`, { ...document, name: 'Renamed' }, { 'if-match': etag });
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  expect((await kit.call('GET', `/api/flows/${id}/versions`)).body).toMatchObject({
    versions: [{ version: 2 }, { version: 1 }],
  });
  expect((await kit.call('GET', `/api/flows/${id}/versions/1`)).body).toMatchObject({ name: 'Published' });
  const { hash } = z.object({ hash: z.string() }).parse(first.body);
  expect((await kit.call('GET', '/api/audit?limit=10')).body).toMatchObject({
    lines: expect.arrayContaining([
      expect.objectContaining({
        what: 'flow.published',
        about: id,
        details: expect.objectContaining({ version: 1, hash }),
      }),
    ]),
  });
});

it('rolling back publishes the old text as a new version', async () => {
  const { id, etag, document } = await ownFlow('Rolled');
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  await kit.call('PUT', `/api/flows/${id}/draft`, { ...document, name: 'Worse' }, { 'if-match': etag });
  await kit.call('POST', `/api/flows/${id}/publish`, {});
  expect(await kit.call('POST', `/api/flows/${id}/versions/1/roll-back`)).toMatchObject({
    status: 201,
    body: { version: 3, rolledBackTo: 1 },
  });
  expect((await kit.call('GET', `/api/flows/${id}/versions/3`)).body).toMatchObject({ name: 'Rolled' });
  expect((await kit.call('GET', `/api/flows/${id}`)).body).toMatchObject({ publishedVersion: 3, draftChanged: false });
});

it('a flow that would strand a customer is not published, and says every reason', async () => {
  const { id, etag, document } = await ownFlow('Stranding');
  const edges = z.array(z.object({ id: z.string() }).loose()).parse(document['edges']);
  const cut = { ...document, edges: edges.filter((edge) => edge.id !== 'start-next') };
  const saved = await kit.call('PUT', `/api/flows/${id}/draft`, cut, { 'if-match': etag });
  expect(saved.status).toBe(200);
  const refused = await kit.call('POST', `/api/flows/${id}/publish`, {});
  expect(refused).toMatchObject({
    status: 422,
    body: {
      code: 'flow-has-errors',
      issues: expect.arrayContaining([expect.objectContaining({ code: 'not-connected' })]),
    },
  });
  expect((await kit.call('POST', `/api/flows/${id}/check`)).body).toMatchObject({ publishable: false });
  expect((await kit.call('GET', `/api/flows/${id}/versions`)).body).toEqual({ versions: [] });
});

it('a team that the workspace does not have blocks publishing', async () => {
  const { id, etag, document } = await ownFlow('Unknown team');
  const nodes = z.array(z.object({ id: z.string() }).loose()).parse(document['nodes']);
  const changed = {
    ...document,
    nodes: nodes.map((node) => (node.id === 'transfer' ? { ...node, config: { team: 'nobodies' } } : node)),
  };
  await kit.call('PUT', `/api/flows/${id}/draft`, changed, { 'if-match': etag });
  expect(await kit.call('POST', `/api/flows/${id}/publish`, {})).toMatchObject({
    status: 422,
    body: {
      issues: expect.arrayContaining([
        expect.objectContaining({ code: 'unknown-team', at: expect.objectContaining({ node: 'transfer' }) }),
      ]),
    },
  });
});

it('imports what it exports', async () => {
  const { id } = await ownFlow('Exported');
  const exported = await kit.call('GET', `/api/flows/${id}/export`);
  expect(exported.headers.get('content-disposition')).toBe(`attachment; filename="${id}.flow.json"`);
  const imported = await kit.call('POST', '/api/flows', { document: exported.body });
  expect(imported).toMatchObject({ status: 201, body: { id: `${id}-2` } });
});

it('an archived flow is gone from the list, and its id is not given again', async () => {
  const { id } = await ownFlow('Archived');
  expect((await kit.call('DELETE', `/api/flows/${id}`)).status).toBe(204);
  expect((await kit.call('GET', `/api/flows/${id}`)).body).toMatchObject({ code: 'flow-not-found' });
  expect((await ownFlow('Archived')).id).not.toBe(id);
});

it('a blank flow can be saved and checked from the first minute', async () => {
  const { body } = await kit.call('POST', '/api/flows', { name: 'Fresh' });
  const { id } = made.parse(body);
  expect((await kit.call('POST', `/api/flows/${id}/check`)).body).toMatchObject({ publishable: false });
});

it('an archived flow comes back as it was, and one that never was does not', async () => {
  const { id, etag } = await ownFlow('Put away');
  expect(await kit.call('DELETE', `/api/flows/${id}`)).toMatchObject({ status: 204 });
  expect(await kit.call('GET', `/api/flows/${id}/draft`)).toMatchObject({ status: 404 });
  expect(await kit.call('POST', `/api/flows/${id}/restore`)).toMatchObject({ status: 204 });
  const back = await kit.call('GET', `/api/flows/${id}/draft`);
  expect(back.headers.get('etag')).toBe(etag);
  expect(await kit.call('POST', '/api/flows/nobody/restore')).toMatchObject({
    status: 404,
    body: { code: 'flow-not-found' },
  });
});

it('a document that is nested without end is refused in a sentence', async () => {
  const levels = 100_000;
  const body = `{"document":${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}}`;
  expect(await kit.call('POST', '/api/flows', body)).toMatchObject({
    status: 422,
    body: { code: 'flow-invalid', issues: [{ code: 'too-deep' }] },
  });
});

it('who has a flow open hears which draft stands, and at once that another was saved', async () => {
  const { id, etag, document } = await ownFlow('Heard');
  const answer = await fetch(`${kit.address()}/api/flows/${id}/events`);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const until = async (words: string) => {
    while (!heard.includes(words)) heard += (await reader?.read())?.value ?? '';
  };
  await until(JSON.stringify(etag));
  const saved = await kit.call(
    'PUT',
    `/api/flows/${id}/draft`,
    { ...document, name: 'Heard, changed' },
    { 'if-match': etag },
  );
  await until(JSON.stringify(z.object({ etag: z.string() }).parse(saved.body).etag));
  await reader?.cancel();
});
