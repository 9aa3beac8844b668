// The figures on messages of others (dev2), on the phrasings of our own, and over whole conversations.
import { join } from 'node:path';
import { loadLanguageNamer } from '../src/languages.ts';
import { prepare } from '../src/index.ts';
import type { Reader, Signals } from '../src/index.ts';
import { demoFigures } from './demo.ts';
import { atLeast, atMost, ours, share } from './figures.ts';
import type { Line } from './figures.ts';
import { kbPredictions } from './kb.ts';
import { readRows } from './kit.ts';
import type { Row } from './kit.ts';
import { ownFigures } from './own.ts';
import { predictions } from './predictions.ts';
import { leaveOneSourceOut } from './trained.ts';

const clear = (rows: readonly Row[]): Row[] => rows.filter((r) => r.gray !== true && r.label !== null);
const languageOf = (row: Row): string => row.lang ?? 'en';

/** All figures beside those that the kit's own scorer gives on `dev`. */
export async function strangersLines(kit: string): Promise<Line[]> {
  const reader = prepare({}, { nameLanguage: await loadLanguageNamer() });
  const rowsOf = (half: 'dev' | 'dev2', file: string): Row[] => readRows(join(kit, half, `${file}.jsonl`));
  return [
    ...requestLines(clear(rowsOf('dev2', 'explicit')), reader),
    ...replyLines(rowsOf('dev2', 'replies'), reader),
    ...safetyLines(clear(rowsOf('dev', 'policy')), clear(rowsOf('dev2', 'policy')), reader),
    ...anyTopicLines(clear(rowsOf('dev', 'policy')), clear(rowsOf('dev2', 'policy')), reader),
    ...routingLines(clear(rowsOf('dev', 'routing')), clear(rowsOf('dev2', 'routing')), reader),
    ...toneLines(rowsOf('dev', 'implicit_components'), rowsOf('dev2', 'implicit_components'), reader),
    ...languageLines(clear(rowsOf('dev', 'language')), clear(rowsOf('dev2', 'language')), reader),
    ...(await knowledgeLines(join(kit, 'dev2', 'kb_entries.jsonl'), rowsOf('dev2', 'kb_queries'))),
    ...(await demoFigures()),
    ...falseAlarmLines(rowsOf, reader),
    ...ownLines(reader),
  ];
}

function labelsOf(found: readonly { id: string }[], key: string): Map<string, unknown> {
  return new Map(found.map((p) => [p.id, Object.entries(p).find(([k]) => k === key)?.[1]]));
}

function requestLines(rows: readonly Row[], reader: Reader): Line[] {
  const scores = labelsOf(predictions('explicit', rows, reader), 'score');
  const asked = (r: Row): boolean => Number(scores.get(r.id)) >= 0.5;
  const byLanguage = Map.groupBy(rows, languageOf);
  return [...byLanguage].flatMap(([language, of]) => {
    const positives = of.filter((r) => r.label === 1);
    if (positives.length === 0) return [];
    const heard = positives.filter(asked).length;
    const wrong = of.filter((r) => r.label === 0 && asked(r)).length;
    const recall = ours(`dev2 requests, recall, ${language}`, share(heard, positives.length), positives.length);
    if (language !== 'en') return [positives.length >= 20 ? atLeast(recall, 0.9) : recall];
    const f1 = share(2 * heard, positives.length + heard + wrong);
    return [atLeast(ours('dev2 requests, F1, en', f1, of.length), 0.94), recall];
  });
}

function replyLines(rows: readonly Row[], reader: Reader): Line[] {
  const labels = labelsOf(predictions('reply', rows, reader), 'label');
  const right = rows.filter((r) => labels.get(r.id) === r.label).length;
  const opposite = rows.filter((r) => isOpposite(r.label, labels.get(r.id))).length;
  return [
    atLeast(ours('dev2 answers right', share(right, rows.length), rows.length), 0.92),
    atMost(ours('dev2 answers read as their opposite', opposite, rows.length), 0),
  ];
}

function isOpposite(meant: unknown, read: unknown): boolean {
  return (meant === 'yes' && read === 'no') || (meant === 'no' && read === 'yes');
}

