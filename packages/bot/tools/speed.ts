import { performance } from 'node:perf_hooks';
import { prepareKnowledge } from '../src/knowledge/knowledge.ts';
import type { Kit } from './kit.ts';

export interface Speed {
  /** Per base: milliseconds to make it ready, mean milliseconds per question, and its 99th percentile. */
  bases: Record<string, { examples: number; readyMs: number; questionMs: number; questionP99Ms: number }>;
  /** Milliseconds for one question of a million characters, the base being the largest. */
  millionCharactersMs: number;
}

export function speedOf(kit: Kit): Speed {
  const bases: Speed['bases'] = {};
  let millionCharactersMs = 0;
  for (const kb of kit.kbs) {
    const entries = kit.entries.filter((entry) => entry.kb === kb);
    const articles = entries.map(({ id, title, questions }) => ({
      id,
      title,
      questions: [...questions],
      answer: '',
      url: '',
    }));
    const begin = performance.now();
    const knowledge = prepareKnowledge(articles);
    const readyMs = performance.now() - begin;
    const times = kit.queries
      .filter((query) => query.kb === kb)
      .map(({ text }) => timed(() => void knowledge.find(text)))
      .sort((a, b) => a - b);
    bases[kb] = {
      examples: entries.reduce((sum, entry) => sum + entry.questions.length + 1, 0),
      readyMs: rounded(readyMs),
      questionMs: rounded(times.reduce((sum, time) => sum + time, 0) / times.length),
      questionP99Ms: rounded(times[Math.floor(times.length * 0.99)] ?? 0),
    };
    const long = 'refund my money back '.repeat(50_000);
    millionCharactersMs = Math.max(
      millionCharactersMs,
      timed(() => void knowledge.find(long)),
    );
  }
  return { bases, millionCharactersMs: rounded(millionCharactersMs) };
}

function timed(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1_000) / 1_000;
}
