import type { Tested } from '@baton/wire';
import { newId } from '../store/secrets.ts';
import { signatures } from './call.ts';
import type { Connection } from './connections.ts';
import { OutgoingError, post } from './outgoing.ts';
import { effectStrings as strings } from './strings.ts';

const TEST_LIMIT_MS = 5_000;

/**
 * Calls a connection once and says in a sentence what came of it.
 * @param takesEvents a webhook is posted a signed test event; anything else is only looked at, so that nothing is made there
 */
export async function testConnection(connection: Connection, takesEvents: boolean): Promise<Tested> {
  const id = `test/${newId()}`;
  const body = JSON.stringify({ type: 'test', message: strings.testSummary });
  const begun = performance.now();
  try {
    const { status } = await post({
      url: connection.url,
      method: takesEvents ? 'POST' : 'GET',
      body: takesEvents ? body : '',
      timeoutMs: TEST_LIMIT_MS,
      isInternal: connection.internal === true,
      headers: {
        ...connection.headers,
        ...(takesEvents
          ? { 'content-type': 'application/json', 'idempotency-key': id, ...signatures(connection, id, body) }
          : {}),
      },
    });
    // What may only be posted to answers a look with 405: it is there.
    const ok = (status >= 200 && status < 300) || (!takesEvents && status === 405);
    return { ok, sentence: ok ? strings.tested(Math.round(performance.now() - begun)) : strings.testRefused(status) };
  } catch (error) {
    if (error instanceof OutgoingError) return { ok: false, sentence: error.message };
    throw error;
  }
}
