// A message that belongs to something beside the flow, such as a booked call: it is kept, and no step of the flow reads it.
import type { Draft } from '../draft.ts';

export function hearPlainly(draft: Draft, messageId: string, text: string, choice?: string): void {
  const { state } = draft;
  const { reading } = state.signals;
  draft.note({
    type: 'customer',
    messageId,
    text,
    ...(choice === undefined ? {} : { choice }),
    signals: {
      score: reading.frustration.score,
      state: reading.frustration.state,
      trajectory: reading.frustration.trajectory,
      added: [],
      explicit: false,
      topics: [],
      category: reading.category.id,
      language: reading.language.code,
      urgent: false,
      isQuestion: false,
    },
  });
  state.lastCustomerAt = draft.at;
  draft.remember('customer', text, choice !== undefined);
}
