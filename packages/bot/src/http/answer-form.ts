import * as z from 'zod';
import type { BotAnswer } from '../contract.ts';
import { BotError } from '../errors.ts';
import { percentOfFraction, percentOfPercent } from '../percent.ts';

/** How the other side states its confidence: 0 to 1, or 0 to 100. */
export type ConfidenceScale = 'fraction' | 'percent';

const answerForm = z.object({
  text: z.string().max(8_000),
  confidence: z.number(),
  sources: z.array(z.object({ id: z.string(), title: z.string(), url: z.url({ protocol: /^https?$/ }) })).default([]),
});

/**
 * Reads the body a bot answered with.
 *
 * @throws BotError `bad-answer`, saying which part is wrong
 */
export function readAnswer(body: string, scale: ConfidenceScale): BotAnswer {
  const read = answerForm.safeParse(parsed(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    const at = issue === undefined || issue.path.length === 0 ? 'the body' : `"${issue.path.join('.')}"`;
    throw new BotError('bad-answer', `Wrong is ${at}: ${issue?.message ?? 'unknown form'}.`);
  }
  const { text, confidence, sources } = read.data;
  return { text, confidence: asPercent(confidence, scale), sources };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new BotError('bad-answer', 'The body is not JSON.', { cause });
  }
}

function asPercent(confidence: number, scale: ConfidenceScale): number {
  const most = scale === 'fraction' ? 1 : 100;
  if (confidence < 0 || confidence > most) {
    throw new BotError(
      'bad-answer',
      `"confidence" is ${confidence}, but this connection is set to ${scale === 'fraction' ? 'fractions of 0 to 1' : 'percent of 0 to 100'}.`,
    );
  }
  return scale === 'fraction' ? percentOfFraction(confidence) : percentOfPercent(confidence);
}
