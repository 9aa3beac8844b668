import type { Command } from '../command.ts';
import { oneFlowFile, writeText } from '../files.ts';
import { issueCount, issuesText } from '../print-issues.ts';
import { readFlow } from '../read-flow.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';

export const compileCommand: Command = {
  name: 'compile',
  help: strings.compileHelp,
  options: { out: { type: 'string' } },
  run: async (given, terminal) => {
    const { file, flow, machine, issues } = readFlow(oneFlowFile(given.files, 'compile'));
    const text = machine ? `${JSON.stringify(machine, null, 2)}\n` : '';
    const figures = {
      steps: flow?.nodes.length ?? 0,
      states: Object.keys(machine?.machine.states ?? {}).length,
      bytes: Buffer.byteLength(JSON.stringify(machine ?? {})),
    };
    if (given.flag('json')) {
      terminal.out(
        JSON.stringify({ command: 'compile', ok: machine !== null, file, figures, issues, machine }, null, 2),
      );
      return machine ? 0 : 1;
    }
    if (!machine) {
      terminal.err(`${file}: ${issueCount(issues)}`);
      terminal.err(issuesText(issues, paintFor(terminal)));
      return 1;
    }
    const out = given.value('out');
    if (out === undefined) terminal.out(text.trimEnd());
    else {
      writeText(out, text);
      terminal.out(strings.written(out));
    }
    terminal.err(strings.compiled(machine.flow.name, figures.steps, figures.states, figures.bytes));
    return 0;
  },
};
