import type { CompiledMail, Vars } from '@baton/flow';
import type { Draft } from '../draft.ts';
import type { ConversationEffect } from '../outgoing.ts';
import { inviteTo } from './calls.ts';
import { matterNumber } from '../matter.ts';
import { inOwnWords } from '../words/own-words.ts';
import { renderMessage } from '../words/render-message.ts';
import { valueOf } from '../words/system-variables.ts';

/** To the address that the customer gave, else to the one on file; nothing without one. */
export function sendMail(draft: Draft, effect: CompiledMail, vars: Vars): void {
  const { state, facts } = draft;
  const given = vars['customer.email'];
  const to = typeof given === 'string' && given !== '' ? given : state.profile.email;
  if (!to) return;
  const { settings } = facts.machine.compiled;
  const message = renderMessage(inOwnWords(effect.message, settings.voice, facts.workspace), undefined, {
    language: state.language,
    fallback: settings.language,
    now: draft.at,
    zone: state.zone,
    value: (name, language) => valueOf(name, vars, { ...state, language }, facts.workspace, draft.at),
  });
  if (!message) return;
  const subject = message.card?.title ?? `${facts.workspace.brand.name}: ${matterNumber(state)}`;
  const text = [message.text, ...(message.card?.lines ?? [])].join('\n\n');
  draft.note({ type: 'mailed', to, subject, text, about: effect.about });
  draft.ask({
    type: 'sendMail',
    lane: 'mail',
    to,
    subject,
    text,
    about: effect.about,
    ...(effect.about === 'callback' ? invitation(draft, vars['callback.slotAt'], to, subject) : {}),
  });
}

type Invitation = NonNullable<Extract<ConversationEffect, { type: 'sendMail' }>['calendar']>;

function invitation(draft: Draft, slotAt: unknown, email: string, title: string): { calendar?: Invitation } {
  const { state, facts } = draft;
  if (typeof slotAt !== 'number') return {};
  const booked = state.promises.findLast(({ kind, dueAt }) => kind === 'callback' && dueAt === slotAt);
  if (booked)
    return { calendar: inviteTo(draft, booked, { name: state.profile.name ?? email, email, zone: state.zone }) };
  return { calendar: { startsAt: slotAt, minutes: facts.workspace.callbacks.slotMinutes, title } };
}
