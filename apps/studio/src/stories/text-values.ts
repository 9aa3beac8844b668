// Every place of a text with a value that agrees with the others: rendered by what renders for customers.
import { renderMessage, valueOf, type ConversationState } from '@baton/conversation';
import { inLanguage, type OwnMessage } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import { customerLines } from './customer-lines.ts';
import { momentOf, type MessageSetting } from './message-setting.ts';
import { storyWorkspace, STORY_ZONE } from './story-workspace.ts';

const HOUR = 3_600_000;

/** How the message reads to this customer at this moment. */
export function saidMessage(message: OwnMessage, setting: MessageSetting, state: ConversationState): SaidMessage {
  const { customer, agent, language, position, waitIsKnown, waitSeconds, hour } = setting;
  const at = momentOf(hour);
  const lines = customerLines[language];
  const workspace = storyWorkspace(setting);
  const place = state.place && { ...state.place, position, waitSeconds: waitIsKnown ? waitSeconds : null };
  const there: ConversationState = {
    ...state,
    language,
    zone: STORY_ZONE,
    place,
    agent: { id: 'agent', name: agent, team: 'team', offerId: 'o1', acceptedAt: at, spoke: true },
    profile: {
      ...state.profile,
      name: customer,
      zone: STORY_ZONE,
      email: 'maya@example.com',
      phone: '+44 7700 900123',
    },
  };
  const dueAt = at + (hour === 'weekend' ? 26 : 22) * HOUR;
  const vars = {
    summary: lines.summary,
    tried: lines.botTried,
    'next-step': lines.next,
    question: lines.unsure,
    'answer.text': answers[language],
    'topic.reason': reasons[language],
    'emergency.number': '112',
    'ticket.dueAt': dueAt,
    'callback.slotAt': dueAt,
    'promise.dueAt': at + 0.25 * HOUR,
    'handoff.team': 'team',
  };
  const rendered = renderMessage(message, undefined, {
    language,
    fallback: 'en',
    now: at,
    zone: STORY_ZONE,
    value: (name, spoken) => valueOf(name, vars, { ...there, language: spoken }, workspace, at),
  });
  return rendered ?? { text: inLanguage(message.text, language, 'en') ?? '' };
}

const answers: Readonly<Record<MessageSetting['language'], string>> = {
  en: 'You can send back what you bought within 30 days, free of charge.',
  es: 'Puede devolver su compra en un plazo de 30 días, sin coste.',
  de: 'Sie können Ihren Kauf innerhalb von 30 Tagen kostenlos zurückschicken.',
  fr: 'Vous pouvez renvoyer votre achat sous 30 jours, sans frais.',
  pt: 'Pode devolver a sua compra no prazo de 30 dias, sem custos.',
};

const reasons: Readonly<Record<MessageSetting['language'], string>> = {
  en: 'a refund of this size needs somebody who may approve it',
  es: 'un reembolso de este importe lo aprueba una persona autorizada',
  de: 'eine Rückerstattung in dieser Höhe muss jemand freigeben',
  fr: 'un remboursement de ce montant doit être approuvé par une personne',
  pt: 'um reembolso deste valor tem de ser aprovado por uma pessoa',
};
