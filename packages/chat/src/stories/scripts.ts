// Conversations for the stories: a transport that plays a script and answers nothing.
import { ChatRefusal } from '../contract.ts';
import type { ChatConnection, ChatEvent, ChatTransport } from '../contract.ts';

const noon = Date.UTC(2026, 2, 10, 11, 4);

export const storyNow = () => noon + 600_000;

type Step = ChatEvent extends infer Event ? (Event extends ChatEvent ? Omit<Event, 'seq' | 'at'> : never) : never;

export interface Playing {
  connection?: ChatConnection;
  sends?: 'taken' | 'refused';
}

export function scripted(
  steps: readonly Step[],
  { connection = 'open', sends = 'taken' }: Playing = {},
): ChatTransport {
  return {
    open: (onEvent, onState) => {
      onState('open');
      steps.forEach((step, index) => onEvent(stamped(step, index + 1)));
      if (connection !== 'open') onState(connection);
      return () => undefined;
    },
    send: async () => {
      if (sends === 'refused') throw new ChatRefusal('Card numbers are not taken here.');
    },
    leave: async () => undefined,
  };
}

// Spreading a union loses which member it was; the fields added are the same for all.
function stamped(step: Step, seq: number): ChatEvent {
  return { ...step, seq, at: noon + seq * 25_000 } as ChatEvent;
}

let count = 0;
const id = () => `m${(count += 1)}`;
const bot = (text: string, extra: object = {}): Step => ({
  type: 'message',
  id: id(),
  from: 'bot',
  name: 'Ada',
  message: { text, ...extra },
});
const customer = (text: string): Step => ({ type: 'message', id: id(), from: 'customer', message: { text } });
const line = (text: string, extra: object = {}): Step => ({
  type: 'message',
  id: id(),
  from: 'queue',
  name: 'Ada',
  message: { text, ...extra },
});
const agent = (text: string, extra: object = {}): Step => ({
  type: 'message',
  id: id(),
  from: 'agent',
  name: 'Tom Okafor',
  team: 'Billing',
  message: { text, ...extra },
});
const notice = (text: string): Step => ({ type: 'message', id: id(), from: 'notice', message: { text } });

export const botScript: readonly Step[] = [
  { type: 'state', floor: 'bot' },
  bot('Hello, I am Ada, the shop’s assistant. I answer at once, and bring in a person whenever you like.'),
  customer('Can I return a lamp I bought three weeks ago?'),
  bot('Yes. You have 60 days, and the way back is free.\nKeep the box if you can.', {
    link: { label: 'How returns work', url: 'https://example.com/returns' },
  }),
  bot('Does that answer it?', {
    choices: [
      { id: 'yes', label: 'Yes, thanks' },
      { id: 'no', label: 'Not quite' },
      { id: 'person', label: 'Talk to a person' },
    ],
  }),
  customer('Not quite'),
  { type: 'typing', from: 'bot', on: true },
];

const untilQueue: readonly Step[] = [
  { type: 'state', floor: 'bot' },
  bot('Your refund was approved on 2 March. Banks take up to five working days.', {
    card: { title: 'Order 48211', lines: ['Desk lamp, brass', '129.00 EUR, refund approved'] },
  }),
  customer('It is the 10th and nothing has come. I want to speak to someone.'),
];

export const waitingScript: readonly Step[] = [
  ...untilQueue,
  line(
    'Of course. I am bringing in someone from Billing and passing on all you wrote, so you will not have to repeat it. You are second in line, about two minutes.',
  ),
  { type: 'state', floor: 'queue', position: 2, waitSeconds: 120 },
  customer('The account ends in 204, if that helps.'),
  line('It does, I have added it. Would you rather not wait?', {
    choices: [
      { id: 'wait', label: 'Keep waiting' },
      { id: 'call', label: 'Call me back' },
      { id: 'mail', label: 'Answer by email' },
    ],
  }),
];

/** R25, T2: what asking for place and options brings. */
export const askedInLineScript: readonly Step[] = [
  ...untilQueue,
  line('Of course. I am bringing in someone from Billing and passing on all you wrote.'),
  { type: 'state', floor: 'queue', position: 3 },
  customer('My place in line and options'),
  line('You are number 3. I cannot say yet how long it takes; the next word comes within 30 seconds.', {
    choices: [
      { id: 'call', label: 'Call me back' },
      { id: 'ticket', label: 'Leave a ticket' },
    ],
  }),
];

