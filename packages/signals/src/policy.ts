import type { Evidence, PolicyReading, SignalProfile } from './contract.ts';
import { featuresOf, probabilities, reasonsOf } from './linear.ts';
import type { LinearModel } from './linear.ts';
import { ownTopicsIn } from './own-topics.ts';
import type { OwnTopics } from './own-topics.ts';
import { evidenceOf } from './text/patterns.ts';
import type { Hit } from './text/patterns.ts';
import type { Tokens } from './text/tokens.ts';

/** A learned topic fires from this probability when it is not the likeliest reading itself. */
const SECOND_TOPIC = 0.35;
const MOST_EVIDENCE = 3;
/** The phrases of a topic without training rows are deliberate: they fire with this score. */
const PHRASE_SCORE = 0.85;
const PHRASE_TOPICS = ['self-harm', 'medical', 'legal', 'contract', 'employee-complaint', 'outage'] as const;

/** The topics that a message raises (T20 to T28 and designers' own), strongest first. */
export function policyOf(
  tokens: Tokens,
  hits: readonly Hit[],
  scores: readonly number[],
  model: LinearModel,
  profile: SignalProfile,
  own: OwnTopics,
): PolicyReading[] {
  const readings: PolicyReading[] = [];
  const chances = probabilities(scores);
  let likeliest = 0;
  for (let c = 1; c < chances.length; c++) if ((chances[c] ?? 0) > (chances[likeliest] ?? 0)) likeliest = c;
  for (let c = 0; c < model.classes.length; c++) {
    const topic = model.classes[c] ?? 'none';
    const score = chances[c] ?? 0;
    if (topic === 'none' || (c !== likeliest && score < SECOND_TOPIC)) continue;
    readings.push({
      topic,
      score: round(score),
      evidence: reasonsOf(model, () => featuresOf(tokens, hits), c, tokens, hits, MOST_EVIDENCE),
    });
  }
  const named = hits.some(({ tag }) => tag.startsWith('topic:'));
  for (const topic of named ? PHRASE_TOPICS : []) {
    const evidence = evidenceFor(`topic:${topic}`, hits, tokens);
    if (evidence.length === 0) continue;
    const known = readings.find((r) => r.topic === topic);
    if (known === undefined) readings.push({ topic, score: PHRASE_SCORE, evidence });
    else Object.assign(known, { score: Math.max(known.score, PHRASE_SCORE), evidence });
  }
  if (profile.tier === 'enterprise' || profile.tier === 'vip') {
    readings.push({
      topic: 'vip',
      score: 1,
      evidence: [{ rule: 'T26 tier', because: `the profile says ${profile.tier}`, quote: '', from: 0, to: 0 }],
    });
  }
  for (const hit of hits) {
    if (!hit.tag.startsWith('own:')) continue;
    const topic = hit.tag.slice('own:'.length);
    if (!readings.some((r) => r.topic === topic))
      readings.push({ topic, score: 1, evidence: evidenceFor(hit.tag, hits, tokens) });
  }
  for (const reading of ownTopicsIn(tokens, own))
    if (!readings.some((r) => r.topic === reading.topic)) readings.push(reading);
  return readings.length > 1 ? readings.sort((a, b) => b.score - a.score) : readings;
}

function evidenceFor(tag: string, hits: readonly Hit[], tokens: Tokens): Evidence[] {
  return hits
    .filter((h) => h.tag === tag)
    .slice(0, MOST_EVIDENCE)
    .map((h) => evidenceOf(h, tokens));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
