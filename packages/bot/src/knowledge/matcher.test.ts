import { describe, expect, it } from 'vitest';
import { confidenceOf } from './confidence.ts';
import { conceptsOf } from './features.ts';
import { matcher } from './matcher.ts';

const none = conceptsOf([]);
const garden = { id: 'garden', texts: ['how do I water the roses', 'roses need water'], asked: 0 };
const kitchen = { id: 'kitchen', texts: ['how do I boil an egg', 'eggs in hot water'], asked: 0 };

describe('matching', () => {
  it('finds the article of each of its own examples', () => {
    const both = matcher([garden, kitchen], none);
    expect(garden.texts.map((text) => both.match(text).best)).toEqual([0, 0]);
    expect(kitchen.texts.map((text) => both.match(text).best)).toEqual([1, 1]);
  });

  it('survives misspellings, accents, capitals and other word forms', () => {
    const both = matcher([garden, kitchen], none);
    expect(['BOILING EGGS', 'boyl an eg', 'bôil ãn égg'].map((text) => both.match(text).best)).toEqual([1, 1, 1]);
  });

  it('lets words of one concept meet', () => {
    const articles = [
      { id: 'a', texts: ['track a shipment'], asked: 0 },
      { id: 'b', texts: ['opening hours'], asked: 0 },
    ];
    const known = matcher(articles, conceptsOf([['parcel', 'shipment']])).match('parcel');
    expect([known.best, known.nearest > 0]).toEqual([0, true]);
    expect(matcher(articles, none).match('parcel').nearest).toBeLessThan(known.nearest);
  });

  it('still finds every article when there are more examples than are compared one by one', () => {
    const articles = Array.from({ length: 200 }, (_, index) => ({
      id: String(index),
      texts: Array.from({ length: 8 }, (__, way) => `topic${index} way${way}`),
      asked: 8,
    }));
    const many = matcher(articles, none);
    expect(articles.filter(({ texts }, index) => many.match(texts[0] ?? '').best !== index)).toEqual([]);
  });

  it('is surer of an exact example than of a part of it, and surer of that than of something else', () => {
    const both = matcher([garden, kitchen], none);
    const [exact = 0, part = 0, other = 0] = ['how do I boil an egg', 'boil', 'paint the fence'].map((text) =>
      confidenceOf(both.match(text)),
    );
    expect(exact).toBeGreaterThan(part);
    expect(part).toBeGreaterThan(other);
  });

  it('is between 0 and 1 sure, whatever it is asked', () => {
    const both = matcher([garden, kitchen], none);
    const confidences = ['', ' ', '0', 'the', 'roses '.repeat(5_000), '\u0000', '𝒲𝒶𝓉ℯ𝓇', '\uD800'].map((text) =>
      confidenceOf(both.match(text)),
    );
    expect(confidences.filter((confidence) => !(confidence >= 0 && confidence <= 1))).toEqual([]);
  });
});
