// A2: the customer moves a booked call, in words or by the link of its mail; A10: or takes another time because the first is impossible.
import { readAnswer, tells } from '@baton/signals';
import { readTime } from '@baton/signals/answers';
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { callAhead } from '../effects/calls.ts';
import { askBack, book, inWriting, lookForTimes, moved, noneTaken, NO_TIME, offerTimes } from '../effects/rebooking.ts';
import { hearPlainly } from './hear-plainly.ts';

type Message = Extract<ConversationBody, { type: 'customer.message' }>;

const CALL = String.raw`(?:call|call-?back|phone call|appointment|booking|slot|time)`;
const MOVE = [
  new RegExp(
    String.raw`\b(?:move|reschedule|rearrange|change|postpone|push back|push|shift|bring forward|delay|swap)\b[^.?!]{0,30}\b${CALL}\b`,
    'i',
  ),
  new RegExp(String.raw`\b(?:another|different|other|new|better|later|earlier) (?:date|day|${CALL})\b`, 'i'),
  /\b(?:call|ring|phone) me (?:\w+ ){0,3}(?:later|earlier|instead|another)\b/i,
  /\b(?:can|could|can['’]?t|cannot|won['’]?t) (?:\w+ ){0,3}(?:make|manage|do)\b[^.?!]{0,20}\b(?:call|appointment|that time|then|at that)\b/i,
  /\b(?:can|could|shall|would|may) (?:we|you|i|it) (?:please |maybe |perhaps |also )*(?:do|make|have|talk|speak|be|call)\b[^.?!]{0,25}\b(?:instead|later|earlier|another day|next week|the (?:day|week|morning) (?:after|before))\b/i,
  /\b(?:can['’]?t|cannot|won['’]?t be able to) make (?:it|that)\b/i,
  /\b(?:verschieb\w*|verleg\w*|umbuch\w*)\b|\b(?:andere[rsn]?|neue[rsn]?) (?:termin|uhrzeit|zeit)\b|\b(?:später|früher) anrufen\b/i,
  /\b(?:cambiar|mover|aplazar|reprogramar)\b[^.?!]{0,30}\b(?:llamada|cita|hora)\b|\botra hora\b/i,
  /\b(?:déplacer|reporter|décaler|changer)\b[^.?!]{0,30}\b(?:appel|rendez-vous|heure|horaire)\b|\bautre (?:heure|horaire|créneau)\b/i,
  /\b(?:mudar|remarcar|adiar|alterar)\b[^.?!]{0,30}\b(?:chamada|ligação|marcação|hora|horário)\b|\boutr[ao] (?:hora|horário)\b/i,
];

/** Null where the message is about no booked call that is moved. */
export function movesCall(draft: Draft, { text, choice }: Message, messageId: string): ConversationReply | null {
  const taken = takesTime(draft, text, choice, messageId);
  if (taken) return taken;
  const { state } = draft;
  if (choice !== undefined || state.floor.holder === 'agent' || state.place) return null;
  const call = callAhead(draft);
  if (!call || draft.waiting?.handles.includes('slot.booked') || !MOVE.some((words) => words.test(text))) return null;
  hearPlainly(draft, messageId, text);
  lookForTimes(draft, call, 'asked', text);
  return { ok: true };
}

/** The answer to the times that were offered last. */
function takesTime(
  draft: Draft,
  text: string,
  choice: string | undefined,
  messageId: string,
): ConversationReply | null {
  const { state } = draft;
  const { rebooking } = state;
  if (!rebooking?.shown) return null;
  const promise = state.promises.find(({ id }) => id === rebooking.promiseId);
  if (!promise) {
    state.rebooking = undefined;
    return null;
  }
  if (choice !== undefined) {
    const slotAt = Number(/^slot:(\d{1,16})$/.exec(choice)?.[1]);
    const isTime = rebooking.offered.includes(slotAt);
    if (!isTime && choice !== NO_TIME) return null;
    hearPlainly(draft, messageId, text, choice);
    if (isTime) book(draft, rebooking, slotAt);
    else noneTaken(draft, promise, rebooking);
    return { ok: true };
  }
  // While a step of the flow offers times itself, words are an answer to that; and an agent reads them for themselves.
  if (draft.waiting?.handles.includes('slot.booked') || state.floor.holder === 'agent') return null;
  const time = readTime(text, rebooking.offered, { at: draft.at, zone: state.zone, language: state.language });
  const answer = readAnswer(text, { kind: 'offer' }, state.language);
  const agrees = rebooking.asked !== undefined && answer?.says === 'yes' && !tells(answer, 'question', 'matter');
  if (time || agrees) {
    hearPlainly(draft, messageId, text);
    if (agrees && !time) book(draft, rebooking, rebooking.asked ?? 0);
    else if (time && (time.plain || time.slot === rebooking.asked)) book(draft, rebooking, time.slot);
    else if (time) askBack(draft, rebooking, time.slot);
    return { ok: true };
  }
  const declines = answer?.says === 'no' || tells(answer, 'stop');
  if (!declines || tells(answer, 'question', 'matter', 'unsolved')) return null;
  hearPlainly(draft, messageId, text);
  noneTaken(draft, promise, rebooking);
  return { ok: true };
}

/** What the calendar said about other times; false where it was asked by a step of the flow. */
export function timesAnswered(
  draft: Draft,
  body: Extract<ConversationBody, { type: 'slots.offered' | 'slot.booked' | 'slot.refused' }>,
): boolean {
  const { state } = draft;
  const { rebooking } = state;
  if (!rebooking || rebooking.askId !== body.askId) return false;
  const promise = state.promises.find(({ id }) => id === rebooking.promiseId);
  if (!promise) {
    // Called off in the meantime: nobody is rung.
    state.rebooking = undefined;
    if (body.type === 'slot.booked')
      draft.send('queue', rebooking.team, { type: 'slot.cancel', conversation: draft.key, slotAt: body.slotAt });
    return true;
  }
  if (body.type === 'slot.booked') {
    moved(draft, promise, rebooking, body.slotAt);
    return true;
  }
  const offered = body.slots.filter((slotAt) => slotAt !== promise.dueAt);
  if (offered.length === 0) {
    if (rebooking.why === 'asked') noneTaken(draft, promise, rebooking);
    else inWriting(draft, promise);
    return true;
  }
  const { words, ...rest } = rebooking;
  const named =
    words === undefined ? null : readTime(words, offered, { at: draft.at, zone: state.zone, language: state.language });
  if (named) askBack(draft, { ...rest, offered }, named.slot);
  else offerTimes(draft, promise, rest, offered);
  return true;
}

/** By the link of the mail, which names the call and one of the times that its page showed. */
export function callMoved(
  draft: Draft,
  { promiseId, slotAt }: Extract<ConversationBody, { type: 'call.move' }>,
): ConversationReply {
  const call = callAhead(draft, promiseId);
  if (!call) return { ok: false, code: 'call-gone', message: 'This call is not booked any more.' };
  if (call.dueAt === slotAt) return { ok: true };
  const team = call.team ?? '';
  const askId = draft.newId('requests');
  book(draft, { promiseId: call.id, askId, team, why: 'asked', offered: [slotAt] }, slotAt);
  return { ok: true };
}
