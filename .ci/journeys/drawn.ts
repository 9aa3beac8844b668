// Flows that a journey begins with, drawn and published over the server's API.
import type { House } from './house.ts';

export interface DrawnFlow {
  readonly id: string;
  readonly etag: string;
  /** Of the published version. */
  readonly hash: string;
}

/** Makes a flow of this document, or saves it over an own flow, and publishes it. */
export async function published({ address }: House, document: object, over?: DrawnFlow): Promise<DrawnFlow> {
  const made = over
    ? { ...over, ...(await answer(address, 'PUT', `/api/flows/${over.id}/draft`, document, over.etag)) }
    : await answer(address, 'POST', '/api/flows', { document });
  return { ...made, hash: (await answer(address, 'POST', `/api/flows/${made.id}/publish`, {})).hash };
}

/** What of the server's answers is used here; each has some of it. */
async function answer(address: string, method: string, path: string, body: object, etag?: string): Promise<DrawnFlow> {
  const response = await fetch(address + path, {
    method,
    headers: { 'content-type': 'application/json', ...(etag === undefined ? {} : { 'if-match': etag }) },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** Asks for an order number, and comes out with it or without. */
export function partDocument(question: string): object {
  return {
    format: 1,
    id: 'which-order',
    name: 'Which order',
    settings: { part: true, variables: [{ name: 'order', type: 'text' }] },
    nodes: [
      node('start', 'start', 0),
      node('ask', 'question', 1, { message: own(question), into: 'order' }),
      { ...node('known', 'end', 2), name: 'Known' },
      { ...node('unknown', 'end', 3), name: 'Not known' },
    ],
    edges: [
      edge('start', 'next', 'ask'),
      edge('ask', 'answered', 'known'),
      edge('ask', 'gaveUp', 'unknown'),
      edge('ask', 'silent', 'unknown'),
    ],
  };
}

/** Begins with that part, and thanks for what it found out; a ticket for who asks for a person. */
export function aroundDocument(part: DrawnFlow): object {
  const exits = ['Known', 'Not known'];
  const gives = [{ from: 'order', to: 'it' }];
  return {
    format: 1,
    id: 'around',
    name: 'Around',
    settings: {},
    nodes: [
      node('start', 'start', 0),
      node('human', 'explicit-request', 0, {}, 1),
      { ...node('order', 'sub-flow', 1, { flow: part.id, hash: part.hash, exits, gives }), name: 'Which order' },
      node('thanks', 'message', 2, { message: own('Thanks, {{it}}.') }),
      node('sorry', 'ticket', 2, { team: 'support' }, 1),
      node('end', 'end', 3),
    ],
    edges: [
      edge('start', 'next', 'order'),
      edge('human', 'asked', 'sorry'),
      edge('order', 'Known', 'thanks'),
      { ...edge('order', 'Not known', 'sorry'), id: 'order-unknown' },
      edge('thanks', 'next', 'end'),
      edge('sorry', 'created', 'end'),
    ],
  };
}

const node = (id: string, kind: string, column: number, config: object = {}, row = 0) => ({
  id,
  kind,
  version: 1,
  position: { x: column * 320, y: 120 + row * 260 },
  config,
});
const edge = (from: string, port: string, to: string) => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to },
});
const own = (en: string) => ({ use: 'own', text: { en } });
