import { type ConformanceCase, codeOf, expectEqual, expectThat } from './case.ts';
import { anna, ben, restarted, scene } from './scene.ts';

export const effectCases: readonly ConformanceCase[] = [
  {
    name: 'hands over effects after the commit, under stable keys',
    async run(under) {
      const { host, act, probe } = await scene(under);
      const seen: unknown[] = [];
      probe.deliver = async ({ ref, key, effect }) => {
        const state = await host.read(ref);
        seen.push([key, effect, state !== null]);
      };
      await act(anna, 'm1', {
        says: [
          { lane: 'customer', text: 'one' },
          { lane: 'customer', text: 'two' },
        ],
      });
      await host.idle();
      expectEqual(
        seen,
        [
          ['conversation/anna/1/0', { type: 'say', lane: 'customer', text: 'one' }, true],
          ['conversation/anna/1/1', { type: 'say', lane: 'customer', text: 'two' }, true],
        ],
        'deliveries',
      );
    },
  },
  {
    name: 'keeps the order of a lane, and lets no lane wait for another',
    async run(under) {
      const { host, act, probe } = await scene(under);
      const gate = Promise.withResolvers<void>();
      const done: string[] = [];
      probe.deliver = async ({ effect }) => {
        if (effect.text === 'slow') await gate.promise;
        if (typeof effect.text === 'string') done.push(effect.text);
      };
      await act(anna, 'm1', {
        says: [
          { lane: 'bot', text: 'slow' },
          { lane: 'customer', text: 'a' },
          { lane: 'bot', text: 'after slow' },
        ],
      });
      await act(anna, 'm2', { says: [{ lane: 'customer', text: 'b' }] });
      await act(ben, 'm1', { says: [{ lane: 'bot', text: 'of another entity' }] });
      // A later step shows that the effects before it had their turn.
      await under.pass(10);
      expectEqual(done.toSorted(), ['a', 'b', 'of another entity'], 'while the slow one is under way');
      expectThat(done.indexOf('a') < done.indexOf('b'), 'the customer lane is out of order');
      gate.resolve();
      await host.idle();
      await under.pass(10);
      expectEqual(done.slice(3), ['slow', 'after slow'], 'after it');
    },
  },
  {
    name: 'carries out a refused effect again under the same key, before the next of its lane',
    async run(under) {
      const { act, probe, pass } = await scene(under);
      let refusals = 3;
      probe.deliver = async ({ effect }) => {
        if (effect.text !== 'a' || refusals === 0) return;
        refusals -= 1;
        throw new Error('not now');
      };
      await act(anna, 'm1', {
        says: [
          { lane: 'mail', text: 'a' },
          { lane: 'mail', text: 'b' },
        ],
      });
      await pass(60_000);
      expectEqual(
        probe.delivered.map(({ key }) => key),
        [...Array.from({ length: 4 }, () => 'conversation/anna/1/0'), 'conversation/anna/1/1'],
        'attempts',
      );
      const gaps = probe.delivered.slice(1, 4).map(({ at }, index) => at - (probe.delivered[index]?.at ?? at));
      expectThat(
        gaps.every((gap, index) => gap > (gaps[index - 1] ?? 0)),
        `the pauses do not grow: ${gaps.join(', ')} ms`,
      );
      const told = probe.reports.map((report) => [report.what, report.attempt, report.exhausted, report.error.code]);
      expectEqual(
        told,
        [1, 2, 3].map((attempt) => ['effect', attempt, false, 'delivery-failed']),
        'reports',
      );
    },
  },
  {
    name: 'carries out after a restart what nobody acknowledged, and nothing else again',
    async run(under) {
      const first = await scene(under);
      first.probe.deliver = async ({ effect }) => {
        if (effect.text === 'lost') throw new Error('the line is down');
      };
      await first.act(anna, 'm1', {
        says: [
          { lane: 'a', text: 'done' },
          { lane: 'a', text: 'lost' },
          { lane: 'a', text: 'next' },
        ],
      });
      await first.host.idle();
      const keys = () => first.probe.delivered.splice(0).map(({ key }) => key);
      expectEqual(keys(), ['conversation/anna/1/0', 'conversation/anna/1/1'], 'before');
      first.probe.deliver = async () => {};
      const second = await restarted(first);
      await second.host.idle();
      expectEqual(keys(), ['conversation/anna/1/1', 'conversation/anna/1/2'], 'after');
      const third = await restarted(second);
      await third.host.idle();
      expectEqual(keys(), [], 'after another restart');
    },
  },
  {
    name: 'takes what an effect sends back, from the first effect after a start on',
    async run(under) {
      const first = await scene(under);
      first.probe.deliver = () => Promise.reject(new Error('the line is down'));
      await first.act(anna, 'm1', { says: [{ lane: 'bot', text: 'ask' }] });
      await first.host.idle();
      await first.host.stop();
      const host = await first.reopen();
      const answers: string[] = [];
      first.probe.deliver = async ({ key }) => {
        answers.push(await codeOf(host.send(anna, { id: key, at: first.now(), body: { type: 'act' } })));
      };
      await host.start(first.probe.app);
      await first.pass(10);
      expectEqual(
        [answers, await host.read(anna)],
        [['resolved'], { count: 2, due: [], onWake: null }],
        'answers, state',
      );
    },
  },
];
