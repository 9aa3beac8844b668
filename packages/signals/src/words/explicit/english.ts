import type { PatternRule } from '../../text/patterns.ts';

const asks = 'asks for a person';
const refuses = 'does not want to talk to a bot';
const stuck = 'says that the bot does not help';

/** T1 in English. Tag `ask` fires; `no-ask` covers the same words and takes it back. */
export const explicitEnglish: readonly PatternRule[] = [
  {
    rule: 'T1 talk to a person',
    tag: 'ask',
    because: asks,
    patterns: [
      '<talk> <with> <det>? <real>? <real>? <person>',
      '<talk> <with> <det>? <real>? <role>',
      '<talk> <with> one of *3 <person>',
      '<talk> <with> <det> *2 <person-only>',
      '<talk> <det>? <real>? <person-only>',
      '<talk> <with> <det>? customer|technical support|service|care|assistance',
      'word|chat|talk|conversation|call <with> <det>? *3 <person>',
      'who can|could|may i <talk> <with>',
      '<talk> <with> you|u in person|directly',
    ],
  },
  {
    rule: 'T1 put me through',
    tag: 'ask',
    because: asks,
    patterns: [
      '<connect> <me> <through>? <through>? <with>',
      '<connect> <through>? <with> <det>? <real>? <real>? <person>',
      '<connect> <me>? <det>? <real>? <person>',
      '<connect> <me> <through>',
      '<connect> to me <det>? <real>? <person>',
      '<connect> this|it|chat|conversation|call <through>? <with> <det>? *2 <person>',
      'connecting|transferring <me>? <with> <det>? <real>? <person>',
      'get|put|give|let|send|find <me> <with>? <det>? <real>? <real>? <person-only>',
      'get|put <me> <through>? <with> <det>? <real>? <real>? <person>',
      'get|put <me>? <det>? *2 <person> else? on the? line|phone',
      'put|get <me> on|through with|to',
      '^ please|pls|plz|just? put|patch <me> through please|pls|plz|now? $',
      '^ please|pls|plz|just? connect|transfer <me> please|pls|plz|now? $',
      'get hold|ahold of <det>? *2 <person>',
      'get in touch with <det>? *1 <person>',
    ],
  },
  {
    rule: 'T1 reach a person',
    tag: 'ask',
    because: asks,
    patterns: [
      'contact~ <with>? <det>? <real>? <real>? <person-only>',
      'reach~ <det>? <real>? <real>? <person>',
      'someone|somebody please? to? call|contact|phone|ring me|us',
      'someone|somebody from your|the *1 team|department|company|office *2 contact|call|help|reach|phone',
      'anyone|anybody|someone|somebody else? i can|could <talk>',
      'can|could|may i have|get <det>? <real>? <real>? <person-only>',
      'can|could|will|would a|an|some <real>? <person-only> help|assist|call|answer|take|look|contact',
      'give|get|find <me> someone|somebody who|that|else|with|real',
      'complain|escalate|report to a|the|your|ur manager|supervisor',
      'put|get <det> <real>? <person-only> on',
      'is|are there a|any|some *2 <person-only> *2 i|available|there|here|around',
      'anyone|anybody|someone|somebody <real> there|here|available|around',
      'any <real>? <person-only> available|there|here|around|online',
      '<person-only> to answer|help|respond|reply|assist',
    ],
  },
  {
    rule: 'T1 want a person',
    tag: 'ask',
    because: asks,
    patterns: [
      '<want> <with>? <me>? <det>? <real>? <real>? <person-only>',
      '<want> <det>? <real> <real>? <person>',
      '<want> <det>? customer|technical support|service|care',
      '<want> *2 help|assistance|support|answer|reply|response|refund from <det>? <real>? <person-only>',
      'id|would|d like <with>? <det>? <real>? <real>? <person-only>',
      'refund|help|assistance|answer|ask *4 from an|a|your <real>? <person-only>',
      '<want> someone|somebody else',
      'escalate this|it|my|the|please',
    ],
  },
  {
    rule: 'T1 names nothing but a person',
    tag: 'ask',
    because: asks,
    patterns: [
      '^ <det>? <person-only>|executive please|pls|plz|now|asap? $',
      '^ <det>? <real> <real>? <person-only>|executive please|pls|plz|now|asap? $',
      '^ please|pls|plz <real>? <real>? <person-only> $',
      '^ live|human chat|support|help please? $',
      '^ customer care|service|support <person-only>? please? $',
      '^ spa|support|billing|sales|technical|hotel|restaurant team|department|desk please? $',
    ],
  },
  {
    rule: 'T1 no bot',
    tag: 'ask',
    because: refuses,
    patterns: [
      'dont|not|stop|hate|tired|sick|quit want|wanna|like? to|of? *1 <talk> <with> you|<bots>',
      'stop|hate|tired|sick|quit|rather of? to? <talk> <with> a|this|an|your|the *2 <bots>',
      'dont|not want|wanna to? <talk> <with> a|this|an|your|the|you|u *2 <bots>?',
      'no|stop|enough with|of? the|this|these|more? <bots>',
      'not|instead|rather of|than? a|an|the|this <bots>',
    ],
  },
  {
    rule: 'T1 the bot does not help',
    tag: 'ask',
    because: stuck,
    patterns: [
      'bot|bots|robot|chatbot|ai|assistant isnt|arent|doesnt|cant|cannot *1 help|helping|helpful|understand|understanding|work|working',
      'bot|bots|robot|chatbot|ai|assistant is|does|can|are not *1 help|helping|helpful|understand|understanding|work|working',
      'this|the|your <bots> is|are useless',
      'bot|chatbot|robot|assistant is|are|keeps *2 useless|stupid|dumb|garbage|rubbish|crap|hopeless|worthless|terrible',
      'useless|stupid|dumb|hopeless|damn|fucking|bloody bot|chatbot|robot|bots|robots',
      'conversation|chat is|isnt not? *1 working|helping|leading|going|helpful',
    ],
  },
  {
    rule: 'T1 somebody else',
    tag: 'ask',
    because: asks,
    patterns: ['prefer|rather <talk> <with> *3 <person>', 'get me someone|somebody else'],
  },
  {
    rule: 'mentions a person',
    tag: 'no-ask',
    because: 'mentions a person without asking for one',
    patterns: [
      'am|was|were|im|are|been|be i|we|you|just|still|really|actually|already? really|actually|just|still|even? talking|speaking|chatting <with>? *3 <person>',
      'is|was this|it|that|there *3 <person> talking|speaking|chatting|typing',
      '<not> <want>? to? <det>? *1 <person-only>',
      '<not> <want> <with>? <talk>|contact|contacting <with>? <det>? *1 <person>',
      '<not> <want>? <me>? to? <connect> <me>? <through>? <with>? *1 <person>?',
      'you dont|not <connect> <me> to *1 <person>?',
      'not|never asked|ask|asking|wanting for|to *3 <person>',
      'no need *6 <person>',
      'without|avoid|instead *1 <talk>|contacting|calling of|<with>? *2 <person>',
      'text|message|email|letter|mail|sms|package|money to? <person>',
    ],
  },
];

