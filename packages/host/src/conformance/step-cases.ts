import { INPUT_FAILED } from '../contract.ts';
import { type ConformanceCase, codeOf, expectEqual, expectThat } from './case.ts';
import { anna, ben, billing, scene } from './scene.ts';

export const stepCases: readonly ConformanceCase[] = [
  {
    name: 'keeps state, reply and entries of a step together',
    async run(under) {
      const { host, act } = await scene(under);
      expectEqual(await host.read(anna), null, 'state before the first input');
      expectEqual(await act(anna, 'm1', { extra: 1 }), { count: 1 }, 'reply');
      expectEqual(await host.read(anna), { count: 1, due: [], onWake: null }, 'state');
      const entries = await host.entries(anna, 0, 10);
      expectEqual(
        entries.map(({ seq, ref, entry }) => [seq, ref, entry.type]),
        [
          [1, anna, 'acted'],
          [2, anna, 'extra'],
        ],
        'entries',
      );
    },
  },
  {
    name: 'answers a repeated input with the first reply and changes nothing',
    async run(under) {
      const { act, probe, journal } = await scene(under);
      await act(anna, 'm1', { note: 'first' });
      await act(anna, 'm2');
      expectEqual(await act(anna, 'm1', { note: 'first' }), { count: 1 }, 'reply to the repeat');
      const together = await Promise.all([act(anna, 'm3'), act(anna, 'm3'), act(anna, 'm3')]);
      expectEqual(together, [{ count: 3 }, { count: 3 }, { count: 3 }], 'replies to three at once');
      expectEqual(await journal(anna, 'id'), [['m1'], ['m2'], ['m3']], 'journal');
      expectEqual(probe.calls.length, 3, 'reducer calls');
    },
  },
  {
    name: 'keeps the ids of different entities apart',
    async run(under) {
      const { act } = await scene(under);
      await act(anna, 'm1', { note: 'a' });
      expectEqual(await act(ben, 'm1', { note: 'b' }), { count: 1 }, 'reply of the second entity');
    },
  },
  {
    name: 'refuses the same id with another body as a conflict',
    async run(under) {
      const { host, act, now, journal, probe } = await scene(under);
      await act(anna, 'm1', { note: 'first', extra: 0 });
      expectEqual(await codeOf(act(anna, 'm1', { note: 'second', extra: 0 })), 'conflict', 'other body');
      const sameMeaning = { id: 'm1', at: now() + 5, body: { extra: 0, note: 'first', type: 'act', gone: undefined } };
      expectEqual(await host.send(anna, sameMeaning), { count: 1 }, 'same fields in another order, sent later');
      expectEqual(await journal(anna, 'note'), [['first']], 'journal');
      expectEqual(probe.reports, [], 'a conflict is between the host and the sender');
    },
  },
  {
    name: 'takes the inputs of an entity in the order they were sent',
    async run(under) {
      const { act, journal, probe } = await scene(under);
      // Looking up facts takes longer for the early ones.
      probe.prepare = async (_to, facts) => {
        for (let turn = facts.preparedFor; turn < 20; turn += 1) await Promise.resolve();
        return facts;
      };
      const ids = Array.from({ length: 20 }, (_, index) => `m${index}`);
      await Promise.all(ids.flatMap((id) => [act(anna, id), act(ben, id)]));
      expectEqual(
        await journal(anna, 'id', 'count'),
        ids.map((id, index) => [id, index + 1]),
        'first entity',
      );
      expectEqual(
        await journal(ben, 'id', 'count'),
        ids.map((id, index) => [id, index + 1]),
        'second entity',
      );
    },
  },
  {
    name: 'changes nothing when the reducer throws, and tells sender, journal and operator',
    async run(under) {
      const { host, act, probe, journal } = await scene(under);
      await act(anna, 'm1');
      const before = await host.read(anna);
      const [failed, other] = await Promise.all([
        codeOf(
          act(anna, 'm2', {
            now: 'throw',
            says: [{ lane: 'a', text: 'no' }],
            tells: [{ to: ben, body: { type: 'act' } }],
          }),
        ),
        act(ben, 'm1'),
      ]);
      await host.idle();
      expectEqual(failed, 'reducer-failed', 'the sender');
      expectEqual(other, { count: 1 }, 'an input that shared the commit');
      expectEqual(await host.read(anna), before, 'state');
      expectEqual([probe.delivered, await journal(ben)], [[], ['acted']], 'effects and sends');
      expectEqual(
        (await journal(anna, 'type', 'inputId', 'code')).at(-1),
        [INPUT_FAILED, 'm2', 'reducer-failed'],
        'journal',
      );
      expectEqual(
        probe.reports.map(({ what, attempt, exhausted, error }) => [what, attempt, exhausted, error.code]),
        [['input', 1, false, 'reducer-failed']],
        'operator',
      );
    },
  },
  {
    name: 'takes a failed input again under the same id, and journals its failing once',
    async run(under) {
      const { act, probe, journal } = await scene(under);
      probe.failing.add('conversation/anna');
      expectEqual(
        [await codeOf(act(anna, 'm1')), await codeOf(act(anna, 'm1'))],
        ['reducer-failed', 'reducer-failed'],
        'while failing',
      );
      expectEqual(await codeOf(act(anna, 'm1', { note: 'other' })), 'conflict', 'other body while failing');
      probe.failing.clear();
      expectEqual(await act(anna, 'm1'), { count: 1 }, 'after that');
      expectEqual(await journal(anna), [INPUT_FAILED, 'acted'], 'journal');
    },
  },
  {
    name: 'refuses an outcome that cannot be kept, whole',
    async run(under) {
      const { host, act, journal } = await scene(under);
      await act(anna, 'm0');
      for (const now of ['no-state', 'bad-alarm', 'bad-effect', 'bad-send'] as const) {
        const refused = act(anna, now, {
          now,
          extra: 2,
          says: [{ lane: 'a', text: 'no' }],
          tells: [{ to: billing, body: { type: 'act' } }],
        });
        expectEqual(await codeOf(refused), 'outcome-invalid', now);
      }
      await host.idle();
      expectEqual(
        (await journal(anna)).filter((type) => type !== INPUT_FAILED),
        ['acted'],
        'journal',
      );
      expectEqual(
        [await host.read(anna), await journal(billing)],
        [{ count: 1, due: [], onWake: null }, []],
        'state and sends',
      );
    },
  },
  {
    name: 'changes nothing when the facts are missing',
    async run(under) {
      const { host, act, probe } = await scene(under);
      probe.prepare = async () => {
        throw new Error('no such flow');
      };
      expectEqual(await codeOf(act(anna, 'm1')), 'prepare-failed', 'later');
      probe.prepare = () => {
        throw new Error('no such flow');
      };
      expectEqual(await codeOf(act(anna, 'm2')), 'prepare-failed', 'at once');
      expectEqual([await host.read(anna), probe.calls], [null, []], 'state and reducer calls');
      probe.prepare = (_to, facts) => facts;
      expectEqual(await act(anna, 'm1'), { count: 1 }, 'when they are back');
    },
  },
  {
    name: 'remembers the id of an input that had no outcome',
    async run(under) {
      const { host, act, probe, journal } = await scene(under);
      expectEqual(await act(anna, 'm1', { now: 'nothing' }), null, 'reply');
      expectEqual(await act(anna, 'm1', { now: 'nothing' }), null, 'reply to the repeat');
      expectEqual(await codeOf(act(anna, 'm1', { note: 'other' })), 'conflict', 'other body');
      expectEqual(
        [await host.read(anna), await journal(anna), probe.calls.length],
        [null, [], 1],
        'state, journal, reducer calls',
      );
    },
  },
  {
    name: 'refuses a kind it has no reducer for',
    async run(under) {
      const { host } = await scene(under);
      const sent = host.send(JSON.parse('{ "kind": "ghost", "key": "x" }'), { id: 'm1', at: 0, body: { type: 'act' } });
      expectEqual(await codeOf(sent), 'unknown-kind', 'code');
    },
  },
  {
    name: 'refuses an input without a time',
    async run(under) {
      const { host } = await scene(under);
      for (const at of [Number.NaN, Number.POSITIVE_INFINITY, 1e300])
        expectEqual(
          await codeOf(host.send(anna, { id: 'm1', at, body: { type: 'act' } })),
          'input-invalid',
          String(at),
        );
      const fraction = host.send(anna, { id: 'm1', at: under.now() + 0.5, body: { type: 'act', tells: [] } });
      expectEqual(await fraction, { count: 1 }, 'a fraction of a millisecond');
    },
  },
  {
    name: 'takes inputs between start and stop only',
    async run(under) {
      const input = { id: 'm1', at: under.now(), body: { type: 'act' } };
      expectEqual(await codeOf(under.host.send(anna, input)), 'not-started', 'before start');
      const { host, act, probe } = await scene(under);
      expectEqual(await codeOf(host.start(probe.app)), 'already-started', 'a second start');
      const accepted = Promise.all([act(anna, 'm1'), act(anna, 'm2')]);
      const stopping = host.stop();
      expectEqual(await codeOf(act(anna, 'm3')), 'stopped', 'while stopping');
      await stopping;
      expectEqual(await accepted, [{ count: 1 }, { count: 2 }], 'what was accepted before');
      expectThat((await codeOf(act(anna, 'm3'))) === 'stopped', 'after stop an input was taken');
    },
  },
];
