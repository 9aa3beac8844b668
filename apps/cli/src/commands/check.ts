import type { Command } from '../command.ts';
import { flowFiles } from '../files.ts';
import { workspaceFor } from '../parts.ts';
import { issueCount, issuesText } from '../print-issues.ts';
import { hasErrors, proveFile } from '../read-flow.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';

export const checkCommand: Command = {
  name: 'check',
  help: strings.checkHelp,
  options: { strict: { type: 'boolean', default: false }, workspace: { type: 'string' } },
  run: async (given, terminal) => {
    const paint = paintFor(terminal);
    const strict = given.flag('strict');
    const checked = flowFiles(given.files, 'check').map((file) => {
      const { flow, issues, explored } = proveFile(file, workspaceFor(file, given.value('workspace')));
      return { file, name: flow?.name ?? null, ok: !hasErrors(issues, strict), explored, issues };
    });
    const ok = checked.every((one) => one.ok);
    if (given.flag('json')) {
      terminal.out(JSON.stringify({ command: 'check', ok, flows: checked }, null, 2));
      return ok ? 0 : 1;
    }
    for (const one of checked) {
      const mark = one.ok ? paint('green', '✓') : paint('red', '✗');
      terminal.out(
        `${mark} ${one.file}: ${issueCount(one.issues)}${one.explored > 0 ? paint('dim', ` ${strings.explored(one.explored)}`) : ''}`,
      );
      if (one.issues.length > 0) terminal.out(issuesText(one.issues, paint));
    }
    return ok ? 0 : 1;
  },
};
