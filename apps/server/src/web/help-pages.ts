// The demo's own help pages: every link of the shipped flows and articles leads to one of them.
import { existsSync, readFileSync } from 'node:fs';
import type { Article } from '@baton/bot';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';
import { StartError } from '../start-error.ts';
import { escapeHtml } from './escape-html.ts';
import { sendPage } from './plain-page.ts';

const file = z.object({ pages: z.array(z.object({ path: z.string(), title: z.string(), text: z.string() })) });

interface HelpPage {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

const PREFIX = '/help/';

/**
 * The pages that the demo serves under `/help/`: one for each article with such a path, and those of the file.
 * @throws StartError when the file is there and not of its form
 */
export function readHelpPages(path: string, articles: readonly Article[]): readonly HelpPage[] {
  const ofArticles = articles
    .filter(({ url }) => url.startsWith(PREFIX))
    .map(({ url, title, answer }) => ({ path: url.slice(PREFIX.length), title, text: answer }));
  if (!existsSync(path)) return ofArticles;
  const read = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new StartError(`${path} cannot be used: ${read.error.issues[0]?.message ?? ''}. Correct it and start again.`);
  return [...ofArticles, ...read.data.pages];
}

export function helpPages(http: FastifyInstance, pages: readonly HelpPage[]): void {
  const known = new Map(pages.map((page) => [page.path, page]));
  http.get<{ Params: { page: string } }>('/help/:page', { schema: { hide: true } }, (request, reply) => {
    const page = known.get(request.params.page);
    const list = pages.map((one) => `<li><a href="${PREFIX}${escapeHtml(one.path)}">${escapeHtml(one.title)}</a></li>`);
    if (!page) {
      void reply.code(404);
      return sendPage(reply, 'There is no such page', `<ul>${list.join('')}</ul>`);
    }
    return sendPage(reply, escapeHtml(page.title), `<p>${escapeHtml(page.text)}</p>`);
  });
}
