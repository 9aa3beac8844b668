import { describe, expect, it } from 'vitest';
import type { Article, BotAnswer } from '../contract.ts';
import { knowledgeBot, type KnowledgeBotSettings } from './knowledge-bot.ts';

const parking: Article = {
  id: 'parking',
  title: 'Parking at the hotel',
  questions: [
    'Where can I park my car?',
    'Is there a garage?',
    'How much is parking per night?',
    'Do you have parking spaces?',
  ],
  answer: 'The garage is behind the house and costs 12 a night.',
  url: 'https://help.example.com/parking',
};
const breakfast: Article = {
  id: 'breakfast',
  title: 'Breakfast',
  questions: [
    'When is breakfast served?',
    'Is breakfast included?',
    'Do you have vegan breakfast?',
    'What does breakfast cost?',
  ],
  answer: 'Breakfast is from 7:00 to 10:30 and included.',
  url: 'https://help.example.com/breakfast',
};
const pets: Article = {
  id: 'pets',
  title: 'Pets in the room',
  questions: ['Can I bring my dog?', 'Are pets allowed?', 'Do you take cats?', 'What does a dog cost per night?'],
  answer: 'Dogs and cats are welcome for 8 a night.',
  url: 'https://help.example.com/pets',
};
const articles = [parking, breakfast, pets];

function ask(texts: string[], settings: Partial<KnowledgeBotSettings> = {}): Promise<BotAnswer> {
  const bot = knowledgeBot({ articles, ...settings });
  return bot.ask({ askId: 'ask-1', texts, language: 'en', history: [] }, new AbortController().signal);
}

function ids(answer: BotAnswer): string[] {
  return answer.sources.map(({ id }) => id);
}

describe('the knowledge bot', () => {
  it("answers with the article's text and its source", async () => {
    const answer = await ask(['Is breakfast included?']);
    expect(answer.text).toBe('Breakfast is from 7:00 to 10:30 and included.');
    expect(answer.sources).toEqual([
      { id: 'breakfast', title: 'Breakfast', url: 'https://help.example.com/breakfast' },
    ]);
    expect(answer.confidence).toBeGreaterThanOrEqual(85);
  });

  it('gives its confidence in percent with one decimal', async () => {
    const { confidence } = await ask(['could my dog have breakfast in the garage?']);
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBe(Number(confidence.toFixed(1)));
  });

  it('gives the same answer to the same question every time', async () => {
    expect(await ask(['is there a garag'])).toEqual(await ask(['is there a garag']));
  });

  it('reads a question that was sent in pieces', async () => {
    const answer = await ask(['hi', 'when is', 'breakfast served?']);
    expect(ids(answer)).toEqual(['breakfast']);
    expect(answer.confidence).toBeGreaterThanOrEqual(85);
  });

  it('answers two questions sent one after the other, as surely as the weaker answer', async () => {
    const first = await ask(['Are pets allowed?']);
    const second = await ask(['Is breakfast included?']);
    const both = await ask(['Are pets allowed?', 'Is breakfast included?']);
    expect(ids(both)).toEqual(['pets', 'breakfast']);
    expect(both.text).toBe(`${pets.answer}\n\n${breakfast.answer}`);
    expect(both.confidence).toBe(Math.min(first.confidence, second.confidence));
  });

  it('names an article once when a question is repeated', async () => {
    expect(ids(await ask(['Are pets allowed?', 'Are pets allowed here?']))).toEqual(['pets']);
  });

  it.each(['hi', 'Hello there!', 'good morning', 'HEY'])(
    'greets back on "%s" instead of quoting an article',
    async (text) => {
      const answer = await ask([text]);
      expect([answer.sources, answer.text.startsWith('Hello')]).toEqual([[], true]);
    },
  );

  it.each(['thanks', 'ok, thank you so much!', 'great', 'bye'])(
    'takes "%s" as thanks, not as a question',
    async (text) => {
      const answer = await ask([text]);
      expect([answer.sources, answer.text.startsWith('You are welcome')]).toEqual([[], true]);
    },
  );

  it("says the designer's own words to a greeting, or has no answer where small talk is off", async () => {
    expect((await ask(['hi'], { smallTalk: { greeting: 'Moin!', thanks: 'Jo!' } })).text).toBe('Moin!');
    expect((await ask(['hi'], { smallTalk: false })).confidence).toBe(0);
  });

  it.each<[string, string[]]>([
    ['nothing', []],
    ['an empty line', ['']],
    ['blanks', [' \n\t ']],
    ['emoji', ['😀👍🏽', '🐶']],
    ['signs', ['?!?!…']],
    ['letters no article has', ['жжж 漢字']],
  ])('has no answer to %s', async (_what, texts) => {
    expect(await ask(texts)).toEqual({ text: expect.stringContaining('could not find'), confidence: 0, sources: [] });
  });

  it('answers a million characters like any other question', async () => {
    const bot = knowledgeBot({ articles });
    const answer = await bot.ask(
      { askId: 'a', texts: ['dog '.repeat(250_000), 'ä'.repeat(1_000_000)], language: 'en', history: [] },
      new AbortController().signal,
    );
    expect(answer.confidence).toBeLessThanOrEqual(100);
  });

  it('works for articles without example questions, more carefully', async () => {
    const bare = articles.map((article) => ({ ...article, questions: [] }));
    const answer = await ask(['parking at the hotel'], { articles: bare });
    expect(ids(answer)).toEqual(['parking']);
    expect(answer.confidence).toBeGreaterThanOrEqual(60);
    const vague = await ask(['where can I leave my motorbike?'], { articles: bare });
    expect(vague.confidence).toBeLessThan(60);
  });

  it('knows no answer when there are no articles', async () => {
    expect((await ask(['Are pets allowed?'], { articles: [] })).confidence).toBe(0);
  });

  it("understands the designer's synonyms", async () => {
    const synonyms = [['dog', 'pooch']];
    const before = await ask(['can I bring my pooch'], {});
    const after = await ask(['can I bring my pooch'], { synonyms });
    expect(ids(after)).toEqual(['pets']);
    expect(after.confidence).toBeGreaterThan(before.confidence);
  });

  it('refuses two articles with one id', () => {
    expect(() => knowledgeBot({ articles: [pets, pets] })).toThrow(expect.objectContaining({ code: 'bad-articles' }));
  });

  it('refuses more articles than it can keep apart', () => {
    const many = Array.from({ length: 1_001 }, (_, index) => ({ ...pets, id: `pets-${index}` }));
    expect(() => knowledgeBot({ articles: many })).toThrow(expect.objectContaining({ code: 'bad-articles' }));
  });

  it('does not answer a question that was withdrawn', async () => {
    const bot = knowledgeBot({ articles });
    const asked = bot.ask(
      { askId: 'gone', texts: ['Are pets allowed?'], language: 'en', history: [] },
      AbortSignal.abort(),
    );
    await expect(asked).rejects.toMatchObject({ code: 'aborted' });
  });
});
