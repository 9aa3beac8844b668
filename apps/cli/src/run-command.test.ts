import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createMachine, initialTransition, type AnyMachineSnapshot } from 'xstate';
import { baton, batonProcess, changedFlow, newFolder, STANDARD } from './testing/baton.ts';

const withoutEdge = (id: string) =>
  changedFlow((flow) => {
    flow.edges = flow.edges.filter((edge) => edge.id !== id);
  });

describe('baton', () => {
  test('without a command says what there is and ends with 2', async () => {
    const { code, out, err } = await baton([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('baton rehearse FLOW');
  });

  test('--help goes to standard output and ends with 0; so does the help of a command', async () => {
    expect(await baton(['--help'])).toMatchObject({ code: 0, err: '' });
    const { code, out } = await baton(['export', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('scenario-schema');
  });

  test('an unknown command, option or file ends with 2 and says what to do', async () => {
    expect(await baton(['chek'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('Did you mean "check"?'),
    });
    expect((await baton(['check', '--fast', STANDARD])).err).toMatch(/--fast.*baton check --help/s);
    const missing = await baton(['check', '/nowhere/a.flow.json']);
    expect(missing).toMatchObject({ code: 2, out: '' });
    expect(missing.err).toContain('/nowhere/a.flow.json cannot be read: there is no such file');
  });

  test('is a process with streams and an exit code of its own, and writes no colours into a pipe', async () => {
    const [wrong, talked] = await Promise.all([
      batonProcess(['check', withoutEdge('transfer-noAgent')]),
      batonProcess(['rehearse', STANDARD], ':dance\nwhere is my parcel?\n'),
    ]);
    expect(wrong).toMatchObject({ code: 1, err: '' });
    expect(wrong.out).toContain('No agent available');
    expect(talked).toMatchObject({ code: 0, err: expect.stringContaining('There is no ":dance"') });
    expect(talked.out).toContain('Customer: where is my parcel?');
    expect(wrong.out + talked.out + talked.err).not.toContain('\u001B[');
  });
});

describe('baton check', () => {
  test('a sound flow ends with 0', async () => {
    expect(await baton(['check', STANDARD])).toMatchObject({ code: 0, out: expect.stringContaining('✓') });
  });

  test('a missing connection ends with 1 and names step, code and cure', async () => {
    const { code, out } = await baton(['check', withoutEdge('transfer-noAgent')]);
    expect(code).toBe(1);
    expect(out).toContain('Hand over');
    expect(out).toContain('No agent available');
  });

  test('--json is one value with an issue for machines', async () => {
    const { code, out } = await baton(['check', '--json', withoutEdge('transfer-noAgent')]);
    expect(code).toBe(1);
    const { ok, flows } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(flows[0].issues[0]).toMatchObject({ severity: 'error', at: { node: 'transfer' } });
  });

  test('T1: a flow that asks again who asked for a person is refused, with the course of events in sentences', async () => {
    const file = changedFlow((flow) => {
      for (const edge of flow.edges) if (edge.id === 'asks-asked') edge.to = { node: 'offer-unsure' };
    });
    const { code, out } = await baton(['check', file]);
    expect(code).toBe(1);
    expect(out).toContain('How it comes about:');
    expect(out).toContain('The customer asks for a person.');
  });

  test('a finding is played by the runtime: who waits without updates hears the announcement and nothing more', async () => {
    const file = changedFlow((flow) => {
      flow.edges = flow.edges.filter(({ id }) => id !== 'transfer-waiting');
    });
    const { code, out } = await baton(['check', '--play', file]);
    expect(code).toBe(1);
    expect(out).toContain('Played: ');
    expect(out).toMatch(/queued with support[\s\S]*offered to /);
  });

  test('a file that is no flow is a finding, told with its place', async () => {
    const file = join(newFolder(), 'x.flow.json');
    writeFileSync(file, '{ "format": 1, "id": "x" }');
    const { code, out } = await baton(['check', file]);
    expect(code).toBe(1);
    expect(out).toContain('/nodes');
  });
});

describe('baton compile', () => {
  test('prints the machine alone on standard output, the same bytes every time', async () => {
    const first = await baton(['compile', STANDARD]);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.out)).toMatchObject({ format: 1, flow: { id: 'standard-handoff' } });
    expect(first.err).toContain('states');
    expect((await baton(['compile', STANDARD])).out).toBe(first.out);
  });
});

describe('baton export', () => {
  test('--to xstate loads in plain XState with stub implementations', async () => {
    const { code, out } = await baton(['export', STANDARD, '--to', 'xstate']);
    expect(code).toBe(0);
    const config = JSON.parse(out);
    const machine = createMachine(config, { guards: { path: () => true }, actions: { walk: () => {} } });
    const [snapshot]: [AnyMachineSnapshot, unknown] = initialTransition(machine);
    expect(snapshot.value).toBe('begin');
    expect(Object.keys(machine.states)).toContain('hand-over-transfer');
    expect(config.meta.legend).toContainEqual({ step: 'transfer', name: 'Hand over', states: ['hand-over-transfer'] });
  });

  test('--to mermaid draws every state and explains it in a legend', async () => {
    const { out } = await baton(['export', STANDARD, '--to', 'mermaid']);
    expect(out).toContain('flowchart LR');
    expect(out).toContain('["Hand over"]');
    expect(out).toContain('Hand over (transfer) ↔ s');
    expect(out).toContain('Confidence gate (gate) ↔ inside the transitions');
    expect(out).not.toContain('undefined');
  });

  test('--to schema and scenario-schema need no flow; --out writes a file', async () => {
    const file = join(newFolder(), 'flow.schema.json');
    expect(await baton(['export', '--to', 'schema', '--out', file])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ title: 'Baton flow, format 1' });
    const { out } = await baton(['export', '--to', 'scenario-schema']);
    expect(JSON.parse(out)).toMatchObject({ title: 'Baton scenarios, format 1' });
  });

  test('an unknown format ends with 2 and lists those there are', async () => {
    const { code, err } = await baton(['export', STANDARD, '--to', 'png']);
    expect(code).toBe(2);
    expect(err).toContain('xstate, mermaid, schema, scenario-schema');
  });
});

describe('baton explain', () => {
  test('tells cause and cure of a code, of all of them, and says where an unknown one may come from', async () => {
    const one = await baton(['explain', 'stranded']);
    expect(one.code).toBe(0);
    expect(one.out).toContain('hears nothing more');
    expect(one.out).toContain('What to do: Connect the exit');
    const all = JSON.parse((await baton(['explain', '--json'])).out);
    expect(all.codes.length).toBeGreaterThan(80);
    expect(await baton(['explain', 'strandet'])).toMatchObject({ code: 2, err: expect.stringContaining('strandet') });
  });
});

describe('baton fmt', () => {
  test('--check tells what would change and touches nothing; without it the file becomes canonical', async () => {
    const file = changedFlow(({ nodes }) => {
      for (const node of nodes) if (node.id === 'gate') node.config = {};
    });
    const before = readFileSync(file, 'utf8');
    expect(await baton(['fmt', '--check', file])).toMatchObject({
      code: 1,
      out: expect.stringContaining('not canonical'),
    });
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(await baton(['fmt', file])).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(STANDARD, 'utf8'));
    expect(await baton(['fmt', '--check', file])).toMatchObject({ code: 0 });
  });
});

describe('baton test', () => {
  const beside = (scenarios: object[]): string => {
    const file = changedFlow(() => {});
    writeFileSync(
      file.replace('.flow.json', '.scenarios.json'),
      JSON.stringify({ format: 1, flow: 'changed', scenarios }),
    );
    return file;
  };
  const asks = { says: 'I want to speak to a human' };

  test('plays the scenarios beside a flow', async () => {
    const file = beside([
      { name: 'T1: goes to the queue', given: { agents: ['callum'] }, steps: [asks, { expect: { floor: 'queue' } }] },
    ]);
    expect(await baton(['test', file])).toMatchObject({ code: 0, out: expect.stringContaining('1 passed') });
  });

  test('a failing step is shown at the end of the talk that led to it', async () => {
    const file = beside([
      { name: 'wrong', given: { agents: ['callum'] }, steps: [asks, { expect: { floor: 'agent' } }] },
    ]);
    const { code, out } = await baton(['test', file]);
    expect(code).toBe(1);
    expect(out).toContain('Customer: I want to speak to a human');
    expect(out).toContain('✗ step 2');
    expect(out).toContain('The floor should be "agent", but is "queue".');
    expect(out).toContain('1 failed');
  });

  test('scenarios that are missing or malformed end with 2', async () => {
    expect((await baton(['test', changedFlow(() => {})])).err).toContain('changed.scenarios.json cannot be read');
    const { code, err } = await baton(['test', beside([{ name: 'odd', steps: [{ shouts: 'hey' }] }])]);
    expect(code).toBe(2);
    expect(err).toContain('/scenarios/0/steps/0');
  });
});

describe('baton rehearse', () => {
  test('talks in the terminal: the customer, the bot, time and the agent', async () => {
    const typed = [
      ':bot 20 Something wrong.',
      'do you rent camels?',
      'yes please',
      ':wait 5s',
      ':agent accept',
      ':agent says Hello, this is Callum.',
      ':state',
      ':time',
      ':agent close Told that we have none.',
      ':quit',
    ].join('\n');
    const { code, out, err } = await baton(['rehearse', STANDARD, '--agents', 'callum'], typed);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('Monday 23 November, 10:00');
    expect(out).not.toContain('Bot: Something wrong.');
    expect(out).toContain('00:05  Callum Reid: Hello, this is Callum.');
    expect(out).toMatch(/floor +agent/);
    expect(out).toContain('closed by agent: solved');
  });

  test('T1, A0: at night nobody is there, and three ways are offered', async () => {
    const { out } = await baton(
      ['rehearse', STANDARD, '--at', '2026-11-22T02:00:00+01:00', '--agents', 'none'],
      'I want to speak to a human\n',
    );
    expect(out).toContain('[Leave a ticket] [Book a call]');
  });

  test('a line that means nothing is answered with how to write it', async () => {
    const { err, code } = await baton(['rehearse', STANDARD], ':wait long\n:dance\n:agent accept\n');
    expect(code).toBe(0);
    expect(err).toContain(':wait 30s');
    expect(err).toContain('There is no ":dance"');
    expect(err).toContain('No agent has this conversation');
  });

  test('unknown people and times end with 2', async () => {
    expect(await baton(['rehearse', STANDARD, '--customer', 'nobody'])).toMatchObject({ code: 2 });
    expect(await baton(['rehearse', STANDARD, '--agents', 'nobody-there'])).toMatchObject({ code: 2 });
    expect(await baton(['rehearse', STANDARD, '--at', 'later'])).toMatchObject({ code: 2 });
  });
});
