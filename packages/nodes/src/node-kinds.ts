// Every kind that ships, in the order of the palette. Nothing registers itself.
import { createRegistry, type Registry } from '@baton/flow';
import { afterHours } from './after-hours/after-hours.node.ts';
import { botAnswer } from './bot-answer/bot-answer.node.ts';
import { businessHours } from './business-hours/business-hours.node.ts';
import { callback } from './callback/callback.node.ts';
import { choice } from './choice/choice.node.ts';
import { classify } from './classify/classify.node.ts';
import { closing } from './closing/closing.node.ts';
import { condition } from './condition/condition.node.ts';
import { confidenceGate } from './confidence-gate/confidence-gate.node.ts';
import { end } from './end/end.node.ts';
import { explicitRequest } from './explicit-request/explicit-request.node.ts';
import { frustration } from './frustration/frustration.node.ts';
import { helpDesk } from './help-desk/help-desk.node.ts';
import { httpRequest } from './http-request/http-request.node.ts';
import { message } from './message/message.node.ts';
import { frame } from './frame/frame.node.ts';
import { note } from './note/note.node.ts';
import { offer } from './offer/offer.node.ts';
import { onCall } from './on-call/on-call.node.ts';
import { policyTopic } from './policy-topic/policy-topic.node.ts';
import { priority } from './priority/priority.node.ts';
import { question } from './question/question.node.ts';
import { queueMessage } from './queue-message/queue-message.node.ts';
import { returningCustomer } from './returning-customer/returning-customer.node.ts';
import { selfService } from './self-service/self-service.node.ts';
import { setVariable } from './set-variable/set-variable.node.ts';
import { split } from './split/split.node.ts';
import { start } from './start/start.node.ts';
import { subFlow } from './sub-flow/sub-flow.node.ts';
import { survey } from './survey/survey.node.ts';
import { tag } from './tag/tag.node.ts';
import { ticket } from './ticket/ticket.node.ts';
import { wait } from './wait/wait.node.ts';
import { warmTransfer } from './warm-transfer/warm-transfer.node.ts';

/** Every kind of step that ships, in the order of the palette. */
export const nodeKinds: Registry = createRegistry([
  start,
  explicitRequest,
  frustration,
  policyTopic,
  returningCustomer,
  botAnswer,
  confidenceGate,
  message,
  offer,
  question,
  choice,
  selfService,
  businessHours,
  classify,
  priority,
  warmTransfer,
  helpDesk,
  queueMessage,
  afterHours,
  ticket,
  callback,
  onCall,
  condition,
  setVariable,
  httpRequest,
  split,
  tag,
  wait,
  subFlow,
  survey,
  closing,
  end,
  note,
  frame,
]);
