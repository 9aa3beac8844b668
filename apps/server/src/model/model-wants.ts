// X2 by a connected language model: what the customer wants, each claim held against the customer's own words.
import { ruleWantOf, type CustomerLine, type WantOf } from '@baton/handoff';
import { readWant } from '@baton/conversation';
import { type Turn, wantFromCompletion, wantRequest } from '@baton/signals';

export interface ModelWantsParts {
  /** The endpoint's base address; `/chat/completions` is added. */
  readonly url: string;
  readonly key: string | null;
  readonly model: string;
  readonly outgoing: (text: string) => string | null;
  /** Called when a better sentence has come in, so that cards are looked at again. */
  readonly announce: () => void;
  readonly report: (sentence: string) => void;
}

const LIMIT_MS = 5_000;
const KEPT = 400;
const MOST_BYTES = 256 * 1024;

type Want = ReturnType<WantOf>;

/**
 * A reader of wants that answers at once by rules and asks the model beside it: when its answer has come and the customer's words support it,
 * the next look gets that. A failure is reported once for each text and leaves the rules' answer standing.
 */
export function modelWants(parts: ModelWantsParts): WantOf {
  const known = new Map<string, Want>();
  return (lines, language) => {
    const byRules = readWant(lines, language) ?? ruleWantOf(lines, language);
    const key = lines.map(({ messageId }) => messageId).join(' ');
    if (lines.length === 0 || known.has(key)) return known.get(key) ?? byRules;
    known.set(key, byRules);
    if (known.size > KEPT) known.delete(known.keys().next().value ?? '');
    ask(parts, lines).then(
      (want) => {
        if (want === null) return;
        known.set(key, want);
        parts.announce();
      },
      (error: unknown) => parts.report(`The connected model gave no summary: ${String(error)}`),
    );
    return byRules;
  };
}

async function ask({ url, key, model, outgoing }: ModelWantsParts, lines: readonly CustomerLine[]): Promise<Want> {
  const turns: Turn[] = [];
  for (const { text } of lines) {
    const sent = outgoing(text);
    if (sent === null) return null;
    turns.push({ from: 'customer', text: sent });
  }
  const response = await fetch(`${url.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(wantRequest(turns, model)),
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  const text = await response.text();
  if (text.length > MOST_BYTES) throw new Error(`an answer of ${text.length} characters`);
  const want = wantFromCompletion(JSON.parse(text), turns);
  const evidence = (want?.evidence ?? []).flatMap(({ claim, quote, turn }) => {
    const line = lines[turn];
    return line === undefined ? [] : [{ claim, quote, messageId: line.messageId }];
  });
  const [first, ...more] = evidence;
  if (first === undefined) return null;
  return {
    text: evidence.map(({ claim }) => claim).join('; '),
    messageId: first.messageId,
    quote: first.quote,
    ...(more.length > 0 ? { more } : {}),
  };
}
