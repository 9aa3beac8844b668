// The cards of the shipped kinds, for whoever draws steps.
import type { ComponentType } from 'react';
import { AfterHoursCard } from './after-hours/after-hours.card.tsx';
import { BotAnswerCard } from './bot-answer/bot-answer.card.tsx';
import { BusinessHoursCard } from './business-hours/business-hours.card.tsx';
import { CallbackCard } from './callback/callback.card.tsx';
import { ChoiceCard } from './choice/choice.card.tsx';
import { ClassifyCard } from './classify/classify.card.tsx';
import { ClosingCard } from './closing/closing.card.tsx';
import { ConditionCard } from './condition/condition.card.tsx';
import { ConfidenceGateCard } from './confidence-gate/confidence-gate.card.tsx';
import { EndCard } from './end/end.card.tsx';
import { ExplicitRequestCard } from './explicit-request/explicit-request.card.tsx';
import { FrustrationCard } from './frustration/frustration.card.tsx';
import { HelpDeskCard } from './help-desk/help-desk.card.tsx';
import { HttpRequestCard } from './http-request/http-request.card.tsx';
import { MessageCard } from './message/message.card.tsx';
import { FrameCard } from './frame/frame.card.tsx';
import { NoteCard } from './note/note.card.tsx';
import { OfferCard } from './offer/offer.card.tsx';
import { OnCallCard } from './on-call/on-call.card.tsx';
import { PolicyTopicCard } from './policy-topic/policy-topic.card.tsx';
import { PriorityCard } from './priority/priority.card.tsx';
import { QuestionCard } from './question/question.card.tsx';
import { QueueMessageCard } from './queue-message/queue-message.card.tsx';
import { ReturningCustomerCard } from './returning-customer/returning-customer.card.tsx';
import { SelfServiceCard } from './self-service/self-service.card.tsx';
import { SetVariableCard } from './set-variable/set-variable.card.tsx';
import { SplitCard } from './split/split.card.tsx';
import { StartCard } from './start/start.card.tsx';
import { SubFlowCard } from './sub-flow/sub-flow.card.tsx';
import { SurveyCard } from './survey/survey.card.tsx';
import { TagCard } from './tag/tag.card.tsx';
import { TicketCard } from './ticket/ticket.card.tsx';
import { WaitCard } from './wait/wait.card.tsx';
import { WarmTransferCard } from './warm-transfer/warm-transfer.card.tsx';
import type { CardProps } from './shared/card/card-props.ts';

export type { CardProps } from './shared/card/card-props.ts';

/** What a step shows inside its frame, by kind. */
export const cards: Readonly<Record<string, ComponentType<CardProps>>> = {
  start: StartCard,
  'explicit-request': ExplicitRequestCard,
  frustration: FrustrationCard,
  'policy-topic': PolicyTopicCard,
  'returning-customer': ReturningCustomerCard,
  'bot-answer': BotAnswerCard,
  'confidence-gate': ConfidenceGateCard,
  message: MessageCard,
  offer: OfferCard,
  question: QuestionCard,
  choice: ChoiceCard,
  'self-service': SelfServiceCard,
  'business-hours': BusinessHoursCard,
  classify: ClassifyCard,
  priority: PriorityCard,
  'warm-transfer': WarmTransferCard,
  'queue-message': QueueMessageCard,
  'after-hours': AfterHoursCard,
  ticket: TicketCard,
  callback: CallbackCard,
  'on-call': OnCallCard,
  condition: ConditionCard,
  'set-variable': SetVariableCard,
  'help-desk': HelpDeskCard,
  'http-request': HttpRequestCard,
  split: SplitCard,
  tag: TagCard,
  wait: WaitCard,
  'sub-flow': SubFlowCard,
  survey: SurveyCard,
  closing: ClosingCard,
  end: EndCard,
  note: NoteCard,
  frame: FrameCard,
};
