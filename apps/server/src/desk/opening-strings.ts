// Parts of an agent's opening. The sentence around them is the library's.
export const openingStrings = {
  youAsked: (quote: string) => `you asked “${quote}”`,
  youWrote: (quote: string) => `you wrote “${quote}”.`,
  tried: {
    answered: (article: string | null) =>
      article === null ? 'our assistant gave you an answer' : `our assistant answered from “${article}”`,
    answeredUnsure: (article: string | null) =>
      article === null
        ? 'our assistant gave you an answer it was not sure of'
        : `our assistant answered from “${article}” without being sure`,
    thenUnsure: 'and had no sure answer to your last question',
    unsure: 'our assistant was not sure enough to answer',
    failed: 'our assistant could not be reached for your last question',
    noHelp: 'the help to do it yourself did not solve it',
  },
  checkOrder: (order: string) => `I open order ${order} now and tell you what I see`,
  findOut: 'I find that out with the people who know and write you the answer right here',
  nextSteps: {
    refund: 'I look at the payment now and tell you what I can do',
    billing: 'I look at the payment and the invoice now',
    technical: 'I go through it with you, step by step',
    sales: 'you tell me what it is for, and I work out an offer',
    'account-security': 'we make sure it is you, and then I secure the account',
    cancellation: 'you tell me what led to this, and then I do what you decide',
    outage: 'I check the current status and tell you when the next word comes',
    medical: 'first tell me whether anybody is in danger, then I take care of the rest',
    legal: 'I take down the facts and tell you who answers, and by when',
    contract: 'you tell me quantity and term, and I come back with a price',
    'employee-complaint': 'I take this down in confidence and see to it myself',
  },
};
