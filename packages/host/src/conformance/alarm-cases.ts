import type { Ref } from '@baton/handoff';
import { INPUT_FAILED } from '../contract.ts';
import { type ConformanceCase, expectEqual, expectThat } from './case.ts';
import { anna, ben, restarted, scene } from './scene.ts';

const MANY = 2300;
const HOUR_MS = 3_600_000;

export const alarmCases: readonly ConformanceCase[] = [
  {
    name: `rings each of ${MANY} alarms that are due at once one time, in due order`,
    async run(under) {
      const first = await scene(under);
      // Set in an order of their own: due order must not come from anything else.
      const dueOf = (index: number) => 1000 + ((index * 7919) % MANY);
      const refs = Array.from({ length: MANY }, (_, index): Ref => ({ kind: 'conversation', key: `c${index}` }));
      await Promise.all(refs.map((ref, index) => first.act(ref, 'm1', { dueIn: [dueOf(index)] })));
      const before = first.probe.calls.length;
      await first.host.stop();
      await first.pass(HOUR_MS);
      const host = await first.reopen();
      await host.start(first.probe.app);
      await host.idle();
      const rung = first.probe.calls.slice(before).map(({ to }) => dueOf(Number(to.slice('conversation/c'.length))));
      expectEqual(
        rung,
        rung.toSorted((a, b) => a - b),
        'the order of the wake-ups',
      );
      expectEqual([rung.length, new Set(rung).size], [MANY, MANY], 'wake-ups');
    },
  },
  {
    name: 'finds at the start and each hour who waits without an alarm, rings them and reports them',
    async run(under) {
      const first = await scene(under);
      await first.act(anna, 'm1', { dueIn: [1000], alarmIn: null });
      await first.pass(2000);
      expectEqual(await first.journal(anna), ['acted'], 'before the check');
      const second = await restarted(first);
      await second.host.idle();
      expectEqual(await second.journal(anna), ['acted', 'woken'], 'after the start');
      await second.act(ben, 'm1', { dueIn: [1000], alarmIn: null });
      await second.pass(HOUR_MS + 1000);
      await second.host.idle();
      expectEqual(await second.journal(ben), ['acted', 'woken'], 'after an hour');
      expectEqual(
        second.probe.reports.map(({ what, error }) => [what, error.code]),
        [
          ['alarm', 'alarm-missing'],
          ['alarm', 'alarm-missing'],
        ],
        'reports',
      );
    },
  },
  {
    name: 'wakes an entity at its time with the real now, not before',
    async run(under) {
      const { host, act, now, pass } = await scene(under);
      const from = now();
      // A later alarm that is set before, and must not be waited for.
      await act(ben, 'm1', { dueIn: [50_000] });
      await act(anna, 'm1', { dueIn: [1000] });
      await pass(999);
      expectEqual((await host.entries(anna, 1, 10)).length, 0, 'wake-ups before the time');
      await pass(101);
      const [woken, ...more] = (await host.entries(anna, 1, 10)).map(({ entry }) => entry);
      expectEqual([woken?.type, woken?.dueAt, more], ['woken', from + 1000, []], 'the wake-up');
      const late = (woken?.at ?? 0) - from - 1000;
      expectThat(late >= 0 && late <= 100, `the wake-up came ${late} ms late`);
    },
  },
  {
    name: 'wakes for the rest after the first of several deadlines',
    async run(under) {
      const { act, now, pass, journal } = await scene(under);
      const from = now();
      await act(anna, 'm1', { dueIn: [3000, 1000, 2000] });
      await act(ben, 'm1', { dueIn: [1500] });
      await pass(4000);
      const due = (await journal(anna, 'type', 'dueAt')).slice(1);
      expectEqual(
        due,
        [
          ['woken', from + 1000],
          ['woken', from + 2000],
          ['woken', from + 3000],
        ],
        'wake-ups',
      );
    },
  },
  {
    name: 'has one alarm per entity: the last outcome sets, moves or cancels it',
    async run(under) {
      const { act, now, pass, journal } = await scene(under);
      await act(anna, 'm1', { dueIn: [1000] });
      await act(anna, 'm2', { dueIn: [5000] });
      await act(ben, 'm1', { dueIn: [1000] });
      await act(ben, 'm2', { dueIn: [] });
      await pass(4000);
      expectEqual(
        [await journal(anna), await journal(ben)],
        [
          ['acted', 'acted'],
          ['acted', 'acted'],
        ],
        'before the moved alarm',
      );
      await act(anna, 'm3', { now: 'nothing' });
      const moved = now();
      await pass(3000);
      const [woken] = (await journal(anna, 'type', 'dueAt')).slice(2);
      expectEqual(woken, ['woken', moved + 1000], 'an input without outcome leaves the alarm');
    },
  },
  {
    name: 'wakes at once for what is already due',
    async run(under) {
      const { host, act, journal } = await scene(under);
      await act(anna, 'm1', { dueIn: [-50, 0] });
      await host.idle();
      expectEqual(await journal(anna), ['acted', 'woken', 'woken'], 'journal');
    },
  },
  {
    name: 'wakes once for alarms missed while it was stopped, with every deadline in order',
    async run(under) {
      const first = await scene(under);
      const from = first.now();
      await first.act(anna, 'm1', { dueIn: [4000, 2000, 3000, 90_000] });
      await first.host.stop();
      await first.pass(10_000);
      const host = await first.reopen();
      await host.start(first.probe.app);
      await host.idle();
      const entries = (await host.entries(anna, 1, 10)).map(({ entry }) => [entry.dueAt, entry.at]);
      const at = entries[0]?.[1];
      expectEqual(
        entries,
        [
          [from + 2000, at],
          [from + 3000, at],
          [from + 4000, at],
        ],
        'the wake-up',
      );
      expectThat(typeof at === 'number' && at >= from + 10_000, 'the wake-up does not carry the real now');
      expectEqual(first.probe.calls.length, 2, 'reducer calls');
    },
  },
  {
    name: 'drops a wake-up when an input before it in line moved the alarm',
    async run(under) {
      const { act, pass, probe, journal } = await scene(under);
      await act(ben, 'm1', { dueIn: [1000] });
      await act(anna, 'm1', { dueIn: [1000] });
      let moved: Promise<unknown> | undefined;
      let other: Ref | undefined;
      // Both alarms go off together, and nobody promises which first: its look-up brings the other entity an input before its wake-up is
      // in line.
      probe.prepare = (to, facts) => {
        if (other) return facts;
        other = to.key === anna.key ? ben : anna;
        moved = act(other, 'm2', { dueIn: [5000] });
        return facts;
      };
      await pass(2000);
      await moved;
      const calls = probe.calls.filter(({ to }) => to === `conversation/${other?.key}`).map(({ id }) => id);
      expectEqual(calls, ['m1', 'm2'], 'reducer calls');
      await pass(5000);
      expectEqual(await journal(other ?? anna), ['acted', 'acted', 'woken'], 'journal');
    },
  },
  {
    name: 'takes a wake-up without outcome as the end of that alarm',
    async run(under) {
      const first = await scene(under);
      await first.act(anna, 'm1', { dueIn: [1000], onWake: 'nothing' });
      await first.act(ben, 'm1', { dueIn: [30_000] });
      await first.pass(60_000);
      const second = await restarted(first);
      await second.host.idle();
      const calls = first.probe.calls.filter(({ to }) => to === 'conversation/anna').length;
      expectEqual([calls, first.probe.reports], [2, []], 'reducer calls and reports');
    },
  },
  {
    name: 'tries a failing wake-up again after a while, and gives up after five times',
    async run(under) {
      const { act, pass, journal, probe } = await scene(under);
      await act(anna, 'm1', { dueIn: [1000], onWake: 'throw' });
      await pass(1200);
      expectEqual(probe.reports.length, 1, 'reports after the first');
      await pass(120_000);
      const told = probe.reports.map((report) => [
        report.what === 'input' && report.origin,
        report.attempt,
        report.exhausted,
      ]);
      expectEqual(
        told,
        [1, 2, 3, 4, 5].map((attempt) => ['wake', attempt, attempt === 5]),
        'reports',
      );
      expectEqual(
        await journal(anna, 'type', 'exhausted'),
        [
          ['acted', null],
          [INPUT_FAILED, false],
          [INPUT_FAILED, true],
        ],
        'journal',
      );
      await act(anna, 'm2', { dueIn: [1000], onWake: 'nothing' });
      await pass(2000);
      expectEqual([probe.calls.length, probe.reports.length], [8, 5], 'calls and reports after the next input');
    },
  },
  {
    name: 'gives an alarm it gave up on another chance at the next start',
    async run(under) {
      const first = await scene(under);
      first.probe.failing.add('conversation/anna/1/wake');
      await first.act(anna, 'm1', { dueIn: [1000] });
      await first.pass(60_000);
      expectEqual(first.probe.reports.at(-1)?.exhausted, true, 'given up');
      first.probe.failing.clear();
      const second = await restarted(first);
      await second.host.idle();
      expectEqual((await second.journal(anna)).at(-1), 'woken', 'after the start');
    },
  },
  {
    name: 'slows down and reports a reducer that never drops what is due',
    async run(under) {
      const { act, pass, probe, host } = await scene(under);
      await act(anna, 'm1', { dueIn: [100], onWake: 'again' });
      await pass(200);
      expectEqual(
        probe.reports.map(({ error }) => error.code),
        ['alarm-stuck'],
        'reports',
      );
      await pass(600_000);
      expectThat(probe.calls.length <= 250, `it was woken ${probe.calls.length} times in ten minutes`);
      await act(anna, 'm2', { dueIn: [] });
      const before = probe.calls.length;
      await pass(60_000);
      await host.idle();
      expectEqual(probe.calls.length, before, 'reducer calls after it dropped them');
    },
  },
];
