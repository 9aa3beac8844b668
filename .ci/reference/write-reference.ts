// Every public name of the packages that others install, as pages of Storybook, made from their types alone. `storybook:build` runs it first.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleTypes, emitTypes } from '../pack/build-package.ts';
import { entriesOf, firstSentence, readManifest, root } from '../pack/manifest.ts';
import { packedNames } from '../pack/packed.ts';
import { publicNames, type PublicName } from './public-names.ts';

const to = join(root, '.storybook/public-names');
const work = mkdtempSync(join(tmpdir(), 'baton-reference-'));
try {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const declarations = join(work, 'types');
  emitTypes(declarations);
  let count = 0;
  for (const name of packedNames) {
    const source = join(root, 'packages', name);
    const manifest = readManifest(source);
    const { code } = entriesOf(source, manifest);
    const parts: string[] = [`# ${manifest.name}`, firstSentence(source)];
    for (const entry of code) {
      // Alone, so that all it declares stands in its own file.
      const dist = join(work, name, entry.name);
      await bundleTypes(source, [entry], dist, declarations);
      const names = publicNames(readFileSync(join(dist, `${entry.name}.d.ts`), 'utf8'));
      count += names.length;
      parts.push(`## ${manifest.name}${entry.path.slice(1)}`, names.map(({ name: one }) => `\`${one}\``).join(' · '));
      parts.push(...names.map(sectionOf));
    }
    writeFileSync(join(to, `${name}.mdx`), pageOf(name, parts.join('\n\n')));
  }
  console.log(`${count} public names of ${packedNames.length} packages`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function sectionOf({ name, told, declared }: PublicName): string {
  // Tags as a list: what is given, what comes back, what is thrown.
  const text = told.replace(/^@(\w+) ?/gm, (_, tag: string) => `- *${tag}* `).replace(/\n(- \*)/, '\n\n$1');
  return [`### ${name}`, text, `\`\`\`ts\n${declared}\n\`\`\``].filter((part) => part !== '').join('\n\n');
}

/** The text as a value, so that nothing in it is read as a component. */
function pageOf(name: string, text: string): string {
  return [
    "import { Markdown, Meta } from '@storybook/addon-docs/blocks';",
    `<Meta title="Reference/Public names/${name}" />`,
    `<Markdown>{${JSON.stringify(text)}}</Markdown>`,
    '',
  ].join('\n\n');
}
