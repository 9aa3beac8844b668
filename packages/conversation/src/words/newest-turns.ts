// Which turns of a talk are kept for the bot and for summaries.
import { saysSomething } from '@baton/handoff';
import { RECENT_REPLIES, RECENT_TURNS, type ConversationState } from '../state.ts';

type Turns = ConversationState['recent'];

/** The customer's own words stay longest: what the flow said is in the journal, and sums nothing up. */
export function newestTurns(turns: Turns): Turns {
  if (turns.length <= RECENT_TURNS) return turns;
  const older = turns.slice(0, -RECENT_REPLIES);
  const least = [
    older.findIndex(({ from }) => from !== 'customer'),
    older.findIndex(({ pressed }) => pressed),
    older.findIndex(({ text }) => !saysSomething(text)),
    // What a talk began with tells most of what it is about.
    1,
  ].find((i) => i >= 0);
  return turns.filter((_, i) => i !== least);
}
