// Where a rehearsal stands, for `:state` and `:time`.
import { formatDay, formatTime } from '@baton/handoff';
import type { Rehearsal } from '@baton/rehearsal';

/** Day and time in the customer's zone. */
export async function timeText(talk: Rehearsal): Promise<string> {
  const { zone } = await talk.state();
  return momentText(talk.clock.now(), zone);
}

export async function stateText(talk: Rehearsal): Promise<string> {
  const state = await talk.state();
  const [value, { vars }] = state.machine;
  const now = talk.clock.now();
  const rows: [string, string | undefined][] = [
    ['step', talk.machine.states[value]?.node ?? undefined],
    ['state', value],
    ['floor', state.floor.holder],
    ['language', state.language],
    ['agent', state.agent?.name],
    [
      'place',
      state.place ? `${state.place.team}, ${state.place.tier}, number ${state.place.position ?? '?'}` : undefined,
    ],
    ['offered', state.offer?.agent.name],
    ['trigger', state.trigger?.kind],
    ['sentiment', `${state.signals.reading.frustration.state} (${state.signals.reading.frustration.score})`],
    ['next', nextText(state.deadlines, now)],
    [
      'promises',
      state.promises.map(({ kind, dueAt }) => `${kind} ${momentText(dueAt, state.zone)}`).join('; ') || undefined,
    ],
    ['variables', Object.keys(vars).length === 0 ? undefined : JSON.stringify(vars)],
  ];
  return rows.flatMap(([name, text]) => (text === undefined ? [] : [`  ${name.padEnd(10)} ${text}`])).join('\n');
}

function nextText(deadlines: readonly { key: string; dueAt: number }[], now: number): string | undefined {
  const next = deadlines.toSorted((a, b) => a.dueAt - b.dueAt)[0];
  return next ? `${next.key} in ${Math.max(0, Math.round((next.dueAt - now) / 1000))} s` : undefined;
}

function momentText(at: number, zone: string): string {
  return `${formatDay(at, zone, 'en', at)}, ${formatTime(at, zone)} (${zone})`;
}
