import { expect, it } from 'vitest';
import { readArticles } from './articles.ts';

const article = { id: 'a', title: 'A', answer: 'Yes.', url: 'https://help.example.com/a' };

it('reads articles; example questions may be left out', () => {
  expect(readArticles([article])).toEqual({ articles: [{ ...article, questions: [] }], issues: [] });
});

it('says where a knowledge file is wrong', () => {
  const { articles, issues } = readArticles([article, { ...article, id: '', url: 'somewhere' }]);
  expect(articles).toBeNull();
  expect(issues.map(({ code, at }) => [code, at])).toEqual([
    ['bad-articles', '/1/id'],
    ['bad-articles', '/1/url'],
  ]);
});

it('refuses what is no list', () => {
  expect(readArticles({}).issues.map(({ at }) => at)).toEqual(['']);
});