/** Word lists that the English patterns name in angle brackets. */
export const englishLists: Readonly<Record<string, string>> = {
  talk: 'talk speak chat talking speaking chatting converse speek',
  with: 'to with wit ot t too 2 wirh wth',
  det: 'a an the any some your ur ones another other my this na our',
  real: 'real live human actual normal physical living proper genuine robotic non nonrobotic different another other senior more competent intelligent qualified damn bloody fucking goddamn customer support service care sales bank hotel front call center centre',
  me: 'me us myself',
  through: 'through over across thru on directly back straight',
  connect: 'connect transfer forward pass redirect reroute switch patch hand',
  want: 'want wanna need require prefer wish demand request',
  person:
    'agent agents human humans person people someone somebody anyone anybody representative representatives rep reps operator operators manager managers supervisor supervisors executive executives assistant assistants advisor adviser advisors associate associates staff employee employees worker workers specialist specialists colleague colleagues consultant personnel cleaner cleaners',
  'person-only':
    'agent agents human humans person representative representatives rep reps operator operators manager supervisor executive assistant',
  role: 'manager supervisor reception receptionist restaurant hotel bank department team staff billing sales support concierge housekeeping helpdesk',
  bots: 'bot bots robot robots machine machines chatbot chatbots computer ai automated',
  not: 'dont not didnt never wont without neednt doesnt',
};
