import { serialiseFlow } from '@baton/flow';
import type { Command } from '../command.ts';
import { flowFiles, writeText } from '../files.ts';
import { issuesText } from '../print-issues.ts';
import { readFlow } from '../read-flow.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';

export const fmtCommand: Command = {
  name: 'fmt',
  help: strings.fmtHelp,
  options: { check: { type: 'boolean', default: false } },
  run: async (given, terminal) => {
    const paint = paintFor(terminal);
    const onlyLook = given.flag('check');
    const flows = flowFiles(given.files, 'fmt').map((file) => {
      const { flow, source, issues } = readFlow(file);
      if (!flow) return { file, state: 'unreadable' as const, issues };
      const text = serialiseFlow(flow);
      if (text === source) return { file, state: 'canonical' as const };
      if (!onlyLook) writeText(file, text);
      return { file, state: onlyLook ? ('would-change' as const) : ('formatted' as const) };
    });
    const ok = flows.every(({ state }) => state === 'canonical' || state === 'formatted');
    if (given.flag('json')) {
      terminal.out(JSON.stringify({ command: 'fmt', ok, flows }, null, 2));
      return ok ? 0 : 1;
    }
    for (const one of flows) {
      if (one.state === 'unreadable')
        terminal.out(`${paint('red', '✗')} ${one.file}\n${issuesText(one.issues, paint)}`);
      else if (one.state === 'would-change') terminal.out(`${paint('red', '✗')} ${one.file} ${strings.wouldChange}`);
      else
        terminal.out(
          `${paint('green', '✓')} ${one.file} ${one.state === 'formatted' ? strings.formatted : strings.canonical}`,
        );
    }
    return ok ? 0 : 1;
  },
};
