import { expect, it } from 'vitest';
import { readEvents } from './sse.ts';
import type { ServerEvent } from './sse.ts';

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(...chunks: string[]): Promise<ServerEvent[]> {
  const events: ServerEvent[] = [];
  const encoded = chunks.map((chunk) => new TextEncoder().encode(chunk));
  await readEvents(streamOf(encoded), (event) => events.push(event));
  return events;
}

it('reads events however the network cuts them', async () => {
  expect(await read('id: 1\nda', 'ta: {"a":', '1}\n', '\nid: 2\r\ndata: b\r\n\r\n')).toEqual([
    { id: '1', data: '{"a":1}' },
    { id: '2', data: 'b' },
  ]);
});

it('keeps a letter of several bytes whole when it is cut in the middle', async () => {
  const bytes = new TextEncoder().encode('data: ü\n\n');
  const events: ServerEvent[] = [];
  await readEvents(streamOf([bytes.slice(0, 7), bytes.slice(7)]), (event) => events.push(event));
  expect(events).toEqual([{ id: '', data: 'ü' }]);
});

it('passes over comments and lines it does not know', async () => {
  expect(await read(': still here\n\nretry: 3000\nevent: x\ndata: a\ndata: b\n\n')).toEqual([{ id: '', data: 'a\nb' }]);
});

it('drops an event that the end cut off', async () => {
  expect(await read('data: whole\n\ndata: ha')).toEqual([{ id: '', data: 'whole' }]);
});
