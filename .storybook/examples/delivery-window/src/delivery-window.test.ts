// A kind from outside goes through the whole house, and no file of the house knows of it.
import { readdirSync, readFileSync } from 'node:fs';
import { compileFlow } from '@baton/compiler';
import { createEditor } from '@baton/editor';
import { flowJsonSchema, parseFlow, serialiseFlow } from '@baton/flow';
import { workspace as workspaceForm } from '@baton/handoff';
import { messageLibrary } from '@baton/nodes';
import { rehearse } from '@baton/rehearsal';
import { describe, expect, test } from 'vitest';
import { deliveryWindow } from './delivery-window.node.ts';
import { deliveryFlow, withDeliveryWindow } from './delivery-flow.ts';

const registry = withDeliveryWindow;
const KIND = deliveryWindow.kind;

const begin = () =>
  rehearse({
    flow: deliveryFlow(),
    registry,
    library: messageLibrary,
    workspace: workspaceForm.parse({
      format: 1,
      id: 'w',
      name: 'W',
      brand: { name: 'W' },
      currency: 'EUR',
      hours: [{ id: 'h', name: 'H', zone: 'Europe/Berlin', week: {} }],
      teams: [{ id: 't', name: 'T', hours: 'h' }],
    }),
    bot: { ask: () => Promise.reject(new Error('Nobody asks the bot here.')) },
    startAt: Date.UTC(2026, 10, 17, 10),
  });

describe('a kind from outside', () => {
  test('is saved, read and described like any other', () => {
    const text = serialiseFlow(deliveryFlow());
    const read = parseFlow(text, registry);
    expect(read.ok && serialiseFlow(read.flow) === text).toBe(true);
    expect(JSON.stringify(flowJsonSchema(registry))).toContain(KIND);
  });

  test('is edited: added, connected, set and undone', () => {
    let ids = 0;
    const editor = createEditor({ flow: deliveryFlow(), registry, newId: () => `new${++ids}`, now: () => 0 });
    const flow = () => editor.store.getState().document.flow;
    const second = {
      id: 'again',
      kind: KIND,
      version: 1,
      position: { x: 0, y: 0 },
      config: deliveryWindow.config.parse({}),
    };
    expect(editor.dispatch({ type: 'add-step', step: second })).toEqual({ ok: true });
    expect(
      editor.dispatch({ type: 'connect', connection: 'c', from: { node: 'again', port: 'told' }, to: 'end' }),
    ).toEqual({ ok: true });
    editor.dispatch({ type: 'set-setting', step: 'again', path: ['timeoutSeconds'], value: 12 });
    expect(flow().nodes.at(-1)?.config).toMatchObject({ timeoutSeconds: 12 });
    editor.undo();
    expect(flow().nodes.at(-1)?.config).toMatchObject({ timeoutSeconds: 6 });
  });

  test('is compiled to plain JSON that names only what it defines', () => {
    const compiled = compileFlow(deliveryFlow(), { registry, library: messageLibrary, hash: 'h' });
    if (!compiled.ok) throw new Error(compiled.issues.map(({ message }) => message).join(' '));
    expect(JSON.parse(JSON.stringify(compiled.machine))).toEqual(compiled.machine);
    expect(JSON.stringify(compiled.machine)).toContain(`${KIND}/isKnown`);
  });

  test('runs: asks over its connection, tells what it heard, and has a way on when nothing comes', async () => {
    const talk = await begin();
    const [request] = talk.outside;
    if (request?.type !== 'request') throw new Error('Nothing was asked.');
    expect(request).toMatchObject({ connection: 'courier', path: '/window' });
    await talk.tell({ type: 'request.answered', requestId: request.requestId, body: { from: '14:00', to: '16:00' } });
    expect((await talk.said()).at(-1)?.message.text).toBe('Your parcel comes between 14:00 and 16:00.');

    const silent = await begin();
    await silent.wait(10);
    expect((await silent.said()).at(-1)?.message.text).toContain('cannot say yet');
    expect([...talk.failures, ...silent.failures]).toEqual([]);
  });

  test('law 2: no file of the house names it', () => {
    const root = new URL('../../../../', import.meta.url);
    const rooms = ['packages', 'apps'].flatMap((floor) =>
      readdirSync(new URL(floor, root)).map((room) => `${floor}/${room}/src`),
    );
    const sources = rooms.flatMap((room) =>
      readdirSync(new URL(room, root), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => `${room}/${path}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(sources.filter((path) => readFileSync(new URL(path, root), 'utf8').includes(KIND))).toEqual([]);
  });
});
