// The three built apps on one port. A folder that was not built says so instead of failing.
import { existsSync, statSync } from 'node:fs';
import { dirname, extname, join, normalize, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ApiError } from '../http/api-error.ts';
import { strings } from '../strings.ts';
import { pagePolicy } from './page-policy.ts';
import { sendPage } from './plain-page.ts';

const APPS = [
  { name: 'desk', prefix: '/desk' },
  { name: 'chat', prefix: '/chat' },
  { name: 'studio', prefix: '' },
] as const;

/** Serves `apps/<name>/dist`; an address without a file extension gets the app's page, so that the app can read it. */
export async function appPages(
  http: FastifyInstance,
  appsFolder: string,
  websites: () => readonly string[],
): Promise<void> {
  await http.register(fastifyStatic, { root: appsFolder, serve: false, index: false });

  storybookPages(http, join(dirname(appsFolder), 'storybook-static'));

  http.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = decoded(request.url.split('?', 1)[0] ?? '/');
    if (/^\/(?:api|scim|hooks)(?:\/|$)/.test(path))
      throw new ApiError('not-found', strings.notFound(path), { at: path });
    const app = APPS.find(({ prefix }) => prefix === '' || path === prefix || path.startsWith(`${prefix}/`));
    if (!app) throw new ApiError('not-found', strings.notFound(path), { at: path });
    const dist = join(appsFolder, app.name, 'dist');
    const file = fileIn(dist, path.slice(app.prefix.length));
    // Nobody may put the studio or the desk into a frame and have its buttons pressed unseen; the chat is made for frames.
    void reply.header(
      'content-security-policy',
      pagePolicy({ frames: app.name === 'chat' ? framesOf(websites()) : [], workers: app.name === 'studio' }),
    );
    if (file !== null) return send(reply, dist, file);
    if (extname(path) !== '') throw new ApiError('not-found', strings.notFound(path), { at: path });
    if (existsSync(join(dist, 'index.html'))) return send(reply, dist, 'index.html');
    const missing = strings.appNotBuilt(app.name);
    return sendPage(reply.code(503), missing.title, `<p>${missing.body}</p>`);
  });
}

/** Without a list any website may show the chat. */
function framesOf(websites: readonly string[]): readonly string[] {
  return websites.length === 0 ? ['*'] : ["'self'", ...websites];
}

/** What designers preview in, once `npm run storybook:build` has made it. Its pages write scripts of their own, so ours' policy does not fit them. */
function storybookPages(http: FastifyInstance, folder: string): void {
  const hidden = { schema: { hide: true } };
  // Relative addresses inside need the slash.
  http.get('/storybook', hidden, (_request, reply) => reply.redirect('/storybook/', 308));
  http.get('/storybook/*', hidden, (request, reply) => {
    const path = decoded(request.url.split('?', 1)[0] ?? '/').slice('/storybook/'.length);
    const file = fileIn(folder, path === '' ? 'index.html' : path);
    if (file !== null) {
      void reply.header('content-security-policy', "frame-ancestors 'self'").header('x-frame-options', 'SAMEORIGIN');
      return send(reply, folder, file);
    }
    if (existsSync(join(folder, 'index.html'))) throw new ApiError('not-found', strings.notFound(path), { at: path });
    const missing = strings.storybookNotBuilt;
    return sendPage(reply.code(503), missing.title, `<p>${missing.body}</p>`);
  });
}

function send(reply: FastifyReply, dist: string, file: string): FastifyReply {
  // Built files carry a hash in their name; pages and the script that websites embed keep theirs and must be asked for again.
  const immutable = file.startsWith(`assets${sep}`) || file.startsWith('assets/');
  return reply
    .header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache')
    .sendFile(file, dist, { cacheControl: false });
}

/** The file of this name inside the folder, or null; never one outside. */
function fileIn(dist: string, path: string): string | null {
  const relative = normalize(path).replace(/^[/\\]+/, '');
  if (relative === '' || relative === '.' || relative.startsWith('..')) return null;
  const full = join(dist, relative);
  return full.startsWith(dist + sep) && existsSync(full) && statSync(full).isFile() ? relative : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not a name of anything here.
    throw new ApiError('bad-request', strings.badRequest, { at: path });
  }
}
