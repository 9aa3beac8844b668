import { DatabaseSync } from 'node:sqlite';
import { HostError } from '@baton/host';
import { expect, it } from 'vitest';
import { buildHttp } from './build-http.ts';

/** What the API says of an error that a handler throws. */
async function told(error: () => unknown): Promise<{ status: number; body: unknown }> {
  const http = await buildHttp({
    logLevel: 'silent',
    own: { origin: null, hasProxy: false, mayShowChat: () => true },
    trustedProxy: null,
    guard: () => {},
  });
  http.get('/api/fails', () => {
    throw error();
  });
  const { statusCode, json } = await http.inject({ url: '/api/fails', headers: { host: 'localhost' } });
  await http.close();
  return { status: statusCode, body: json() };
}

function fullDisk(): unknown {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA max_page_count = 2; CREATE TABLE word (text TEXT)');
  try {
    database.exec('INSERT INTO word VALUES (hex(zeroblob(100000)))');
  } catch (error) {
    return error;
  }
  return null;
}

it.each([
  ['met by the server itself', fullDisk],
  ['met by the host', () => new HostError('storage-failed', 'The data could not be written.')],
])('a full disk %s is told as one, and that nothing was kept', async (_where, error) => {
  expect(await told(error)).toMatchObject({
    status: 507,
    body: { code: 'storage-failed', message: expect.stringContaining('kept nothing of this') },
  });
});

it('a fault of ours stays a fault of ours', async () => {
  expect(await told(() => new TypeError('x is not a function'))).toMatchObject({
    status: 500,
    body: { code: 'internal' },
  });
});
