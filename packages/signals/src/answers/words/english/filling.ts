import type { AnswerWords } from '../lexicon.ts';

/** English words that say nothing by themselves, or only join. */
export const filling: AnswerWords = {
  fill: [
    'please|lets|pls|plz|plea|thanks|thank|thx|ty|cheers|thankyou|well|oh|ah|um|uh|hm|hmm|so|then|just|really|very|much|indeed|actually|hi|hello|hey|sir|madam|mate|man|bro|dude|baby|lol|haha|xd|guys|folks|now|right|it|that|this|me|you|u|i|to|the|a|one|too|also|again|still|im|and|an|our|your|my|is|do|with|for|be|am|lot|in|at|let|id|like|want|would|go|take|kind|kindly|dear|all|of|p|d|s|some|someone|somebody|them|anyway|honestly|guess|think|mean|means|it|certainly|quite|friend|would|will|here|there|on',
    'thank you',
    'thanks a lot',
    'thank you very|so much',
    'have a nice|good|great|lovely|wonderful day|evening|weekend|night|one',
    'good morning|evening|afternoon|day',
    'first of all',
    'first things first',
    'at first|last',
    'last but not least',
    'you know',
    'i|ive already? said|say|mean|told you?',
    'ehm|erm|err|umm|uhm|ahem|tbh|imo|btw|pal|buddy|love|dear|fella|guv|boss|gov',
  ],
  join: ['but|however|although|though|because|since|only|except|unless'],
};
