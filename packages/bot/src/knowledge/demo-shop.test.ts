import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../articles.ts';
import type { BotAnswer } from '../contract.ts';
import { knowledgeBot } from './knowledge-bot.ts';

const file = new URL('../../../../flows/demo.knowledge.json', import.meta.url);
const read = readArticles(JSON.parse(readFileSync(file, 'utf8')));
const articles = read.articles ?? [];
const bot = knowledgeBot({ articles });

function ask(...texts: string[]): Promise<BotAnswer> {
  return bot.ask({ askId: 'ask-1', texts, language: 'en', history: [] }, new AbortController().signal);
}

describe("the demo shop's articles", () => {
  it('are 30, each with a source link, four to eight example questions and an answer of at most 60 words', () => {
    expect(read.issues).toEqual([]);
    expect(articles).toHaveLength(30);
    expect(articles.filter(({ questions }) => questions.length < 4 || questions.length > 8)).toEqual([]);
    expect(articles.filter(({ answer }) => answer.split(/\s+/).length > 60)).toEqual([]);
    expect(articles.filter(({ url }) => !url.startsWith('/help/'))).toEqual([]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(30);
  });

  it.each([
    ['where is my parcel?', 'track-order'],
    ['how do I return shoes', 'returns'],
    ['how can I return a pair of shoes?', 'returns'],
    ['track my order', 'track-order'],
    ['can i cancel', 'cancel-order'],
    ['do points expire', 'loyalty'],
    ['can I get an invoice', 'invoice'],
    ['I forgot my pasword', 'password'],
    ['hi, how long do I have to return something?', 'returns'],
  ])('G1: answers "%s" directly', async (question, id) => {
    const answer = await ask(question);
    expect(answer.sources.map((source) => source.id)).toEqual([id]);
    expect(answer.confidence).toBeGreaterThanOrEqual(85);
  });

  it.each([
    ['does the table fit a lift', 'sizing'],
    ['do you deliver to france', 'international'],
  ])('G1: is of two minds about "%s", which the articles only touch', async (question, id) => {
    const answer = await ask(question);
    expect(answer.sources.map((source) => source.id)).toEqual([id]);
    expect(answer.confidence).toBeGreaterThanOrEqual(60);
    expect(answer.confidence).toBeLessThan(85);
  });

  it.each([
    ['do you take amex', 'payment-methods'],
    ['is there a shop near leipzig', 'store-hours'],
    ['is my teapot ok for the dishwasher', 'product-care'],
    ['student discount?', 'discount-code'],
    ['dimensions of the floor lamp', 'sizing'],
    ['spare parts for the cabinet', 'warranty'],
    ['forgot pw', 'password'],
  ])('G1: answers "%s", a short question in words of its own', async (question, id) => {
    const answer = await ask(question);
    expect(answer.sources.map((source) => source.id)).toEqual([id]);
    expect(answer.confidence).toBeGreaterThanOrEqual(60);
  });

  it.each([
    'what is the meaning of life',
    'who won the world cup',
    'write me a poem about the sea',
    'can I bring my dog to the store',
    'can you assemble the wardrobe',
    'are your lamps vegan',
    'I need to speak to a human',
    'zzzz qqqq',
  ])('G1: is unsure about "%s"', async (question) => {
    expect((await ask(question)).confidence).toBeLessThan(60);
  });
});
