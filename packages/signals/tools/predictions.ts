import { prepare } from '../src/index.ts';
import type { ReadInput, Reader, SignalMemory } from '../src/index.ts';
import type { Row } from './kit.ts';
import { awaitedBy, replyOf } from './own.ts';

export type Task = 'explicit' | 'policy' | 'routing' | 'language' | 'implicit' | 'components' | 'reply';
export const TASKS: readonly Task[] = ['explicit', 'policy', 'routing', 'language', 'implicit', 'components', 'reply'];

export function isTask(name: string): name is Task {
  return TASKS.some((task) => task === name);
}

/** The kit's names of the topics it has rows for. */
const TOPIC_LABEL: Readonly<Record<string, string>> = {
  refund: 'refund_chargeback',
  'account-security': 'account_security',
  cancellation: 'cancellation',
  medical: 'medical_safety',
  'self-harm': 'medical_safety',
  outage: 'service_outage',
  legal: 'legal_compliance',
  contract: 'contract_pricing',
  'employee-complaint': 'employee_complaint',
  vip: 'enterprise_vip',
};

/** Predictions in the form that the kit's scorer reads. */
export function predictions(task: Task, rows: readonly Row[], reader: Reader = prepare({})): { id: string }[] {
  return rows.map((row) => ({ id: row.id, ...predict(task, row, reader) }));
}

function predict(task: Task, row: Row, reader: Reader): Record<string, unknown> {
  const read = (text: string) => reader.read(input(text, 0), reader.empty).signals;
  const text = row.text ?? '';
  switch (task) {
    case 'explicit':
      return { score: read(text).explicit.score };
    case 'policy': {
      const { policy, amount } = read(text);
      const labels = policy.map((p) => TOPIC_LABEL[p.topic]).filter((l) => l !== undefined);
      return amount === null ? { labels } : { labels, amount: amount.value };
    }
    case 'routing':
      return { label: read(text).category.id.replace('-', '_') };
    case 'language':
      return { label: read(text).language.code };
    case 'implicit':
      return { turn_scores: turnScores(row, reader) };
    case 'components':
      return { score: componentScore(row, reader) };
    case 'reply':
      return { label: replyLabel(row, reader) };
  }
}

/** `yes`, `no`, the place of the option that was taken as `s1` to `s4`, or `other`. */
function replyLabel({ text = '', awaiting, lang }: Row, reader: Reader): string {
  const asked = awaitedBy(awaiting === 'choice4' ? 'reply:s1' : 'reply:yes');
  const read = { ...input(text, 0), awaiting: asked, ...(lang === undefined ? {} : { language: lang }) };
  return replyOf(reader.read(read, reader.empty).signals, asked);
}

function input(text: string, at: number): ReadInput {
  return { text, at, profile: {}, awaiting: { kind: 'nothing' } };
}

/** The frustration score after each customer turn, as s / (s + 2): the threshold of two signals stands at one half. */
function turnScores(row: Row, reader: Reader): number[] {
  const scores: number[] = [];
  let memory: SignalMemory = reader.empty;
  let at = 0;
  for (const turn of row.turns ?? []) {
    if (turn.t !== null) at = Math.max(at, turn.t * 1000);
    if (turn.role === 'agent') {
      memory = reader.note({ bot: FAILED.test(turn.text) ? 'failed' : 'answered', at }, memory);
      continue;
    }
    const result = reader.read(input(turn.text, 1 + at), memory);
    memory = result.memory;
    scores.push(squash(result.signals.frustration.score));
  }
  return scores;
}

/** What the agent side of these dialogues says when it could not help; a bot tells this by itself (`note`). */
const FAILED = /\b(sorry|unfortunately|don't quite understand|unsuccessful|not available|cannot)\b/i;

function squash(score: number): number {
  return Math.round((score / (score + 2)) * 1000) / 1000;
}

function componentScore(row: Row, reader: Reader): number {
  if (row.component === 'rephrase3') {
    let memory = reader.empty;
    let score = 0;
    for (const [i, text] of (row.messages ?? []).entries()) {
      const result = reader.read(input(text, 1000 * (i + 1)), memory);
      memory = result.memory;
      if (result.signals.frustration.added.some((a) => a.signal === 'rephrasing')) score = 1;
    }
    return score;
  }
  const text = row.text ?? '';
  if (row.component === 'curt_denial') {
    const memory = reader.note({ bot: 'failed', at: 1 }, reader.empty);
    return reader.read(input(text, 2), memory).signals.frustration.added.some((a) => a.signal === 'curt-reply') ? 1 : 0;
  }
  const { added, tone } = reader.read(input(text, 1), reader.empty).signals.frustration;
  if (row.component === 'negativity') return tone ?? 0;
  const strong = added.filter((a) => a.signal === 'strong-language').reduce((s, a) => s + a.weight, 0);
  return Math.min(1, strong);
}
