import { expect, test } from 'vitest';
import { readArticleFile } from './read-article-file.ts';

test('each heading of a Markdown file is an article, with its questions and its source', () => {
  const text = `# Help\n\n## Opening hours\n\n- When are you open?\n- Are you open on Sunday?\n\nWe are open from **8 to 18**.\n\nSource: https://clinic.example/hours\n\n## Parking\n\nBehind the house, see [the map](https://clinic.example/map).\n`;
  const { articles, problems } = readArticleFile('help.md', text, ['parking']);
  expect(problems).toEqual([]);
  expect(articles).toEqual([
    {
      id: 'opening-hours',
      title: 'Opening hours',
      questions: ['When are you open?', 'Are you open on Sunday?'],
      answer: 'We are open from 8 to 18.',
      url: 'https://clinic.example/hours',
    },
    {
      id: 'parking-2',
      title: 'Parking',
      questions: [],
      answer: 'Behind the house, see the map (https://clinic.example/map).',
      url: 'https://clinic.example/map',
    },
  ]);
});

test('each line of a table is an article: quotes, semicolons, line breaks in cells', () => {
  const text =
    'Title;Answer;Questions;Link\r\n"Fees; costs";"We say ""first visit free"".\r\nThen 40 €.";What does it cost?|Is it free?;https://clinic.example/fees\r\nNo answer;;;https://clinic.example/x\r\n';
  const { articles, problems } = readArticleFile('help.csv', text, []);
  expect(articles).toEqual([
    {
      id: 'fees-costs',
      title: 'Fees; costs',
      questions: ['What does it cost?', 'Is it free?'],
      answer: 'We say "first visit free".\nThen 40 €.',
      url: 'https://clinic.example/fees',
    },
  ]);
  expect(problems).toEqual(['“No answer” was left out: Write an answer.']);
});

test('a file without articles says so', () => {
  expect(readArticleFile('notes.md', 'just words', []).problems).toHaveLength(1);
  expect(readArticleFile('notes.csv', 'a,b\n1,2\n', []).problems).toHaveLength(1);
});
