// The cards of the shipped kinds, for whoever draws steps.
import type { ComponentType } from 'react';
import { AfterHoursCard } from './after-hours/after-hours.card.tsx';
import { BotAnswerCard } from './bot-answer/bot-answer.card.tsx';
import { BusinessHoursCard } from './business-hours/business-hours.card.tsx';
import { CallbackCard } from './callback/callback.card.tsx';
import { ClosingCard } from './closing/closing.card.tsx';
import { ConfidenceGateCard } from './confidence-gate/confidence-gate.card.tsx';
import { EndCard } from './end/end.card.tsx';
import { ExplicitRequestCard } from './explicit-request/explicit-request.card.tsx';
import { FrustrationCard } from './frustration/frustration.card.tsx';
import { MessageCard } from './message/message.card.tsx';
import { OfferCard } from './offer/offer.card.tsx';
import { OnCallCard } from './on-call/on-call.card.tsx';
import { PolicyTopicCard } from './policy-topic/policy-topic.card.tsx';
import { QueueMessageCard } from './queue-message/queue-message.card.tsx';
import { StartCard } from './start/start.card.tsx';
import { TicketCard } from './ticket/ticket.card.tsx';
import { WarmTransferCard } from './warm-transfer/warm-transfer.card.tsx';
import type { CardProps } from './shared/card/card-props.ts';

export type { CardProps } from './shared/card/card-props.ts';

/** What a step shows inside its frame, by kind. */
export const cards: Readonly<Record<string, ComponentType<CardProps>>> = {
  start: StartCard,
  'explicit-request': ExplicitRequestCard,
  frustration: FrustrationCard,
  'policy-topic': PolicyTopicCard,
  'bot-answer': BotAnswerCard,
  'confidence-gate': ConfidenceGateCard,
  message: MessageCard,
  offer: OfferCard,
  'business-hours': BusinessHoursCard,
  'warm-transfer': WarmTransferCard,
  'queue-message': QueueMessageCard,
  'after-hours': AfterHoursCard,
  ticket: TicketCard,
  callback: CallbackCard,
  'on-call': OnCallCard,
  closing: ClosingCard,
  end: EndCard,
};
