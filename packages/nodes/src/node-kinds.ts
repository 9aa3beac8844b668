// Every kind that ships, in the order of the palette. Nothing registers itself.
import { createRegistry, type Registry } from '@baton/flow';
import { afterHours } from './after-hours/after-hours.node.ts';
import { botAnswer } from './bot-answer/bot-answer.node.ts';
import { businessHours } from './business-hours/business-hours.node.ts';
import { callback } from './callback/callback.node.ts';
import { closing } from './closing/closing.node.ts';
import { confidenceGate } from './confidence-gate/confidence-gate.node.ts';
import { end } from './end/end.node.ts';
import { explicitRequest } from './explicit-request/explicit-request.node.ts';
import { frustration } from './frustration/frustration.node.ts';
import { message } from './message/message.node.ts';
import { offer } from './offer/offer.node.ts';
import { onCall } from './on-call/on-call.node.ts';
import { policyTopic } from './policy-topic/policy-topic.node.ts';
import { queueMessage } from './queue-message/queue-message.node.ts';
import { start } from './start/start.node.ts';
import { ticket } from './ticket/ticket.node.ts';
import { warmTransfer } from './warm-transfer/warm-transfer.node.ts';

export const nodeKinds: Registry = createRegistry([
  start,
  explicitRequest,
  frustration,
  policyTopic,
  botAnswer,
  confidenceGate,
  message,
  offer,
  businessHours,
  warmTransfer,
  queueMessage,
  afterHours,
  ticket,
  callback,
  onCall,
  closing,
  end,
]);
