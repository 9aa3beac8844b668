// The two pages of the bench, built as a host would build them, on a port of their own.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Flow } from '@baton/flow';
import { parseWorkspace } from '@baton/handoff';
import { nodeKinds } from '@baton/nodes';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { largeFlow } from './large-flow.ts';

const types: { [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

export interface Served {
  address: (page: 'baton' | 'bare', size: number, hash?: string) => string;
  close: () => Promise<void>;
}

export async function servePages(sizes: readonly number[]): Promise<Served> {
  const built = await mkdtemp(join(tmpdir(), 'baton-bench-editor-'));
  const pages = join(import.meta.dirname, 'pages');
  await build({
    configFile: false,
    root: pages,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2024',
      minify: process.env['BENCH_READABLE'] === undefined,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: { baton: join(pages, 'baton.html'), bare: join(pages, 'bare.html') } },
    },
  });
  const read = parseWorkspace(await readFile(new URL('../../../flows/demo.workspace.json', import.meta.url), 'utf8'));
  if (!('workspace' in read)) throw new Error('The demo workspace does not parse.');
  const workspace = JSON.stringify(read.workspace);
  const texts = new Map<string, string>();
  for (const size of sizes) {
    const flow = largeFlow(size);
    texts.set(`/baton/${size}/flow.json`, JSON.stringify(flow));
    texts.set(`/bare/${size}/flow.json`, JSON.stringify(plainOf(flow)));
  }
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const [, page, , ...rest] = path.split('/');
    const file = rest.join('/');
    const send = (body: string | Buffer, name: string) =>
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' }).end(body);
    const text = texts.get(path);
    if (text !== undefined) return void send(text, path);
    if (file === 'workspace.json') return void send(workspace, file);
    const name = file === '' ? `${page}.html` : file;
    readFile(join(built, name)).then(
      (body) => send(body, name),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    address: (page, size, hash = '') => `http://127.0.0.1:${port}/${page}/${size}/${hash}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(built, { recursive: true });
    },
  };
}

/** As many steps and connections, with a title, a line and a list each, for a page that knows nothing of Baton. */
function plainOf({ nodes, edges }: Flow): object {
  return {
    nodes: nodes.map(({ id, kind, name, position, config }) => {
      const definition = nodeKinds.get(kind);
      return {
        id,
        type: 'plain',
        position,
        data: {
          title: name ?? definition?.label ?? kind,
          text: definition?.describe(config) ?? '',
          ways: Object.values(definition?.ports(config) ?? {}).map(({ label }) => label),
        },
      };
    }),
    edges: edges.map(({ id, from, to }) => ({ id, source: from.node, target: to.node })),
  };
}