function safetyLines(dev: readonly Row[], dev2: readonly Row[], reader: Reader): Line[] {
  return [['dev', dev] as const, ['dev2', dev2] as const].flatMap(([half, rows]) => {
    const labels = labelsOf(predictions('policy', rows, reader), 'labels');
    const fires = (r: Row): boolean => hasLabel(labels.get(r.id), 'medical_safety');
    const meant = rows.filter((r) => r.label === 'medical_safety');
    const fired = rows.filter(fires);
    const right = meant.filter(fires).length;
    return [
      atLeast(ours(`${half} safety, recall`, share(right, meant.length), meant.length), 0.9),
      atLeast(ours(`${half} safety, precision`, share(right, fired.length), fired.length), 0.9),
    ];
  });
}

function hasLabel(labels: unknown, label: unknown): boolean {
  return Array.isArray(labels) && labels.includes(label);
}

/** Any topic against none; on `dev` by models that saw nothing of the source, on `dev2` by the shipped ones, which saw nothing of it at all. */
function anyTopicLines(dev: readonly Row[], dev2: readonly Row[], reader: Reader): Line[] {
  return [
    ['dev, source left out', dev, leaveOneSourceOut('policy', dev)] as const,
    ['dev2', dev2, predictions('policy', dev2, reader)] as const,
  ].flatMap(([half, rows, found]) => {
    const labels = labelsOf(found, 'labels');
    const meant = rows.filter((r) => r.label !== 'none');
    const fired = rows.filter((r) => Array.isArray(labels.get(r.id)) && String(labels.get(r.id)) !== '');
    const right = meant.filter((r) => hasLabel(labels.get(r.id), r.label)).length;
    const firedRight = fired.filter((r) => r.label !== 'none').length;
    return [
      atLeast(ours(`any topic, recall, ${half}`, share(right, meant.length), meant.length), 0.8),
      atLeast(ours(`any topic, precision, ${half}`, share(firedRight, fired.length), fired.length), 0.85),
    ];
  });
}

function routingLines(dev: readonly Row[], dev2: readonly Row[], reader: Reader): Line[] {
  const accuracy = (rows: readonly Row[], found: readonly { id: string }[]): number => {
    const labels = labelsOf(found, 'label');
    return share(rows.filter((r) => labels.get(r.id) === r.label).length, rows.length);
  };
  return [
    atLeast(ours('routing, dev, source left out', accuracy(dev, leaveOneSourceOut('routing', dev)), dev.length), 0.75),
    atLeast(ours('routing, dev2', accuracy(dev2, predictions('routing', dev2, reader)), dev2.length), 0.75),
  ];
}

function toneLines(dev: readonly Row[], dev2: readonly Row[], reader: Reader): Line[] {
  return [['dev', dev] as const, ['dev2', dev2] as const].flatMap(([half, all]) => {
    const rows = all.filter((r) => r.component === 'negativity' && (r.label === 0 || r.label === 1));
    const scores = labelsOf(predictions('components', rows, reader), 'score');
    const scored = rows.map((r) => ({ score: Number(scores.get(r.id)), positive: r.label === 1 }));
    return [atLeast(ours(`${half} tone of one message, AUC`, auc(scored), rows.length), 0.92)];
  });
}

/** The chance that a positive stands above a negative; ties count half. */
function auc(scored: readonly { score: number; positive: boolean }[]): number {
  const negatives = scored.filter((s) => !s.positive);
  let above = 0;
  for (const { score, positive } of scored)
    if (positive) for (const n of negatives) above += score > n.score ? 1 : score === n.score ? 0.5 : 0;
  return share(above, negatives.length * (scored.length - negatives.length));
}

function languageLines(dev: readonly Row[], dev2: readonly Row[], reader: Reader): Line[] {
  return [['dev', dev] as const, ['dev2', dev2] as const].flatMap(([half, rows]) => {
    const labels = labelsOf(predictions('language', rows, reader), 'label');
    const english = rows.filter((r) => r.label === 'en');
    const foreign = rows.filter((r) => r.label !== 'en');
    const kept = english.filter((r) => labels.get(r.id) === 'en').length;
    const named = foreign.filter((r) => labels.get(r.id) === r.label).length;
    return [
      atLeast(ours(`${half} English kept`, share(kept, english.length), english.length), 0.995),
      atLeast(ours(`${half} foreign named`, share(named, foreign.length), foreign.length), 0.92),
    ];
  });
}

