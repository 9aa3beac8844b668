// Articles of help centres become knowledge: Zendesk's and Intercom's exports, and Markdown.
import { listOf, recordOf, textOf } from '../parts/loose.ts';
import type { Lost } from '../parts/sketch.ts';

/** An article as the bot reads it. */
export interface ImportedArticle {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly string[];
  readonly answer: string;
  readonly url: string;
}

/** Articles, and those that could not be used, with why. */
export interface ImportedArticles {
  readonly articles: readonly ImportedArticle[];
  readonly lost: readonly Lost[];
}

/**
 * Reads articles of Zendesk's (`{ articles: [{ title, body, html_url, draft }] }`) or Intercom's (`{ data: [{ title, body, url, state }] }`) API.
 * Drafts are left out and told.
 */
export function importArticles(file: unknown): ImportedArticles {
  const one = recordOf(file);
  const rows = [...listOf(one['articles']), ...listOf(one['data']), ...listOf(file)].map(recordOf);
  const lost: Lost[] = [];
  const articles = rows.flatMap((row, index) => {
    const title = textOf(row['title']).trim();
    const answer = wordsOf(textOf(row['body']));
    const where = title || `Article ${index + 1}`;
    if (row['draft'] === true || textOf(row['state']) === 'draft') {
      lost.push({ where, why: 'It is a draft.' });
      return [];
    }
    if (title === '' || answer === '') {
      lost.push({ where, why: 'It has no title or no text.' });
      return [];
    }
    const url = textOf(row['html_url']) || textOf(row['url']);
    if (URL.parse(url) === null) {
      lost.push({ where, why: 'It has no address, by which a customer could read it.' });
      return [];
    }
    return [{ id: textOf(row['id']) || `article-${index + 1}`, title, questions: [], answer, url }];
  });
  return { articles, lost };
}

/**
 * Reads a Markdown file: each heading with its text is an article.
 *
 * @param url where the page can be read; each article's heading is its anchor
 */
export function importMarkdown(text: string, url: string): ImportedArticles {
  const lost: Lost[] = [];
  const sections = text
    .replaceAll('\r\n', '\n')
    .replace(/^---\n[^]*?\n---\n/, '')
    .split(/^(?=#{1,3} )/m);
  const articles = sections.flatMap((section) => {
    const heading = /^#{1,3} +([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)/.exec(section);
    const answer = plainOf(section.slice(heading?.[0].length ?? 0));
    const title = plainOf(heading?.[1] ?? '');
    if (title === '' || answer === '') {
      if (title !== '') lost.push({ where: title, why: 'There is no text under this heading.' });
      return [];
    }
    const anchor = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '');
    const questions = title.endsWith('?') ? [title] : [];
    return [{ id: anchor, title, questions, answer, url: `${url}#${encodeURIComponent(anchor)}` }];
  });
  return { articles, lost };
}

/** The words of HTML, a line for each paragraph, row and point of a list; scripts and styles are none. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<(script|style)\b[^]*?<\/\1\s*>/gi, '')
    .replaceAll(/<li\b[^>]*>/gi, '\n- ')
    .replaceAll(/<br\s*\/?>|<\/(?:p|div|h[1-6]|tr|ul|ol|table)\s*>/gi, '\n')
    .replaceAll(/<\/t[dh]\s*>/gi, ' ')
    .replaceAll(/<[^<>]*>/g, '')
    .replaceAll(/&nbsp;/g, ' ')
    .replaceAll(/&#(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll(/&(lt|gt|quot|apos);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '')
    .replaceAll('&amp;', '&')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function plainOf(markdown: string): string {
  return markdown
    .replaceAll(/```[^\n]*\n([^]*?)```/g, '$1')
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replaceAll(/^[*+] /gm, '- ')
    .trim();
}
