// C4: where a message came from, and which button it pressed, before anything of it is read.
import { reservedChoices } from '@baton/flow';
import type { ConversationBody } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import type { Route } from '../state.ts';

type Message = Extract<ConversationBody, { type: 'customer.message' }>;

/** What a customer's page speaks on: it reads the journal itself. */
const PAGE = 'web';

/** The customer goes on where they wrote last: what is said next is sent there. Returns the channel where it is another one. */
export function followCustomer({ state }: Draft, { route }: Message): string | null {
  const before = state.channel;
  if (!sameRoute(state.route, route)) state.route = route;
  if (route) state.channel = route.channel;
  else if (before !== PAGE) state.channel = PAGE;
  return state.channel === before ? null : state.channel;
}

function sameRoute(one: Route | undefined, other: Route | undefined): boolean {
  return one?.channel === other?.channel && one?.account === other?.account && one?.to === other?.to;
}

/**
 * The message with the choice that its button stands for. A button of an earlier question answers nothing (L2), except the one for a
 * person, which always works (T2); then the words on it are all that is heard.
 */
export function withChoice({ state: { shown: ofFlow, rebooking } }: Draft, message: Message): Message {
  const { press, ...rest } = message;
  if (!press) return message;
  const pressed = press.choice;
  if ('id' in pressed && pressed.id === reservedChoices.person)
    return { ...rest, choice: pressed.id, text: rest.text === '' ? pressed.id : rest.text };
  const shown = rebooking?.shown?.said === press.question ? rebooking.shown : ofFlow;
  if (shown?.said !== press.question) return { ...rest, text: rest.text === '' ? '' : `“${rest.text}”` };
  const found = 'id' in pressed ? shown.choices.find(({ id }) => id === pressed.id) : shown.choices[pressed.index];
  return found ? { ...rest, choice: found.id, text: found.label } : rest;
}
