import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { importArticles, importFlow, importMarkdown, type Lost } from '@baton/importers';
import { parseFlowValue, serialiseFlow } from '@baton/flow';
import type { Command } from '../command.ts';
import { readText, writeText } from '../files.ts';
import { registry } from '../parts.ts';
import { strings } from '../strings.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

export const importCommand: Command = {
  name: 'import',
  help: strings.importHelp,
  options: { to: { type: 'string' }, articles: { type: 'boolean', default: false }, url: { type: 'string' } },
  run: async (given, terminal) => {
    const [file, ...more] = given.files;
    if (file === undefined || more.length > 0) throw new UsageError(strings.oneFile);
    const text = readText(file);
    const target = (ending: string) => {
      const to = given.value('to') ?? file.replace(/(?:\.flow)?\.(?:json|ya?ml|md)$/i, '') + ending;
      if (existsSync(to)) throw new UsageError(strings.fileIsThere(to));
      return to;
    };
    if (given.flag('articles')) {
      const { articles, lost } = /\.md$/i.test(file)
        ? importMarkdown(text, given.value('url') ?? 'https://example.com/help')
        : importArticles(JSON.parse(text));
      const to = target('.knowledge.json');
      writeText(to, `${JSON.stringify(articles, null, 2)}\n`);
      tell(terminal, given.flag('json'), strings.importedArticles(articles.length, to), {
        articles: articles.length,
        file: to,
        lost,
      });
      return articles.length > 0 ? 0 : 1;
    }
    const read = importFlow(text, basename(file));
    if ('problem' in read) {
      if (given.flag('json')) terminal.out(JSON.stringify({ command: 'import', ok: false, problem: read.problem }));
      else terminal.err(read.problem);
      return 1;
    }
    const parsed = parseFlowValue(read.flow, registry);
    const to = target('.flow.json');
    writeText(to, parsed.ok ? serialiseFlow(parsed.flow) : `${JSON.stringify(read.flow, null, 2)}\n`);
    tell(terminal, given.flag('json'), strings.importedTo(read.from, read.flow.nodes.length, to), {
      from: read.from,
      steps: read.flow.nodes.length,
      file: to,
      lost: read.lost,
    });
    return 0;
  },
};

function tell(
  terminal: Terminal,
  isJson: boolean,
  sentence: string,
  told: { lost: readonly Lost[]; [field: string]: unknown },
): void {
  if (isJson) return terminal.out(JSON.stringify({ command: 'import', ok: true, ...told }));
  terminal.out(sentence);
  terminal.out(strings.notTakenOver(told.lost.length));
  for (const { where, why } of told.lost) terminal.out(`  ${where}: ${why}`);
}
