import { flowJsonSchema, type CompiledMachine, type Flow } from '@baton/flow';
import { scenarioJsonSchema } from '@baton/rehearsal';
import type { Command } from '../command.ts';
import { oneFlowFile, writeText } from '../files.ts';
import { legendOf } from '../legend.ts';
import { mermaidOf } from '../mermaid.ts';
import { registry } from '../parts.ts';
import { issueCount, issuesText } from '../print-issues.ts';
import { readFlow } from '../read-flow.ts';
import { strings } from '../strings.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const ofFlow: Readonly<Record<string, (flow: Flow, machine: CompiledMachine) => unknown>> = {
  xstate: (flow, machine) => ({
    ...machine.machine,
    description: flow.description,
    meta: { flow: machine.flow, legend: legendOf(flow, machine) },
  }),
  mermaid: mermaidOf,
};

const ofFormat: Readonly<Record<string, () => unknown>> = {
  schema: () => flowJsonSchema(registry),
  'scenario-schema': () => scenarioJsonSchema(),
};

const known = [...Object.keys(ofFlow), ...Object.keys(ofFormat)].join(', ');

export const exportCommand: Command = {
  name: 'export',
  help: strings.exportHelp,
  options: { to: { type: 'string' }, out: { type: 'string' } },
  run: async (given, terminal) => {
    const to = given.value('to');
    if (to === undefined) throw new UsageError(strings.whichFormat(known));
    if (Object.hasOwn(ofFormat, to))
      return give(ofFormat[to]?.(), [], to, given.flag('json'), given.value('out'), terminal);
    if (!Object.hasOwn(ofFlow, to)) throw new UsageError(strings.noFormat(to, known));
    const { file, flow, machine, issues } = readFlow(oneFlowFile(given.files, 'export'));
    if (!flow || !machine) {
      if (given.flag('json')) terminal.out(JSON.stringify({ command: 'export', ok: false, file, issues }, null, 2));
      else {
        terminal.err(`${file}: ${issueCount(issues)}`);
        terminal.err(issuesText(issues, paintFor(terminal)));
      }
      return 1;
    }
    return give(
      ofFlow[to]?.(flow, machine),
      legendOf(flow, machine),
      to,
      given.flag('json'),
      given.value('out'),
      terminal,
    );
  },
};

function give(
  exported: unknown,
  legend: readonly unknown[],
  to: string,
  json: boolean,
  out: string | undefined,
  terminal: Terminal,
): 0 {
  const plain = typeof exported === 'string' ? exported : JSON.stringify(exported, null, 2);
  const text = json
    ? JSON.stringify({ command: 'export', ok: true, to, ...(legend.length > 0 ? { legend } : {}), exported }, null, 2)
    : plain;
  if (out === undefined) terminal.out(text.trimEnd());
  else {
    writeText(out, `${text.trimEnd()}\n`);
    terminal.out(strings.written(out));
  }
  return 0;
}
