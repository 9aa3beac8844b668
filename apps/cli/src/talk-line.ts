// One line typed in a rehearsal: something to be done, something to be shown, or a sentence on what is wrong with it.
import { scenarioStep, type ScenarioAction } from '@baton/rehearsal';
import { strings } from './strings.ts';

export type TalkLine =
  | { action: ScenarioAction }
  | { show: 'state' | 'time' | 'scenario' | 'help' | 'quit' | 'nothing' }
  | { problem: string };

const words = strings.talk;
const shown = ['state', 'time', 'scenario', 'help', 'quit'] as const;

/** `agent` is who has the conversation, or to whom it is offered; null when nobody. */
export function parseTalkLine(line: string, agent: string | null): TalkLine {
  const text = line.trim();
  if (text === '') return { show: 'nothing' };
  if (!text.startsWith(':')) return { action: { says: text } };
  const [name, rest] = firstWord(text.slice(1));
  const show = shown.find((one) => one === name);
  if (show) return { show };
  switch (name) {
    case 'person':
      return { action: { asksForPerson: true } };
    case 'leave':
      return { action: { leaves: true } };
    case 'press':
      return rest === ''
        ? { problem: words.pressHow }
        : deedOf({ presses: /^\d+$/.test(rest) ? `#${rest}` : rest }, words.pressHow);
    case 'wait':
      return deedOf({ waits: rest }, words.waitHow);
    case 'bot':
      return botLine(rest);
    case 'page':
      return deedOf({ page: rest === 'answered' ? 'acknowledged' : rest }, words.pageHow);
    case 'request':
      return requestLine(rest);
    case 'agent':
      return agentLine(rest, agent);
    default:
      return { problem: words.unknown(text) };
  }
}

function botLine(rest: string): TalkLine {
  const [first, text] = firstWord(rest);
  if (first === 'silent') return { action: { bot: { silent: true } } };
  if (first === 'fails') return { action: { bot: { fails: text || 'unreachable' } } };
  if (!/^\d+(\.\d)?$/.test(first)) return { problem: words.botHow };
  return deedOf({ bot: { confidence: Number(first), ...(text === '' ? {} : { text }) } }, words.botHow);
}

function requestLine(rest: string): TalkLine {
  if (rest === 'fails') return { action: { request: 'fails' } };
  if (rest === 'slow') return { action: { request: 'takes too long' } };
  try {
    return deedOf({ request: { answers: JSON.parse(rest) } }, words.requestHow);
  } catch {
    return { problem: words.requestHow };
  }
}

const verbs: Readonly<Record<string, string>> = {
  accept: 'accepts',
  decline: 'declines',
  says: 'says',
  close: 'closes',
  pass: 'passes',
  return: 'hands back',
  lost: 'loses connection',
  back: 'returns',
};

const presences: Readonly<Record<string, string>> = { on: 'signs on', off: 'signs off', break: 'takes a break' };

function agentLine(rest: string, agent: string | null): TalkLine {
  const [first, text] = firstWord(rest);
  if (Object.hasOwn(presences, text)) return deedOf({ agent: first, does: presences[text] }, words.agentHow);
  if (!Object.hasOwn(verbs, first)) return { problem: words.agentHow };
  if (agent === null) return { problem: words.nobodyThere };
  const does = verbs[first];
  if (does === 'passes') {
    const [to, note] = firstWord(text);
    return deedOf({ agent, does, to, ...(note === '' ? {} : { text: note }) }, words.passHow);
  }
  return deedOf({ agent, does, ...(text === '' ? {} : { text }) }, words.agentHow);
}

/** A action as scenarios know it, or how to write it. */
function deedOf(step: object, how: string): TalkLine {
  const parsed = scenarioStep.safeParse(step);
  return parsed.success && !('expect' in parsed.data) ? { action: parsed.data } : { problem: how };
}

function firstWord(text: string): [first: string, rest: string] {
  const found = /^(\S*)\s*([\s\S]*)$/.exec(text.trim());
  return [found?.[1] ?? '', found?.[2] ?? ''];
}
