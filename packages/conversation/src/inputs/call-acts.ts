// A2: the customer calls off a booked call, in words or by the link of its mail.
import type { ConversationBody, ConversationReply } from '../bodies.ts';
import type { Draft } from '../draft.ts';
import { callAhead, callOff } from '../effects/calls.ts';
import { hearPlainly } from './hear-plainly.ts';

const OFF = [
  /\b(?:cancel|call off|scrap|drop|forget|delete|remove|undo|skip)\b[^.?!]{0,40}\b(?:call|call-?back|phone call|appointment|booking|slot)\b/i,
  /\b(?:don['’]?t|do not|no longer|not) (?:need|want|have) [^.?!]{0,30}\b(?:call|call-?back|phone call|appointment)\b/i,
  /\b(?:please )?(?:don['’]?t|do not) (?:call|ring|phone) me\b/i,
  /\bno need to (?:call|ring|phone)\b/i,
  /\b(?:rückruf|anruf|termin|gespräch)\b[^.?!]{0,40}\b(?:absagen|stornieren|abbestellen|streichen|löschen)\b|\b(?:rufen sie|ruft) (?:mich )?(?:bitte )?(?:nicht|doch nicht)\b/i,
  /\b(?:cancel\w*|anul\w*)\b[^.?!]{0,30}\b(?:llamada|cita)\b|\bno (?:me )?llam(?:e|en)\b/i,
  /\b(?:annul\w*)\b[^.?!]{0,30}\b(?:appel|rendez-vous)\b|\bne (?:me )?rappelez pas\b/i,
  /\b(?:cancel\w*|desmarc\w*)\b[^.?!]{0,30}\b(?:chamada|ligação|marcação)\b|\bnão (?:me )?lig(?:ue|uem)\b/i,
];
const ANOTHER_TIME =
  /\b(?:move|reschedul\w*|another time|different time|later|earlier|verschieb\w*|cambiar|déplacer|mudar)\b/i;

/** Null where the message calls nothing off. */
export function callsOff(
  draft: Draft,
  { text, choice }: Extract<ConversationBody, { type: 'customer.message' }>,
  messageId: string,
): ConversationReply | null {
  const { state } = draft;
  if (choice !== undefined || state.floor.holder === 'agent' || state.place) return null;
  const call = callAhead(draft);
  if (!call || ANOTHER_TIME.test(text) || !OFF.some((words) => words.test(text))) return null;
  hearPlainly(draft, messageId, text);
  callOff(draft, call);
  return { ok: true };
}

/** By the link of the mail, which names the call. */
export function callCancelled(
  draft: Draft,
  { promiseId }: Extract<ConversationBody, { type: 'call.cancel' }>,
): ConversationReply {
  const call = callAhead(draft, promiseId);
  if (!call) return { ok: false, code: 'call-gone', message: 'This call is not booked any more.' };
  callOff(draft, call);
  return { ok: true };
}
