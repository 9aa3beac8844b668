// Parts of an agent's opening, each a sentence or its end. The sentences around them are the library's.
export const openingStrings = {
  youAsked: (quote: string) => `you asked “${quote}”`,
  youWrote: (quote: string) => `you wrote “${quote}”.`,
  tried: {
    answered: (article: string | null) =>
      article === null ? 'Our assistant gave you an answer' : `Our assistant answered from “${article}”`,
    answeredUnsure: (article: string | null) =>
      article === null
        ? 'Our assistant gave you an answer it was not sure of'
        : `Our assistant answered from “${article}” without being sure`,
    thenUnsure: ' and had no sure answer to what you wrote last',
    unsure: 'Our assistant was not sure enough to answer',
    failed: 'Our assistant could not be reached for your last question',
    thenFailed: ' and could not be reached for your last question',
    noHelp: 'The help to do it yourself did not solve it.',
    colleague: (name: string) => `${name} has told me where the two of you left off.`,
  },
  checkOrder: (order: string) => `I will open order ${order} now and tell you what I see.`,
  findOut: 'I will find that out with the people who know, and write you the answer right here.',
  nextSteps: {
    refund: 'I will look at the payment now and tell you what I can do.',
    billing: 'I will look at the payment and the invoice now.',
    technical: 'I will go through it with you, step by step.',
    sales: 'Tell me what it is for, and I will work out an offer.',
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
