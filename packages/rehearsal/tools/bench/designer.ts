// Who saves, in a thread of their own: makes the flow, then saves it with a new name each time it is told to.
import { parentPort } from 'node:worker_threads';

let address = '';
let document = '';
let id = '';
let etag = '';

parentPort?.on('message', async (told: { address: string; document: string } | { save: number }) => {
  if ('address' in told) {
    ({ address, document } = told);
    const made = await asked('POST', '/api/flows', `{"document":${document}}`);
    ({ id, etag } = made);
    document = JSON.stringify({ ...JSON.parse(document), id });
  } else {
    const text = JSON.stringify({ ...JSON.parse(document), name: `Draft ${told.save}` });
    ({ etag } = await asked('PUT', `/api/flows/${id}/draft`, text));
  }
  parentPort?.postMessage('done');
});

async function asked(method: string, path: string, body: string): Promise<{ id: string; etag: string }> {
  const headers = { 'content-type': 'application/json', ...(etag === '' ? {} : { 'if-match': etag }) };
  const response = await fetch(address + path, { method, headers, body });
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
  const answer: { id: string; etag: string } = JSON.parse(await response.text());
  return answer;
}
