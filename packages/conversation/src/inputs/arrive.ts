// C4: where a message came from, and which button it pressed, before anything of it is read.
import { channelName, channels, choicesOn, reservedChoices } from '@baton/flow';
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
export function withChoice(draft: Draft, message: Message): Message {
  const { press, ...rest } = message;
  if (!press) return withNumber(draft, message);
  const { shown: ofFlow, rebooking } = draft.state;
  const pressed = press.choice;
  if ('id' in pressed && pressed.id === reservedChoices.person)
    return { ...rest, choice: pressed.id, text: rest.text === '' ? pressed.id : rest.text };
  const shown = rebooking?.shown?.said === press.question ? rebooking.shown : ofFlow;
  if (shown?.said !== press.question) return { ...rest, text: rest.text === '' ? '' : `“${rest.text}”` };
  const found = 'id' in pressed ? shown.choices.find(({ id }) => id === pressed.id) : shown.choices[pressed.index];
  return found ? { ...rest, choice: found.id, text: found.label } : rest;
}

/** "2", "2.", "(2)", "option 2". */
const NUMBER =
  /^\s*(?:#|option|number|nummer|numéro|número|numero|nr\.?|no\.?)?\s*[([]?(\d{1,2})[)\].:]*\s*[.!]?\s*$/iu;

/** C2: where the channel showed the choices as numbers to answer with, a number is the choice that stands behind it. */
function withNumber({ state, waiting }: Draft, message: Message): Message {
  const { shown: ofFlow, rebooking, counts } = state;
  const name = channelName.safeParse(state.channel).data;
  const number = NUMBER.exec(message.text)?.[1];
  if (number === undefined || message.choice !== undefined || name === undefined || name === PAGE) return message;
  const isRebooking = (rebooking?.shown?.said ?? 0) > (ofFlow?.said ?? 0);
  const shown = isRebooking ? rebooking?.shown : ofFlow;
  // A later question may be about a number of its own.
  const isOpen = shown?.said === counts.said || isRebooking || (ofFlow !== undefined && waiting?.node === ofFlow.node);
  const labels = shown?.choices.map(({ label }) => label) ?? [];
  // Where the words begin with numbers themselves, as of a rating, these are meant.
  if (!isOpen || labels.some((label) => /^\s*\d/.test(label))) return message;
  if (choicesOn(channels[name], labels) !== 'numbered') return message;
  const found = shown?.choices[Number(number) - 1];
  return found ? { ...message, choice: found.id, text: found.label } : message;
}
