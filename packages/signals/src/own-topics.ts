import type { PolicyReading, SignalSettings } from './contract.ts';
import { stem } from './text/stem.ts';
import { quote, tokenize } from './text/tokens.ts';
import type { Tokens } from './text/tokens.ts';

interface Example {
  topic: string;
  phrase: string;
  stems: readonly string[];
}

/** The examples of a flow's own topics, ready to be compared with messages, and every stem in them. */
export interface OwnTopics {
  readonly examples: readonly Example[];
  readonly stems: ReadonlySet<string>;
}

/** Reads a designer's example phrases: the words that carry their meaning, in whatever form. */
export function ownTopics(settings: SignalSettings): OwnTopics {
  const examples = settings.topics.flatMap(({ id, phrases }) =>
    phrases.flatMap((phrase) => {
      const { words, stems } = tokenize(phrase);
      const meaning = [...new Set(stems.filter((_stem, i) => !FILLER.has(words[i] ?? '')))];
      return meaning.length === 0 ? [] : [{ topic: id, phrase, stems: meaning }];
    }),
  );
  return { examples, stems: new Set(examples.flatMap(({ stems }) => stems)) };
}

/** A message is close to an example from this share of its words; a single word has to be there. */
const CLOSE = 0.66;

/** The own topics whose examples a message comes close to, in any order and with other words between (T10). */
export function ownTopicsIn(tokens: Tokens, { examples, stems: wanted }: OwnTopics): PolicyReading[] {
  if (examples.length === 0) return [];
  const places = new Map<string, number>();
  for (let i = 0; i < tokens.stems.length; i++) {
    const at = tokens.stems[i] ?? '';
    if (wanted.has(at) && !places.has(at)) places.set(at, i);
  }
  if (places.size === 0) return [];
  const best = new Map<string, PolicyReading>();
  for (const { topic, phrase, stems } of examples) {
    const found = stems.flatMap((s) => places.get(s) ?? []);
    const share = found.length / stems.length;
    if (share < CLOSE || (stems.length > 1 && found.length < 2)) continue;
    const score = Math.round(share * 90) / 100;
    if ((best.get(topic)?.score ?? 0) >= score) continue;
    const evidence = {
      rule: `own topic ${topic}`,
      because: `close to your example "${phrase}"`,
      ...quote(tokens, Math.min(...found), Math.max(...found)),
    };
    best.set(topic, { topic, score, evidence: [evidence] });
  }
  return [...best.values()];
}

const FILLER: ReadonlySet<string> = new Set(
  'the a an i im is are am was were be to of in on at for with and or my your our me you we it this that do does did can could would will want need have has had get got please how what when where why who there some any from about'
    .split(' ')
    .flatMap((word) => [word, stem(word)]),
);
