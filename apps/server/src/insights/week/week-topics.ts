// I11: what the questions of a week that nobody answered are about, against the week before.
import { clusterQuestions, type KnownTopic } from '@baton/insights';
import type { WeekTopic } from '@baton/wire';
import * as z from 'zod';
import type { InsightStore } from '../insight-store.ts';
import type { FactReads, KeptQuestion, Span } from '../reads/fact-reads.ts';

const keptTopic = z.object({ name: z.string(), examples: z.array(z.string()) });
const MOST_QUESTIONS = 3_000;
const MOST_TOPICS = 12;
const EXAMPLES = 3;
const MOST_EXAMPLES = 20;
/** An article that came so near was there: it was not found by these words. */
const NEAR = 30;

export interface TopicsOf {
  readonly questions: number;
  readonly topics: WeekTopic[];
  /** Questions of a topic that has a name. */
  countOf(name: string): number;
}

export async function knownTopics(store: InsightStore): Promise<KnownTopic[]> {
  return (await store.list('topic')).flatMap(({ value }) => keptTopic.safeParse(value).data ?? []);
}

/** A topic that somebody named: next week's questions come to it. Two that get one name are one from then on. */
export async function keepTopic(store: InsightStore, name: string, examples: readonly string[]): Promise<void> {
  const before = keptTopic.safeParse(await store.get('topic', name)).data?.examples ?? [];
  await store.put('topic', name, { name, examples: [...new Set([...examples, ...before])].slice(0, MOST_EXAMPLES) });
}

export async function topicsOf(
  reads: FactReads,
  known: readonly KnownTopic[],
  span: Span,
  before: Span,
): Promise<TopicsOf> {
  const [now, earlier] = await Promise.all([
    reads.questions(span, MOST_QUESTIONS),
    reads.questions(before, MOST_QUESTIONS),
  ]);
  const isNow = new Map(now.map((one) => [idOf(one), one]));
  const clusters = clusterQuestions(
    [...now, ...earlier].map((one) => ({ id: idOf(one), text: one.text })),
    known,
  );
  const counted = clusters.map(({ name, terms, questions }) => {
    const these = questions.flatMap((id) => isNow.get(id) ?? []);
    return { name, terms, these, before: questions.length - these.length };
  });
  return {
    questions: now.length,
    topics: counted
      .filter(({ these }) => these.length > 0)
      .toSorted((a, b) => b.these.length - a.these.length)
      .slice(0, MOST_TOPICS)
      .map(({ name, terms, these, before: count }) => ({
        name,
        terms: [...terms],
        count: these.length,
        before: count,
        examples: [...new Set(these.map(({ text }) => text))].slice(0, EXAMPLES),
        ...nearestOf(these),
      })),
    countOf: (name) => counted.find((one) => one.name === name)?.these.length ?? 0,
  };
}

/** The article that most of them came nearest to: near enough, and other words would have found it. */
function nearestOf(questions: readonly KeptQuestion[]): Pick<WeekTopic, 'article' | 'confidence' | 'gap'> {
  const [most] = [
    ...Map.groupBy(
      questions.filter(({ article }) => article !== null),
      ({ article }) => article,
    ),
  ].toSorted((a, b) => b[1].length - a[1].length);
  if (!most) return { article: null, confidence: null, gap: 'knowledge' };
  const [article, list] = most;
  const confidence = list.reduce((sum, one) => sum + (one.confidence ?? 0), 0) / list.length;
  const isMost = list.length * 2 > questions.length;
  return { article, confidence, gap: isMost && confidence >= NEAR ? 'phrasing' : 'knowledge' };
}

function idOf({ talk, askId }: KeptQuestion): string {
  return `${talk} ${askId}`;
}
