// Help pages of the server's own: one for each article that stands under `/help/`, as it is now, and those that the demo came with.
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
 * The pages of a file; none where there is no file.
 * @throws StartError when the file is there and not of its form
 */
export function readHelpPages(path: string): readonly HelpPage[] {
  if (!existsSync(path)) return [];
  const read = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new StartError(`${path} cannot be used: ${read.error.issues[0]?.message ?? ''}. Correct it and start again.`);
  return read.data.pages;
}

/** @param articles as they are now: an article that was changed or removed shows at once */
export function helpPages(http: FastifyInstance, pages: readonly HelpPage[], articles: () => readonly Article[]): void {
  http.get<{ Params: { page: string } }>('/help/:page', { schema: { hide: true } }, (request, reply) => {
    const all = new Map([...pages, ...articles().flatMap(ofArticle)].map((page) => [page.path, page]));
    const page = all.get(request.params.page);
    const list = [...all.values()].map(
      (one) => `<li><a href="${PREFIX}${escapeHtml(one.path)}">${escapeHtml(one.title)}</a></li>`,
    );
    if (!page) {
      void reply.code(404);
      return sendPage(reply, 'There is no such page', `<ul>${list.join('')}</ul>`);
    }
    return sendPage(reply, escapeHtml(page.title), `<p>${escapeHtml(page.text)}</p>`);
  });
}

function ofArticle({ url, title, answer }: Article): HelpPage[] {
  return url.startsWith(PREFIX) ? [{ path: url.slice(PREFIX.length), title, text: answer }] : [];
}