/** On a base that nothing was tuned on: the right entry first, and how far the stated confidence is from the truth (ten bins). */
async function knowledgeLines(entriesFile: string, rows: readonly Row[]): Promise<Line[]> {
  const found = await kbPredictions(entriesFile, rows);
  const entries = labelsOf(found, 'entry');
  const confidences = labelsOf(found, 'confidence');
  const answerable = rows.filter((r) => r.label !== 'unanswerable');
  const right = (r: Row): boolean => entries.get(r.id) === r.label;
  const bins = Map.groupBy(rows, (r) => Math.min(9, Math.floor(Number(confidences.get(r.id)) * 10)));
  let error = 0;
  for (const of of bins.values()) {
    const stated = of.reduce((sum, r) => sum + Number(confidences.get(r.id)), 0) / of.length;
    error += (of.length / rows.length) * Math.abs(stated - share(of.filter(right).length, of.length));
  }
  return [
    atLeast(
      ours(
        'dev2 knowledge, right entry first',
        share(answerable.filter(right).length, answerable.length),
        answerable.length,
      ),
      0.78,
    ),
    atMost(ours('dev2 knowledge, calibration error', error, rows.length), 0.05),
  ];
}

/** Over every turn of a customer in the conversations of `dev` and every message of `dev2` that asks for nobody or raises nothing. */
function falseAlarmLines(rowsOf: (half: 'dev' | 'dev2', file: string) => Row[], reader: Reader): Line[] {
  const turns = [...rowsOf('dev', 'replay_dialogues'), ...rowsOf('dev', 'implicit_dialogues')].flatMap((r) =>
    (r.turns ?? []).filter((t) => t.role === 'customer').map((t) => t.text),
  );
  const read = (text: string): Signals =>
    reader.read({ text, at: 1, profile: {}, awaiting: { kind: 'nothing' } }, reader.empty).signals;
  const unasked = clear(rowsOf('dev2', 'explicit')).filter((r) => r.label === 0);
  const untold = clear(rowsOf('dev2', 'policy')).filter((r) => r.label === 'none');
  const requests = turns.filter((t) => read(t).explicit.asked);
  const wrongRequests = unasked.filter((r) => read(r.text ?? '').explicit.asked);
  const topics = turns.filter((t) => read(t).policy.length > 0);
  const wrongTopics = untold.filter((r) => read(r.text ?? '').policy.length > 0);
  return [
    atMost(ours('dev2 false requests, share', share(wrongRequests.length, unasked.length), unasked.length), 0.0003),
    atMost(ours('dev2 wrong topics, share', share(wrongTopics.length, untold.length), untold.length), 0.004),
    { figure: 'turns of dialogues that fire as requests (to be read)', shipped: requests.length, n: turns.length },
    { figure: 'turns of dialogues that raise a topic (to be read)', shipped: topics.length, n: turns.length },
  ];
}

/** By kind, and by language where the goal is for each. */
function ownLines(reader: Reader): Line[] {
  const figures = ownFigures(reader);
  const plainOf = (kind: string): string => (kind.startsWith('reply:') ? 'reply' : (kind.split(':')[0] ?? kind));
  const byKind = Map.groupBy(figures, ({ kind }) => plainOf(kind));
  const sum = (of: typeof figures): { right: number; of: number } => ({
    right: of.reduce((s, f) => s + f.right, 0),
    of: of.reduce((s, f) => s + f.of, 0),
  });
  const lines = [...byKind].map(([kind, of]) => {
    const all = sum(of);
    return ours(`own phrasings, ${kind}`, share(all.right, all.of), all.of);
  });
  const languages = Map.groupBy(byKind.get('request') ?? [], ({ language }) => language);
  return [
    ...lines,
    ...[...languages].map(([language, of]) => {
      const all = sum(of);
      return atLeast(ours(`own phrasings, requests, ${language}`, share(all.right, all.of), all.of), 0.9);
    }),
  ];
}
