// I0, context use: did the agent ask for something that the package already held?

export interface KnownFacts {
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  readonly account: boolean;
  readonly order: boolean;
}

const ASKED: { readonly [fact in keyof KnownFacts]: RegExp } = {
  name: /\byour (?:full |first |last )?name\b/i,
  email: /\byour e-?mail(?: address)?\b/i,
  phone: /\byour (?:phone|telephone|mobile)(?: number)?\b/i,
  account: /\byour (?:account|customer)(?: id| number)\b/i,
  order: /\b(?:your|the|an) order (?:number|id|no)\b/i,
};
const ASKING =
  /\?|\b(?:can|could|may|please) (?:you|i)\b|\bplease (?:give|send|tell|share|provide|confirm)\b|\bi(?:'ll|’ll| will)? need\b/i;

/** English; a question in another language is not recognised and counts as none. */
export function asksAgain(text: string, known: KnownFacts): boolean {
  return text.split(/(?<=[.!?])\s+/).some((sentence) => {
    if (!ASKING.test(sentence)) return false;
    return FACTS.some((fact) => known[fact] && ASKED[fact].test(sentence));
  });
}

const FACTS = ['name', 'email', 'phone', 'account', 'order'] as const;
