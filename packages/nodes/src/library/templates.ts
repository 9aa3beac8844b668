// Every shipped template with what it must achieve (M12). The words are in the files of the three voices.

export interface TemplateNote {
  id: string;
  /** The row of the domain that asks for it. */
  row: string;
  label: string;
  note: string;
}

export const templates = [
  {
    id: 'greeting',
    row: 'S6',
    label: 'Greeting',
    note: 'Says at once that a bot speaks, for whom, and that a person can be had at any time.',
  },
  {
    id: 'no-answer-yet',
    row: 'G1',
    label: 'Nothing to answer yet',
    note: 'Answers small talk and invites the question, without pretending to have understood one.',
  },
  {
    id: 'answer-check',
    row: 'G1',
    label: 'Answer that may not fit',
    note: 'Gives the answer with an honest qualifier, asks whether it fits, and offers a person in the same breath.',
  },
  {
    id: 'bot-failed',
    row: 'T2',
    label: 'The bot failed',
    note: 'Owns up to the failure and puts a person one tap away. It never asks the customer to come back another time.',
  },
  {
    id: 'standard-escalation',
    row: 'M1',
    label: 'Standard escalation',
    note: 'Agrees at once and without resistance. The customer learns that everything is passed on, that nothing must be repeated, and how long it takes.',
  },
  {
    id: 'proactive-escalation',
    row: 'M2',
    label: 'Proactive escalation',
    note: 'Takes the customer’s side and asks leave to bring in a specialist. The details go along.',
  },
  {
    id: 'policy-escalation',
    row: 'M3',
    label: 'Policy escalation',
    note: 'Says why a person takes over, and that it happens now. Priority is said only where it is true.',
  },
  {
    id: 'low-confidence',
    row: 'M4',
    label: 'Low confidence',
    note: 'Admits to not being sure instead of guessing, and offers somebody who knows more, with everything passed on.',
  },
  {
    id: 'agent-opening-calm',
    row: 'M5',
    label: 'Agent’s opening, calm customer',
    note: 'Proves in one message that the agent has read everything: name, wish, what was tried, a next step. Ends by asking whether that suits.',
  },
  {
    id: 'agent-opening-upset',
    row: 'M10',
    label: 'Agent’s opening, upset customer',
    note: 'The same, but the trouble is acknowledged first and the facts come after.',
  },
  {
    id: 'agent-opening-blank',
    row: 'M5',
    label: 'Agent’s opening, nothing said yet',
    note: 'For a customer who asked for a person and said nothing else: who is there, and the one question that is open. It pretends to know nothing.',
  },
  {
    id: 'queue-30',
    row: 'M6',
    label: 'Queue, 30 s',
    note: 'Shows that the search goes on, where the customer stands, and puts the time to use: what else should the agent know?',
  },
  {
    id: 'queue-60',
    row: 'M6',
    label: 'Queue, 60 s',
    note: 'Thanks, gives the time that is left, and says that the details are ready for the agent.',
  },
  { id: 'queue-90', row: 'M6', label: 'Queue, 90 s', note: 'One short line: place and new estimate.' },
  {
    id: 'queue-120',
    row: 'M6',
    label: 'Queue, 2 min',
    note: 'Apologises and gives the choice back to the customer: keep waiting, a call, or an email by a stated time.',
  },
  {
    id: 'queue-later-1',
    row: 'M6',
    label: 'Queue, later (1)',
    note: 'A sign of life with place and estimate; the other ways stay open.',
  },
  {
    id: 'queue-later-2',
    row: 'M6',
    label: 'Queue, later (2)',
    note: 'The same in other words, so that nobody hears one text twice running.',
  },
  { id: 'queue-later-3', row: 'M6', label: 'Queue, later (3)', note: 'The third wording of the later updates.' },
  {
    id: 'queue-long-wait',
    row: 'R27',
    label: 'Queue, a long wait ahead',
    note: 'Is open about a long wait as soon as it is known, and offers the other ways with a stated time.',
  },
  {
    id: 'waiting-noted',
    row: 'X11',
    label: 'Noted while waiting',
    note: 'Confirms that what the customer added is with the case. No text vanishes without a word.',
  },
  {
    id: 'waiting-place',
    row: 'R25',
    label: 'Asked for a person while waiting',
    note: 'Answers with the place, the estimate and the other ways, never with a second transfer.',
  },
  {
    id: 'agent-connected',
    row: 'W5',
    label: 'Agent joined',
    note: 'Names the person and the team; the customer knows from here on that a person speaks.',
  },
  {
    id: 'agent-slow',
    row: 'W7',
    label: 'Agent did not begin',
    note: 'Tells the truth about the delay. It promises no colleague: whether one is there is said next.',
  },
  {
    id: 'agent-lost',
    row: 'W8',
    label: 'Agent’s connection lost',
    note: 'Explains the break, and that whoever takes over has the whole conversation. Whether somebody is there is said next.',
  },
  {
    id: 'agent-passed',
    row: 'R32',
    label: 'Agent passes it on',
    note: 'Names who passes on and to which team, and why: somebody there can take it further, with everything that was written.',
  },
  {
    id: 'agent-next',
    row: 'W7',
    label: 'Next agent is looked for',
    note: 'Said only when somebody can be looked for: place, estimate and when the next word comes, without a new wait at the end of the line.',
  },
  {
    id: 'holding-line',
    row: 'W9',
    label: 'Agent silent',
    note: 'Says who is being fetched and why it is quiet; never an empty request to wait.',
  },
  {
    id: 'silence-question',
    row: 'W11',
    label: 'Customer silent',
    note: 'Asks gently, without pressing, whether the customer is still there.',
  },
  {
    id: 'silence-close',
    row: 'W11',
    label: 'Closed for silence',
    note: 'Closes kindly and leaves a way back in which nothing has to be said again.',
  },
  {
    id: 'after-hours',
    row: 'M7',
    label: 'After hours',
    note: 'Says openly that nobody is there and when they are, that everything is saved, and gives three ways on, one with a stated time.',
  },
  {
    id: 'after-hours-urgent',
    row: 'M7',
    label: 'After hours, urgent',
    note: 'The same for a critical case: the person on call comes first.',
  },
  {
    id: 'after-hours-choose',
    row: 'A0',
    label: 'After hours, which way?',
    note: 'Confirms that what was written is saved, and asks once more for one of the ways.',
  },
  {
    id: 'ticket-ask-contact',
    row: 'A1',
    label: 'Ticket: where to answer?',
    note: 'Gives the stated time first, then asks for an email address and for anything else that helps.',
  },
  {
    id: 'ticket-ask-again',
    row: 'A1',
    label: 'Ticket: address once more',
    note: 'Asks again with the reason, and says that it works without an address, too.',
  },
  {
    id: 'ticket-confirmed',
    row: 'A1',
    label: 'Ticket confirmed',
    note: 'Number, stated time, and where the confirmation went.',
  },
  {
    id: 'ticket-without-mail',
    row: 'A1',
    label: 'Ticket without an address',
    note: 'Number and stated time, and honestly that the answer can only come in this conversation.',
  },
  {
    id: 'ticket-mail',
    row: 'A0',
    label: 'Mail: ticket',
    note: 'The same promise in writing, with what was noted, so that the customer can check it.',
  },
  {
    id: 'callback-ask-phone',
    row: 'A2',
    label: 'Callback: which number?',
    note: 'Asks for a number before times are offered, and says what it is for.',
  },
  {
    id: 'callback-offer',
    row: 'A2',
    label: 'Callback: free times',
    note: 'Stands above real free times and asks for one of them.',
  },
  {
    id: 'callback-taken',
    row: 'A2',
    label: 'Callback: time just gone',
    note: 'Explains that somebody was quicker and shows new times.',
  },
  {
    id: 'callback-confirmed',
    row: 'A2',
    label: 'Callback booked',
    note: 'The time, the number of the case, and that the caller will know everything.',
  },
  { id: 'callback-mail', row: 'A2', label: 'Mail: callback', note: 'The invite in writing: time, number, subject.' },
  {
    id: 'callback-none',
    row: 'A0',
    label: 'No callback',
    note: 'Says that no call is booked and that it goes on all the same; never an end.',
  },
  {
    id: 'on-call-started',
    row: 'A3',
    label: 'On-call alerted',
    note: 'Somebody is being alerted this moment, and joins within a stated time.',
  },
  {
    id: 'on-call-update',
    row: 'A3',
    label: 'On-call, still ringing',
    note: 'A sign of life while nobody has answered yet; repeats the promise only while it holds.',
  },
  {
    id: 'on-call-backup',
    row: 'A3',
    label: 'On-call, the second person',
    note: 'Says openly that the first has not answered and that the second is being alerted.',
  },
  {
    id: 'on-call-joined',
    row: 'A3',
    label: 'On-call answered',
    note: 'Somebody has taken the case and is on the way into this conversation.',
  },
  {
    id: 'on-call-silent',
    row: 'A7',
    label: 'On-call silent',
    note: 'Comes before the promised time is over: nobody could be reached, the case goes to the front of the next shift, and a ticket and a call follow.',
  },
  {
    id: 'amount-question',
    row: 'T20',
    label: 'How much is it about?',
    note: 'Asks for the amount once, with the reason, so that the right person gets it.',
  },
  {
    id: 'self-service-check',
    row: 'A4',
    label: 'Did that solve it?',
    note: 'Asks whether it worked and offers a follow-up in the same sentence.',
  },
  {
    id: 'question-again-text',
    row: 'X10',
    label: 'Question: not what was asked',
    note: 'Says what was not understood about the answer and puts the question once more, so that nobody guesses what is missing.',
  },
  {
    id: 'question-again-number',
    row: 'X10',
    label: 'Question: a number, please',
    note: 'Says that no number could be found and that the figure alone is enough.',
  },
  {
    id: 'question-again-email',
    row: 'X10',
    label: 'Question: an email address, please',
    note: 'Says that no address could be found and shows what one looks like.',
  },
  {
    id: 'question-again-phone',
    row: 'X10',
    label: 'Question: a phone number, please',
    note: 'Says that no phone number could be found and asks for the whole of it.',
  },
  {
    id: 'question-again-date',
    row: 'X10',
    label: 'Question: a date, please',
    note: 'Says that no day could be read from the answer and names ways of writing one.',
  },
  {
    id: 'question-again-order-number',
    row: 'X10',
    label: 'Question: an order number, please',
    note: 'Says that no order number could be found and where it stands.',
  },
  {
    id: 'choice-again',
    row: 'C2',
    label: 'Choice: which one?',
    note: 'Says kindly that the answer fits none of the choices, and shows them once more.',
  },
  {
    id: 'self-service-offer',
    row: 'A4',
    label: 'Self-service: what helps right now',
    note: 'Offers what the customer can do right now, without closing any other way.',
  },
  {
    id: 'welcome-back',
    row: 'A5',
    label: 'Welcome back: an answer is promised',
    note: 'Greets by name, names the open case and the promised time, and invites to add to it. Nothing has to be said again.',
  },
  {
    id: 'welcome-back-call',
    row: 'A5',
    label: 'Welcome back: a call is booked',
    note: 'Greets by name, names the time of the call, and invites to add what the caller should know.',
  },
  {
    id: 'welcome-back-late',
    row: 'A5',
    label: 'Welcome back: the promise is late',
    note: 'Owns up to a promise that was not kept in time, and says who has been told. No excuse, no new promise.',
  },
  {
    id: 'welcome-back-add',
    row: 'A5',
    label: 'Welcome back: go ahead',
    note: 'Invites to write whatever belongs to the open case, right here.',
  },
  {
    id: 'welcome-back-noted',
    row: 'A5',
    label: 'Added to the open case',
    note: 'Confirms that what was added is with the case, and that it needs no new one.',
  },
  {
    id: 'survey-question',
    row: 'I4',
    label: 'How was it?',
    note: 'Asks for one tap on how the handoff went. Short, and free to be left out.',
  },
  {
    id: 'survey-thanks',
    row: 'I4',
    label: 'Thanks for the rating',
    note: 'Thanks without praise or excuse, whatever the rating was.',
  },
  {
    id: 'closing',
    row: 'M8',
    label: 'Closing',
    note: 'Sums up what was resolved and what comes next, leaves the number, and asks whether anything is left.',
  },
] as const satisfies readonly TemplateNote[];

export type TemplateId = (typeof templates)[number]['id'];

/** The words of one voice. */
export type Voice = Readonly<Record<TemplateId, string>>;
