// Parts of an agent's opening. The sentence around them is the library's.
export const openingStrings = {
  youAsked: (quote: string) => `you asked “${quote}”`,
  youWrote: (quote: string) => `you wrote “${quote}”.`,
  answered: (article: string) => `our assistant pointed you to “${article}”`,
  answeredThenUnsure: (article: string) => `our assistant pointed you to “${article}” and then was not sure`,
  unsure: 'our assistant was not sure enough to answer',
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
