import type { SubFlowLookup } from '@baton/compiler';
import type { Flow, Issue } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { playCounterexample, transcriptOf } from '@baton/rehearsal';
import type { Command } from '../command.ts';
import { flowFiles } from '../files.ts';
import { library, registry, subFlowsFor, workspaceFor } from '../parts.ts';
import { issueCount, issuesText } from '../print-issues.ts';
import { hasErrors, proveFile } from '../read-flow.ts';
import { strings } from '../strings.ts';
import { paintFor } from '../terminal.ts';

export const checkCommand: Command = {
  name: 'check',
  help: strings.checkHelp,
  options: {
    strict: { type: 'boolean', default: false },
    play: { type: 'boolean', default: false },
    workspace: { type: 'string' },
  },
  run: async (given, terminal) => {
    const paint = paintFor(terminal);
    const strict = given.flag('strict');
    const checked = flowFiles(given.files, 'check').map((file) => {
      const workspace = workspaceFor(file, given.value('workspace'));
      const { flow, issues, explored } = proveFile(file, workspace);
      return { file, flow, workspace, ok: !hasErrors(issues, strict), explored, issues };
    });
    const ok = checked.every((one) => one.ok);
    if (given.flag('json')) {
      terminal.out(JSON.stringify({ command: 'check', ok, flows: checked.map(asJson) }, null, 2));
      return ok ? 0 : 1;
    }
    for (const one of checked) {
      const mark = one.ok ? paint('green', '✓') : paint('red', '✗');
      terminal.out(
        `${mark} ${one.file}: ${issueCount(one.issues)}${one.explored > 0 ? paint('dim', ` ${strings.explored(one.explored)}`) : ''}`,
      );
      if (one.issues.length > 0) terminal.out(issuesText(one.issues, paint));
      if (!given.flag('play') || !one.flow) continue;
      for (const issue of one.issues) {
        const played = await playedText(issue, one.flow, one.workspace, subFlowsFor(one.file));
        if (played !== null) terminal.out(`\n  ${paint('dim', strings.played(issue.message))}\n${played}`);
      }
    }
    return ok ? 0 : 1;
  },
};

interface Checked {
  file: string;
  flow: Flow | null;
  ok: boolean;
  explored: number;
  issues: readonly Issue[];
}

function asJson({ file, flow, ok, explored, issues }: Checked): object {
  return { file, name: flow?.name ?? null, ok, explored, issues };
}

/** The talk that a finding's path leads to, played by the runtime itself; null for findings without one, and for flows that cannot run. */
async function playedText(
  issue: Issue,
  flow: Flow,
  workspace: Workspace,
  subFlows: SubFlowLookup,
): Promise<string | null> {
  if (!issue.path || issue.path.every(({ input }) => input === undefined)) return null;
  const talk = await playCounterexample(issue.path, { flow, registry, library, workspace, subFlows });
  const text = transcriptOf(await talk.journal());
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
