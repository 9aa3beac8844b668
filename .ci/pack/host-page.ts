// The builder on a page that means it no good: resets, !important, a 10 px root, right to left, a strict policy. No computed style changes
// either way, and a hundred times in and out leave nothing behind.
import { createReadStream, existsSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../chromium.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'";
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const PROBES = 100;
const ROUNDS = 100;
const MOST_BYTES = 5_000_000;

const hostile = `
html { font-size: 10px; direction: rtl; color-scheme: dark; }
* { margin: 3px !important; padding: 5px !important; letter-spacing: 4px !important; line-height: 3 !important; }
*, *::before, *::after { box-sizing: content-box !important; text-transform: uppercase !important; }
div, span, p, h1, h2, h3, ul, li, svg, path { color: red !important; font: italic 31px serif !important; }
button, input, select, textarea, label { all: unset !important; border: 4px solid lime !important; width: 7rem !important; }
svg { width: 100% !important; fill: red !important; } a { color: green !important; }
:root { --baton-accent: red; --baton-bg: red; --xy-node-color: red; }
[class*='react-flow'] { display: none !important; } [role='dialog'] { visibility: hidden !important; }
`;

const script = `
import './no-eval.js';
import { compileFlow } from '@baton/compiler';
import { FlowBuilder } from '@baton/editor';
import { defineFlowBuilder } from '@baton/editor/element';
import { styles } from '@baton/editor/styles';
import { parseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import text from '../../../flows/after-hours.flow.json?raw';

const value = parseFlow(text, nodeKinds).flow;
const violations = [];
document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI));

const content = document.getElementById('content');
for (const tag of ['div', 'p', 'h1', 'h2', 'span', 'a', 'button', 'input', 'ul', 'table', 'label', 'textarea', 'select', 'svg', 'code', 'em', 'form', 'img', 'hr', 'details'])
  for (let i = 0; i < 5; i += 1) content.append(Object.assign(document.createElement(tag), { textContent: tag === 'input' || tag === 'hr' || tag === 'img' ? '' : tag }));

const looks = (elements) => elements.map((element) => {
  const style = getComputedStyle(element);
  return Object.fromEntries([...style].filter((name) => !name.startsWith('--')).map((name) => [name, style.getPropertyValue(name)]));
});
function element() {
  defineFlowBuilder(styles);
  const builder = document.createElement('baton-flow-builder');
  builder.setAttribute('theme', 'light');
  builder.style.cssText = 'all: initial !important; display: block !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 1200px !important; height: 700px !important';
  builder.props = { value, registry: nodeKinds, templates: messageLibrary };
  document.body.append(builder);
  return builder;
}
let root = null;
window.trial = {
  violations,
  element,
  drawn: (of) => (of?.shadowRoot ?? document).querySelectorAll('.react-flow__edge').length >= 5,
  inside: () => looks([...document.querySelector('baton-flow-builder').shadowRoot.querySelectorAll('[data-baton] *')].filter((one, index) => index % 7 === 0).slice(0, ${PROBES})),
  outside: () => looks([document.documentElement, document.body, ...content.children].slice(0, ${PROBES})),
  light() {
    const place = document.createElement('section');
    // Beside the page, as what is added to its flow would move the rest.
    place.style.cssText = 'position: fixed; inset: auto 0 0 0; height: 700px';
    document.body.append(place);
    root = createRoot(place);
    root.render(createElement(FlowBuilder, { value, registry: nodeKinds, templates: messageLibrary, check: (flow) => compileFlow(flow, { registry: nodeKinds, library: messageLibrary, hash: '' }).issues }));
  },
  async rounds(count) {
    for (let i = 0; i < count; i += 1) {
      const builder = element();
      while (!builder.shadowRoot?.querySelector('.react-flow__node')) await new Promise((done) => requestAnimationFrame(done));
      builder.remove();
      await new Promise((done) => setTimeout(done));
    }
  },
};
`;

/** Puts the page into an installed example, to be built with it. */
export function writeHostPage(folder: string): void {
  for (const [name, sheet] of [
    ['calm', ''],
    ['hostile', '<link rel="stylesheet" href="/hostile.css" />'],
  ] as const)
    writeFileSync(
      join(folder, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8" />${sheet}<body><div id="content"></div><script type="module" src="/src/host-page.js"></script></body></html>`,
    );
  // Before anything else: schemas ask while they are made.
  writeFileSync(join(folder, 'src/no-eval.js'), "import * as z from 'zod';\nz.config({ jitless: true });\n");
  writeFileSync(join(folder, 'src/host-page.js'), script);
  writeFileSync(join(folder, 'public-hostile.css'), hostile);
  writeFileSync(
    join(folder, 'host-page.config.ts'),
    `export default { build: { outDir: 'host-page', modulePreload: false, rolldownOptions: { input: ['calm.html', 'hostile.html'] } } };`,
  );
}

type Looks = readonly Readonly<Record<string, string>>[];

/** @throws Error with the first styles that differ, the breaches of the policy, or the bytes that were left */
export async function tryHostPage(folder: string): Promise<void> {
  const server = createServer((request, reply) => {
    const path = request.url ?? '';
    const file = path === '/hostile.css' ? join(folder, 'public-hostile.css') : join(folder, 'host-page', path);
    if (!existsSync(file)) return void reply.writeHead(404).end();
    reply.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
    });
    createReadStream(file).pipe(reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound: AddressInfo | string | null = server.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  const opened = async (name: string): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    await page.goto(`${address}/${name}.html`);
    await page.waitForFunction('window.trial !== undefined');
    return page;
  };
  try {
    const inside: Looks[] = [];
    const outside: Looks[] = [];
    for (const name of ['calm', 'hostile']) {
      const page = await opened(name);
      if (name === 'hostile') outside.push(await page.evaluate('window.trial.outside()'));
      await page.evaluate('void window.trial.element()');
      await page.waitForFunction("window.trial.drawn(document.querySelector('baton-flow-builder'))");
      inside.push(await atRest(page, 'window.trial.inside()'));
      if (name === 'hostile') {
        await page.evaluate('window.trial.light()');
        await page.waitForFunction("document.querySelector('[data-baton]') !== null");
        outside.push(await page.evaluate('window.trial.outside()'));
      }
      const violations: string[] = await page.evaluate('window.trial.violations');
      if (violations.length > 0) throw new Error(`Against the policy: ${violations.join('; ')}`);
      await page.close();
    }
    same('inside the builder', inside);
    same('in the page', outside);

    const page = await opened('calm');
    await page.evaluate('window.trial.rounds(10)');
    const before = await bytesIn(page);
    await page.evaluate(`window.trial.rounds(${ROUNDS})`);
    const left = (await bytesIn(page)) - before;
    console.log(`        ${ROUNDS} times in and out leave ${(left / 1e6).toFixed(2)} MB`);
    if (left > MOST_BYTES) throw new Error(`${ROUNDS} times in and out leave ${(left / 1e6).toFixed(1)} MB.`);
  } finally {
    await browser.close();
    server.close();
  }
}

/** Looks until two looks in a row are the same: the first view of a canvas moves. */
async function atRest(page: Page, expression: string): Promise<Looks> {
  let before = '';
  for (;;) {
    const looks: Looks = await page.evaluate(expression);
    const text = JSON.stringify(looks);
    if (text === before && looks.length === PROBES) return looks;
    before = text;
    await page.waitForTimeout(300);
  }
}

function same(where: string, [one = [], other = []]: readonly Looks[]): void {
  if (one.length !== PROBES || other.length !== PROBES)
    throw new Error(`${where}: ${one.length} and ${other.length} probes.`);
  const different = one.flatMap((look, index) =>
    Object.entries(look)
      .filter(([name, value]) => other[index]?.[name] !== value)
      .map(([name, value]) => `probe ${index} ${name}: ${value} became ${other[index]?.[name]}`),
  );
  if (different.length > 0)
    throw new Error(`${where}, ${different.length} styles changed: ${different.slice(0, 12).join('; ')}`);
}

async function bytesIn(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
