import type { Tokens } from '../text/tokens.ts';

/** What a wish is after: doing, having or knowing something. */
export type LeadForm = 'do' | 'have' | 'know';

/** The words at `at` that lead into a wish ("can you please"), and where the wish itself begins; strong ones do so anywhere in a sentence. */
export function leadAt(
  tokens: Tokens,
  at: number,
  last: number,
): { next: number; form: LeadForm; strong: boolean } | null {
  for (const { words, form } of LEAD_INDEX.get(tokens.words[at] ?? '') ?? []) {
    if (at + words.length - 1 >= last || words.some((w, k) => tokens.words[at + k] !== w)) continue;
    return {
      next: at + words.length,
      form,
      strong: words[0] === 'please' || (words.length >= 2 && STRONG.has(words[0] ?? '')),
    };
  }
  return null;
}

/** "Please" makes a wish only of a request ("please reserve"), "I will" only of what is arranged here ("I will book"). */
export function hasItsVerb(tokens: Tokens, next: number): boolean {
  const lead = tokens.words[next - 1] ?? '';
  const verb = tokens.words[next] ?? '';
  if (lead === 'please') return IMPERATIVES.has(verb);
  return lead === 'will' || lead === 'ill' || lead === 'gonna' ? ARRANGED.has(verb) : true;
}

/** Leads of several words that begin with one of these are wishes wherever they stand. */
const STRONG = new Set(['i', 'id', 'can', 'could', 'help', 'we']);
const ARRANGED = new Set(['reserve', 'book', 'order', 'cancel', 'schedule']);

/** Words a request in the imperative begins with. */
export const IMPERATIVES = new Set(
  'book find check cancel reserve fix give show send make change schedule order transfer connect stop add remove refund set call unlock search open close delete update get track return replace report plan look try reset activate block freeze pay buy apply sign rent explain direct pick access recover save'.split(
    ' ',
  ),
);

const LEADS: Readonly<Record<LeadForm, readonly string[]>> = {
  know: [
    'can you tell me',
    'can you please tell me',
    'could you please tell me',
    'can u tell me',
    'please let me know',
    'can someone tell me',
    'could you tell me',
    'please tell me',
    'tell me',
    'i want to know',
    'i need to know',
    'i would like to know',
    'id like to know',
    'do you know',
    'let me know',
    'i wanted to know',
    'i was wondering',
    'im wondering',
    'wondering',
    'how do i',
    'how can i',
    'how to',
    'how could i',
    'how would i',
    'how do you',
    'how should i',
  ],
  do: [
    'i need you to',
    'i want you to',
    'i would like you to',
    'id like you to',
    'i need to',
    'i want to',
    'i would like to',
    'i would also like to',
    'id like to',
    'id also like to',
    'i also need to',
    'i also want to',
    'i also have to',
    'i wanna',
    'i have to',
    'i must',
    'i wish to',
    'i am trying to',
    'im trying to',
    'i was trying to',
    'trying to',
    'i am looking to',
    'im looking to',
    'im hoping to',
    'i was hoping to',
    'i wanted to',
    'i needed to',
    'i need help to',
    'i just want to',
    'i just need to',
    'i really need to',
    'i urgently need to',
    'we need to',
    'we want to',
    'we would like to',
    'i will',
    'ill',
    'im gonna',
    'i am gonna',
    'id love to',
    'i would love to',
    'i demand to',
    'need to',
    'want to',
    'like to',
    'i still want to',
    'can you please help me to',
    'can you please help me',
    'can you help me to',
    'can you help me',
    'could you help me',
    'could you please help me',
    'please help me to',
    'please help me',
    'help me to',
    'help me',
    'can you please',
    'could you please',
    'would you please',
    'will you please',
    'can u please',
    'can you',
    'could you',
    'would you',
    'will you',
    'can u',
    'can i please',
    'can i',
    'could i',
    'may i',
    'can we',
    'could we',
    'please',
    'is it possible to',
    'lets',
    'let us',
  ],
  have: [
    'i need',
    'i want',
    'i would like',
    'i would also like',
    'id like',
    'id also like',
    'i also need',
    'i also want',
    'i am looking for',
    'im looking for',
    'i was looking for',
    'looking for',
    'we need',
    'we want',
    'we would like',
    'i require',
    'i demand',
    'i urgently need',
    'i really need',
    'i just need',
    'i just want',
    'need',
    'want',
  ],
};

const LEAD_INDEX = indexLeads();

function indexLeads(): ReadonlyMap<string, { words: string[]; form: LeadForm }[]> {
  const index = new Map<string, { words: string[]; form: LeadForm }[]>();
  for (const form of ['know', 'do', 'have'] as const) {
    for (const lead of LEADS[form]) {
      const words = lead.split(' ');
      const list = index.get(words[0] ?? '') ?? [];
      list.push({ words, form });
      index.set(words[0] ?? '', list);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}
