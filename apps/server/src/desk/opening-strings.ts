// Parts of an agent's opening, each a sentence or its end. The sentences around them are the library's.
import type { MatterKind } from '@baton/handoff';

/** What is proposed, by the kind of matter and the order that was named: something that can be agreed to. */
const proposals: Readonly<Record<MatterKind, (order: string | null) => string>> = {
  missing: (order) =>
    order === null
      ? 'I will trace it with the carrier. Which order is it about?'
      : `I will trace order ${order} with the carrier now and tell you here where it is.`,
  damaged: () => 'I can send you a new one or return the money. Which do you prefer?',
  'wrong-item': () => 'I will send you the right one, and a label to return the other.',
  'charged-twice': () => 'I will compare the payments now and return what was taken too often.',
  misused: () =>
    'First we make sure that it is you; then I will secure the account and go through the newest activity with you.',
  'cancel-order': (order) =>
    `I will cancel ${order === null ? 'it' : `order ${order}`} now and confirm it to you in writing.`,
  reschedule: () => 'I will change it now and confirm it to you in writing.',
  refund: () => 'I will look at the payment now and tell you the amount and the day it arrives.',
  replace: () => 'I will send you a new one and tell you when it arrives.',
  login: () => 'I will send you a fresh link to sign in and stay here until it works.',
  failing: () => 'I will go through it with you from where it fails, step by step.',
  booking: () => 'I will check what is free now and book it for you.',
  price: () => 'I will work out a price for you now.',
  search: () => 'I will look that up now and write you the answer right here.',
};

export const openingStrings = {
  proposals,
  both: (one: string, other: string) => `${one}, and ${other}`,
  youAsked: (quote: string) => `you asked “${quote}”`,
  youWrote: (quote: string) => `you wrote “${quote}”.`,
  tried: {
    answered: (article: string | null) =>
      article === null ? 'Our assistant gave you an answer' : `Our assistant answered from “${article}”`,
    answeredUnsure: (article: string | null) =>
      article === null ? 'Our assistant gave you an answer' : `Our assistant answered from “${article}”`,
    thenUnsure: ', and what you wrote last is still open',
    unsure: 'Your question is still open',
    failed: 'Your last question is still open',
    thenFailed: ', and your last question is still open',
    noHelp: 'The help to do it yourself did not solve it.',
    colleague: (name: string) => `${name} has told me where the two of you left off.`,
  },
  checkOrder: (order: string) => `I will open order ${order} now and tell you what I see.`,
  findOut: 'I will find that out with the people who know, and write you the answer right here.',
  nextSteps: {
    refund: 'I will look at the payment now and tell you what I can do.',
    billing: 'I will look at the payment and the invoice now.',
    technical: 'I will go through it with you, step by step.',
    sales: 'I will work out an offer for what you describe.',
    'account-security': 'First we make sure that it is you, then I will secure the account.',
    cancellation: 'Tell me what led to this, if you like, and I will do what you decide.',
    outage: 'I will check the current status and tell you when the next word comes.',
    medical:
      'Is anybody in danger right now? If so, please call the emergency number first. If not, tell me how you are, and I will see to the rest.',
    legal: 'I will take down the facts and tell you who answers, and by when.',
    contract: 'Tell me quantity and term, and I will come back with a price.',
    'employee-complaint': 'This stays between us, and I will see to it myself.',
  },
};
