// Articles from files of a help centre: Markdown, one article for each heading, or a table with a line for each.
import { article, type KnowledgeArticle } from '@baton/wire';
import { strings } from '../../strings.ts';
import { csvCells } from '../csv-cells.ts';
import { freeId } from '../edit-list.ts';

const words = strings.settings.knowledge;

export interface ArticlesOfFile {
  articles: KnowledgeArticle[];
  /** Sentences about what could not be taken. */
  problems: string[];
}

interface Raw {
  title: string;
  answer: string;
  questions: string[];
  url: string;
}

/**
 * Reads a file of articles.
 *
 * @param taken ids that other articles have
 */
export function readArticleFile(name: string, text: string, taken: readonly string[]): ArticlesOfFile {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const raw = /\.csv$/i.test(name) ? fromCsv(clean) : fromMarkdown(clean);
  if (raw.length === 0) return { articles: [], problems: [words.noArticles(name)] };
  const ids = [...taken];
  const result: ArticlesOfFile = { articles: [], problems: [] };
  for (const one of raw) {
    const read = article.safeParse({ ...one, id: freeId(one.title, ids) });
    if (read.success) {
      ids.push(read.data.id);
      result.articles.push(read.data);
    } else
      result.problems.push(words.notTaken(one.title === '' ? name : one.title, read.error.issues[0]?.message ?? ''));
  }
  return result;
}

/** A heading begins an article; list items that end with a question mark are ways to ask; the first link is its source. */
function fromMarkdown(text: string): Raw[] {
  const level = /^# /m.test(text) && /^## /m.test(text) ? '##' : /^## /m.test(text) ? '##' : '#';
  return text
    .split(new RegExp(`^${level} +(?=\\S)`, 'm'))
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      const questions = lines.flatMap((line) => /^\s*[-*+]\s+(.+\?)\s*$/.exec(line)?.[1] ?? []);
      const url = /https?:\/\/[^\s)>\]]+/.exec(lines.join('\n'))?.[0] ?? '';
      const answer = lines
        .filter((line) => !/^\s*[-*+]\s+.+\?\s*$/.test(line) && !/^\s*(source|link)\s*:/i.test(line))
        .join('\n')
        .replace(/\[([^\]]+)\]\((https?:[^)]+)\)/g, '$1 ($2)')
        .replace(/[*_`]{1,3}([^*_`\n]+)[*_`]{1,3}/g, '$1')
        .trim();
      return { title: title.trim(), answer, questions, url };
    });
}

const COLUMNS: Readonly<Record<keyof Raw, readonly string[]>> = {
  title: ['title', 'name', 'subject'],
  answer: ['answer', 'body', 'text', 'content'],
  questions: ['questions', 'question', 'examples'],
  url: ['url', 'link', 'source', 'address'],
};

/** The first line names the columns; several questions stand in one cell, divided by `|` or line breaks. */
function fromCsv(text: string): Raw[] {
  const [head = [], ...rows] = csvCells(text);
  const place = (part: keyof Raw) => head.findIndex((name) => COLUMNS[part].includes(name.trim().toLowerCase()));
  const at = { title: place('title'), answer: place('answer'), questions: place('questions'), url: place('url') };
  if (at.title < 0 || at.answer < 0) return [];
  return rows.map((row) => ({
    title: row[at.title]?.trim() ?? '',
    answer: row[at.answer]?.trim() ?? '',
    questions: (row[at.questions] ?? '')
      .split(/[|\n]/)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    url: row[at.url]?.trim() ?? '',
  }));
}
