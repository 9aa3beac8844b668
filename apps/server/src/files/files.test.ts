import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { agent, customer, serverKit, until, type ServerKit, type TestCustomer } from '../testing/server-kit.ts';
import { typeOfFile } from './file-kinds.ts';
import { clamavScanner } from './scanner.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const bytes = (text: string) => new TextEncoder().encode(text);

describe('kinds of files', () => {
  it.each([
    ['lamp.png', png, 'image/png'],
    ['LAMP.PNG', png, 'image/png'],
    ['lamp.png', bytes('<script>alert(1)</script>'), null],
    ['lamp.html', bytes('<p>'), null],
    ['lamp.svg', bytes('<svg>'), null],
    ['invoice.pdf', bytes('%PDF-1.7 …'), 'application/pdf'],
    ['invoice.pdf', bytes('MZ…'), null],
    ['lamp.png.exe', png, null],
    ['lamp', png, null],
    ['list.csv', bytes('a,b\n1,ü'), 'text/csv'],
    ['list.csv', new Uint8Array([0xff, 0xfe, 0]), null],
  ])('%s', (name, content, type) => {
    expect(typeOfFile(name, content)).toBe(type);
  });
});

describe('S5: files both ways', () => {
  let kit: ServerKit;
  let found: string | null | Error = null;
  beforeAll(async () => {
    kit = await serverKit({
      scanner: {
        scan: async () => {
          if (found instanceof Error) throw found;
          return found;
        },
      },
    });
  });
  afterAll(() => kit.end());

  const path = (id: string, query: string) => `/api/conversations/${id}/files?${query}`;
  async function upload(of: TestCustomer, name: string, content: Uint8Array<ArrayBuffer>, clientId = name) {
    const query = new URLSearchParams({ name, clientId }).toString();
    const response = await fetch(kit.address() + path(of.id, query), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${of.token}` },
      body: content,
    });
    const body: unknown = await response.json();
    return { status: response.status, body };
  }
  const idIn = (body: unknown) => z.object({ id: z.string() }).parse(body).id;

  it('is kept once, sent with a message, and handed out as something to save, to whoever holds the token', async () => {
    const mara = await customer(kit);
    const [one, again] = [await upload(mara, 'lamp.png', png), await upload(mara, 'lamp.png', png)];
    expect(one).toEqual({
      status: 201,
      body: { id: expect.any(String), name: 'lamp.png', type: 'image/png', size: png.length },
    });
    expect(again).toEqual(one);
    expect((await mara.sends({ clientId: 'f', files: [idIn(one.body)] })).status).toBe(200);
    const read = await kit.call('GET', `/api/conversations/${mara.id}`, undefined, {
      authorization: `Bearer ${mara.token}`,
    });
    expect(JSON.stringify(read.body)).toContain(JSON.stringify({ text: '', files: [one.body] }).slice(1, -1));
    const file = `${kit.address()}/api/conversations/${mara.id}/files/${idIn(one.body)}`;
    const saved = await fetch(file, { headers: { authorization: `Bearer ${mara.token}` } });
    expect(new Uint8Array(await saved.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(saved.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringContaining('attachment; filename="lamp.png"'),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });
    const other = await customer(kit);
    expect((await fetch(file, { headers: { authorization: `Bearer ${other.token}` } })).status).toBe(401);
    expect(await other.sends({ clientId: 'g', files: [idIn(one.body)] })).toMatchObject({
      status: 404,
      body: { code: 'file-not-found' },
    });
  });

  it('is refused when it is not what its name says, empty, too large, or not clean; and S1 holds for its name', async () => {
    const mara = await customer(kit);
    expect(await upload(mara, 'a.png', bytes('no'))).toMatchObject({ status: 415, body: { code: 'file-not-taken' } });
    expect(await upload(mara, 'a.txt', bytes(''))).toMatchObject({ status: 415 });
    expect(await upload(mara, 'a.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(65))).toMatchObject({ status: 413 });
    expect(await upload(mara, '../../4111 1111 1111 1111.txt', bytes('x'))).toMatchObject({
      status: 201,
      body: { name: expect.not.stringMatching(/4111 1111|\.\./) },
    });
    found = 'Eicar-Test';
    expect(await upload(mara, 'b.txt', bytes('x'))).toMatchObject({ status: 422, body: { code: 'file-unsafe' } });
    found = new Error('away');
    expect(await upload(mara, 'b.txt', bytes('x'))).toMatchObject({ status: 503, body: { code: 'scanner-away' } });
    found = null;
    expect(await upload(mara, 'b.txt', bytes('x'))).toMatchObject({ status: 201 });
  });

  it('an agent fetches what the customer sent, and sends a file back', async () => {
    const callum = await agent(kit, 'callum');
    const mara = await customer(kit);
    const id = idIn((await upload(mara, 'broken.png', png)).body);
    await mara.says('can I talk to a real person please');
    const offer = await until(() => callum.sees()?.offers.find(({ conversation }) => conversation.id === mara.id));
    await callum.does(`conversations/${mara.id}/accept`, { offerId: offer.offerId });
    await mara.sends({ clientId: 'with-file', text: 'This one', files: [id] });
    const desk = `${kit.address()}/api/desk/conversations/${mara.id}/files`;
    const authorization = `Bearer ${callum.session}`;
    expect((await fetch(`${desk}/${id}`, { headers: { authorization } })).status).toBe(200);
    const kept = await fetch(`${desk}?name=label.pdf&clientId=1`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: bytes('%PDF-1.7'),
    });
    const label = idIn(await kept.json());
    expect(
      await callum.does(`conversations/${mara.id}/messages`, { clientId: 'a', text: '', files: [label] }),
    ).toMatchObject({
      status: 200,
    });
    const heard = mara.stream();
    await until(() => heard.heard.some(({ data }) => JSON.stringify(data['message'])?.includes('label.pdf')));
    heard.stop();
    // What the customer sent is not the agent's to send.
    expect(
      await callum.does(`conversations/${mara.id}/messages`, { clientId: 'b', text: '', files: [id] }),
    ).toMatchObject({
      status: 404,
    });
  });
});

describe('the virus scanner (ClamAV, INSTREAM)', () => {
  async function scannerThat(answers: string) {
    let heard = Buffer.alloc(0);
    const server = createServer((socket) =>
      socket.on('data', (part) => {
        heard = Buffer.concat([heard, part]);
        if (heard.subarray(-4).equals(Buffer.alloc(4))) socket.end(answers);
      }),
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const bound = server.address();
    const scanner = clamavScanner('127.0.0.1', typeof bound === 'object' && bound ? bound.port : 0);
    return { scanner, heard: () => heard, close: () => server.close() };
  }

  it('is sent the file in parts with their lengths, and believed', async () => {
    const clean = await scannerThat('stream: OK\0');
    expect(await clean.scanner.scan(bytes('hello'))).toBeNull();
    expect(clean.heard().toString('latin1')).toBe('zINSTREAM\0\0\0\0\x05hello\0\0\0\0');
    clean.close();
    const found = await scannerThat('stream: Eicar-Test-Signature FOUND\0');
    expect(await found.scanner.scan(bytes('x'))).toBe('Eicar-Test-Signature');
    found.close();
  });

  it('that does not say that a file is clean lets none pass', async () => {
    const broken = await scannerThat('INSTREAM size limit exceeded. ERROR\0');
    await expect(broken.scanner.scan(bytes('x'))).rejects.toThrow('size limit');
    broken.close();
  });
});
