// The step that every bench of a host takes: of ordinary weight.
import type { Input, Outcome } from '@baton/handoff';
import type { App } from '../src/contract.ts';

type Message = { type: string; text?: string; dueAt?: number };
type Talk = { count: number; open: string[]; dueAt: number | null };

/** Some 600 bytes of state, two entries, one effect, an alarm that moves. An input with `dueAt` sets it to that time. */
function talk(_key: string, state: Talk | null, { at, body }: Input<Message>): Outcome<Talk> {
  const count = (state?.count ?? 0) + 1;
  const text = body.text ?? '';
  if (state && text === '' && body.dueAt === undefined) {
    const entries = [{ type: 'woken', at, dueAt: state.dueAt ?? 0 }];
    return { state: { ...state, count, dueAt: null }, entries, effects: [], sends: [], wakeAt: null };
  }
  const dueAt = body.dueAt ?? at + 600_000;
  return {
    state: { count, open: [...(state?.open ?? []), text].slice(-10), dueAt },
    reply: { count },
    entries: [
      { type: 'customer.said', at, text },
      { type: 'bot.said', at, text: `You are number ${count}.`, path: ['greeting', 'answer', 'wait'] },
    ],
    effects: [{ lane: 'customer', type: 'say', text: `You are number ${count}.` }],
    sends: [],
    wakeAt: dueAt,
  };
}

export const talkApp: App<null> = {
  reducers: { conversation: talk, queue: talk, presence: talk },
  prepare: () => null,
  deliver: async () => {},
};
