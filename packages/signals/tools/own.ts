import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../src/index.ts';
import type { Awaiting, Reader, Signals } from '../src/index.ts';

/** One message of our own with the reading that is expected of it. */
export interface OwnPhrase {
  kind: string;
  /** ISO 639-1. */
  language: string;
  text: string;
}

/** The phrasings in `own/`, written before the lists were mended: `== kind language`, then one message a line. */
export function ownPhrases(): OwnPhrase[] {
  const folder = join(import.meta.dirname, '../own');
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .flatMap((file) => {
      let kind = '';
      let language = '';
      const phrases: OwnPhrase[] = [];
      for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
        if (line.startsWith('== ')) [kind = '', language = ''] = line.slice(3).split(' ');
        else if (line.trim() !== '') phrases.push({ kind, language, text: line.trim() });
      }
      return phrases;
    });
}

/** Whether the reading of a phrase is the one its kind expects. */
export function isAsExpected({ kind, language }: OwnPhrase, signals: Signals): boolean {
  const topics = signals.policy.map(({ topic }) => topic);
  const [plain = kind, detail = ''] = kind.split(':');
  switch (plain) {
    case 'reply':
      return replyOf(signals, awaitedBy(kind)) === (detail === 'other4' ? 'other' : detail);
    case 'request':
      return signals.explicit.asked;
    case 'no-request':
      return !signals.explicit.asked;
    case 'safety':
      return topics.includes('medical');
    case 'selfharm':
      return topics.includes('self-harm');
    case 'no-safety':
      return !topics.includes('medical') && !topics.includes('self-harm');
    case 'no-topic':
      return topics.length === 0;
    case 'urgent':
      return signals.urgent;
    case 'not-urgent':
      return !signals.urgent;
    case 'negative':
      return signals.frustration.score > 0;
    case 'calm':
      return signals.frustration.score < 0.5;
    case 'billing':
    case 'technical':
    case 'sales':
    case 'other':
      return signals.category.id === plain;
    case 'category-account-security':
      return signals.category.id === 'account-security';
    case 'category-cancellation':
      return signals.category.id === 'cancellation';
    default: {
      const name = plain.replace(/^no-/, '');
      const topic = OWN_TOPICS[name];
      if (topic === undefined) throw new Error(`own/: the kind "${kind}" (${language}) is not known`);
      return topics.includes(topic) !== plain.startsWith('no-');
    }
  }
}

const SHOWN = ['s1', 's2', 's3', 's4'].map((id) => ({ id, label: `Option ${id}` }));

/** What a phrase of this kind replies to: a choice of four, an offer, or nothing. */
export function awaitedBy(kind: string): Awaiting {
  if (!kind.startsWith('reply:')) return { kind: 'nothing' };
  return /^reply:(?:s\d|other4)$/.test(kind) ? { kind: 'choice', options: SHOWN } : { kind: 'offer' };
}

/** `yes` or `no` to an offer, the id of the option that was taken, or `other`. */
export function replyOf({ answer }: Signals, awaiting: Awaiting): string {
  return answer?.choice ?? (awaiting.kind === 'offer' ? answer?.says : null) ?? 'other';
}

const OWN_TOPICS: Readonly<Record<string, string>> = {
  account_security: 'account-security',
  security: 'account-security',
  cancellation: 'cancellation',
  service_outage: 'outage',
  outage: 'outage',
  refund: 'refund',
  legal: 'legal',
  employee_complaint: 'employee-complaint',
  contract_pricing: 'contract',
};

export interface OwnFigure {
  kind: string;
  language: string;
  right: number;
  of: number;
  wrong: string[];
}

/** How many phrases of each kind and language are read as expected. */
export function ownFigures(reader: Reader = prepare({})): OwnFigure[] {
  const figures = new Map<string, OwnFigure>();
  for (const phrase of ownPhrases()) {
    const key = `${phrase.kind} ${phrase.language}`;
    const figure = figures.get(key) ?? { kind: phrase.kind, language: phrase.language, right: 0, of: 0, wrong: [] };
    figures.set(key, figure);
    figure.of++;
    const { signals } = reader.read(
      { text: phrase.text, at: 1, profile: {}, awaiting: awaitedBy(phrase.kind), language: phrase.language },
      reader.empty,
    );
    if (isAsExpected(phrase, signals)) figure.right++;
    else figure.wrong.push(phrase.text);
  }
  return [...figures.values()];
}
