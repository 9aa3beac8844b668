import { INPUT_FAILED } from '../contract.ts';
import { type ConformanceCase, expectEqual, expectThat } from './case.ts';
import { anna, ben, billing, restarted, scene } from './scene.ts';

const tell = (note: string) => ({ to: billing, body: { type: 'act', note } });

export const sendCases: readonly ConformanceCase[] = [
  {
    name: 'applies sends later, in order per sender and receiver, under ids of their own',
    async run(under) {
      const { host, act, journal } = await scene(under);
      const sent = Array.from({ length: 10 }, (_, index) => {
        return act(anna, `m${index}`, { tells: [tell(`${index}a`), tell(`${index}b`)] });
      });
      await Promise.all(sent);
      await host.idle();
      const expected = Array.from({ length: 10 }, (_, index) => [
        [`conversation/anna/${index + 1}/0`, `${index}a`],
        [`conversation/anna/${index + 1}/1`, `${index}b`],
      ]).flat();
      expectEqual(await journal(billing, 'id', 'note'), expected, 'what the receiver took');
    },
  },
  {
    name: 'never applies a send inside the step it comes from',
    async run(under) {
      const { host, act, probe } = await scene(under);
      await act(anna, 'm1', { tells: [tell('later'), { to: anna, body: { type: 'act', note: 'to myself' } }] });
      expectEqual(probe.calls.filter(({ id }) => id === 'm1').length, 1, 'reducer calls for the input');
      await host.idle();
      const order = probe.calls.map(({ to }) => to);
      expectEqual(order.toSorted(), ['conversation/anna', 'conversation/anna', 'queue/billing'], 'all reducer calls');
      expectEqual(order[0], 'conversation/anna', 'the first reducer call');
    },
  },
  {
    name: 'stamps a send no earlier than its cause',
    async run(under) {
      const { host, now } = await scene(under);
      const to = { kind: billing.kind, key: billing.key };
      const at = now() + 500;
      await host.send(anna, { id: 'm1', at, body: { type: 'act', tells: [{ to, body: { type: 'act' } }] } });
      await host.idle();
      const [entry] = await host.entries(billing, 0, 1);
      expectThat((entry?.entry.at ?? 0) >= at, 'the send carries an earlier time than the input that caused it');
    },
  },
  {
    name: 'tries a failing send again, in order, and gives it up after five times',
    async run(under) {
      const first = await scene(under);
      const { act, probe, journal, pass } = first;
      probe.failing.add('conversation/anna/1/0');
      await act(anna, 'm1', { tells: [tell('lost')] });
      await act(anna, 'm2', { tells: [tell('kept')] });
      await pass(1000);
      await act(ben, 'm1', { tells: [tell('from another')] });
      await pass(7000);
      expectEqual(
        await journal(billing, 'type', 'exhausted', 'note'),
        [
          [INPUT_FAILED, false, null],
          ['acted', null, 'from another'],
          [INPUT_FAILED, true, null],
          ['acted', null, 'kept'],
        ],
        'the receiver',
      );
      const told = probe.reports.map((report) => [
        report.what === 'input' && report.origin,
        report.attempt,
        report.exhausted,
      ]);
      expectEqual(
        told,
        [1, 2, 3, 4, 5].map((attempt) => ['send', attempt, attempt === 5]),
        'the operator',
      );
      const entries = await first.host.entries(billing, 0, 10);
      const second = await restarted(first);
      await second.pass(60_000);
      expectEqual(await second.host.entries(billing, 0, 10), entries, 'after a restart');
    },
  },
];