/** A0, A1: nobody is there, and still there are three ways on. */
export const afterHoursScript: readonly Step[] = [
  { type: 'state', floor: 'bot' },
  bot('Hello, I am Ada. Ask me anything.'),
  customer('My lamp sparks when I switch it on'),
  bot(
    'That should be looked at by a person. Our team is offline until Monday 9:00, and everything you wrote is saved. How shall we go on?',
    {
      choices: [
        { id: 'ticket', label: 'Leave a ticket, answered by Monday 10:00' },
        { id: 'call', label: 'Be called at a time I choose' },
        { id: 'urgent', label: 'It is urgent: alert who is on call' },
      ],
    },
  ),
  customer('Leave a ticket, answered by Monday 10:00'),
  bot('Done. You get the answer here and at maya@mail.example.', {
    card: { title: 'Ticket LL-10042', lines: ['Answer by Monday 10:00', 'Lamp sparks when switched on'] },
  }),
  { type: 'state', floor: 'nobody', ended: true, ticket: 'LL-10042' },
];

/** Words that do not break, a list, and more than fits. */
export const longScript: readonly Step[] = [
  ...untilQueue,
  { type: 'state', floor: 'agent', agent: { name: 'Wilhelmina Featherstonehaugh', team: 'Contracts' } },
  customer(
    'Here is the whole link https://shop.example/orders/48211/refunds/8f14e45fceea167a5a36dedd4bea2543?from=mail&utm_source=confirmation and the reference Kontoführungsgebührenrückerstattungsantragsnummer-2026-03-10-48211.',
  ),
  {
    type: 'message',
    id: id(),
    from: 'agent',
    name: 'Wilhelmina Featherstonehaugh',
    team: 'Contracts',
    message: {
      text: 'Thank you, that is all I need.\n\n1. The refund was approved on 2 March.\n2. The bank sent it back on the 6th, because the account number had a digit too few.\n3. I have asked you for the right one by mail on the 7th; that mail came back too.\n\nPlease send me the number here. It is masked before anyone else sees it, and I pass it to the bank at once. It then takes two working days.',
    },
  },
];

export const agentScript: readonly Step[] = [
  ...untilQueue,
  line('Of course. I am bringing in someone from Billing and passing on all you wrote.'),
  { type: 'state', floor: 'agent', agent: { name: 'Tom Okafor', team: 'Billing' } },
  notice('Tom Okafor from Billing has joined'),
  agent(
    'Hello Maya, I am Tom from Billing. I can see the refund for the lamp was approved on the 2nd and has not arrived.',
  ),
  agent('I will trace the payment with the bank now. Is that all right?'),
  customer('Yes please'),
  { type: 'typing', from: 'agent', on: true },
];

export const endedScript: readonly Step[] = [
  ...untilQueue,
  { type: 'state', floor: 'agent', agent: { name: 'Tom Okafor', team: 'Billing' } },
  agent('The bank has the payment and will book it tomorrow. You will get the receipt by email.'),
  customer('Thank you!'),
  { type: 'state', floor: 'nobody', ended: true, ticket: 'B-1042' },
  notice('Tom Okafor has closed the chat'),
];

export const spanishScript: readonly Step[] = [
  { type: 'state', floor: 'bot' },
  bot('Hola, soy Ada, la asistente de la tienda.'),
  customer('Quiero hablar con alguien'),
  line('Claro. Busco a una persona y le paso todo lo que has escrito.'),
  { type: 'state', floor: 'queue', position: 1 },
];

export const rtlScript: readonly Step[] = [
  { type: 'state', floor: 'bot' },
  bot('مرحبا، أنا آدا، مساعدة المتجر.', {
    choices: [
      { id: 'a', label: 'أين طلبي؟' },
      { id: 'b', label: 'تحدث مع شخص' },
    ],
  }),
  customer('أين طلبي رقم 48211؟'),
  { type: 'state', floor: 'queue', position: 2, waitSeconds: 60 },
];
