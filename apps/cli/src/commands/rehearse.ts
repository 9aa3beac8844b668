import { createInterface } from 'node:readline';
import type { Flow } from '@baton/flow';
import { profileOf, type Workspace } from '@baton/handoff';
import { playStep, rehearse, transcriptLines, type ScenarioAction, type Rehearsal } from '@baton/rehearsal';
import type { Command } from '../command.ts';
import { oneFlowFile } from '../files.ts';
import { botFor, library, registry, subFlowsFor, workspaceFor } from '../parts.ts';
import { issueCount, issuesText } from '../print-issues.ts';
import { readFlow } from '../read-flow.ts';
import type { Arguments } from '../read-arguments.ts';
import { stateText, timeText } from '../state-text.ts';
import { strings } from '../strings.ts';
import { parseTalkLine } from '../talk-line.ts';
import { paintFor, type ExitCode, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** A Monday in the demo's office hours: a rehearsal is the same on every day that it is played. */
const BEGINS = '2026-11-23T10:00:00+01:00';

export const rehearseCommand: Command = {
  name: 'rehearse',
  help: strings.rehearseHelp,
  options: {
    at: { type: 'string' },
    agents: { type: 'string' },
    customer: { type: 'string' },
    language: { type: 'string' },
    workspace: { type: 'string' },
    knowledge: { type: 'string' },
  },
  run: async (given, terminal) => {
    const { file, flow, machine, issues } = readFlow(oneFlowFile(given.files, 'rehearse'));
    if (!flow || !machine) {
      terminal.err(`${file}: ${issueCount(issues)}`);
      terminal.err(issuesText(issues, paintFor(terminal)));
      return 1;
    }
    return talkThrough(await begin(file, flow, given), flow, terminal, given.flag('json'));
  },
};

async function begin(file: string, flow: Flow, given: Arguments): Promise<Rehearsal> {
  const workspace = workspaceFor(file, given.value('workspace'));
  const at = given.value('at') ?? BEGINS;
  if (Number.isNaN(Date.parse(at))) throw new UsageError(strings.badTime(at));
  const agents = agentsOf(given.value('agents') ?? 'all', workspace);
  const id = given.value('customer');
  const customer = workspace.customers.find((one) => one.id === id);
  if (id !== undefined && !customer)
    throw new UsageError(strings.noCustomer(id, workspace.customers.map((one) => one.id).join(', ')));
  const language = given.value('language');
  return rehearse({
    flow,
    registry,
    library,
    subFlows: subFlowsFor(file),
    workspace,
    bot: botFor(file, given.value('knowledge')),
    startAt: Date.parse(at),
    ...(language === undefined ? {} : { language }),
    ...(customer ? { profile: { profile: profileOf(customer, workspace.currency), verified: true } } : {}),
    beforeStart: async (rehearsal) => {
      for (const agent of agents) await rehearsal.agent(agent).signsOn();
    },
  });
}

function agentsOf(typed: string, workspace: Workspace): string[] {
  const all = workspace.agents.map(({ id }) => id);
  if (typed === 'all') return all;
  if (typed === 'none') return [];
  const wanted = typed.split(',').map((id) => id.trim());
  const unknown = wanted.find((id) => !all.includes(id));
  if (unknown !== undefined) throw new UsageError(strings.noAgent(unknown, all.join(', ')));
  return wanted;
}

async function talkThrough(talk: Rehearsal, flow: Flow, terminal: Terminal, json: boolean): Promise<ExitCode> {
  const paint = paintFor(terminal);
  const done: ScenarioAction[] = [];
  let seen = 0;
  const tellNews = async (): Promise<boolean> => {
    const journal = await talk.journal();
    if (json) for (const entry of journal.slice(seen)) terminal.out(JSON.stringify(entry));
    else for (const { line, said } of transcriptLines(journal, seen)) terminal.out(said ? line : paint('dim', line));
    seen = journal.length;
    const failures = talk.failures.splice(0);
    for (const { error } of failures) terminal.err(paint('red', strings.failedInside(error.message)));
    return failures.length === 0;
  };

  if (!json) terminal.out(paint('bold', strings.rehearsalBegins(flow.name, await timeText(talk))));
  if (!(await tellNews())) return 1;
  for await (const line of typedLines(terminal)) {
    const { agent, offer } = await talk.state();
    const parsed = parseTalkLine(line, agent?.id ?? offer?.agent.id ?? null);
    if ('problem' in parsed) terminal.err(paint('yellow', parsed.problem));
    else if ('show' in parsed) {
      if (parsed.show === 'quit') return 0;
      if (parsed.show === 'state') terminal.out(await stateText(talk));
      if (parsed.show === 'time') terminal.out(await timeText(talk));
      if (parsed.show === 'help') terminal.out(strings.talkHelp);
      if (parsed.show === 'scenario')
        terminal.out(
          done.length === 0 ? strings.talk.nothingYet : JSON.stringify({ name: flow.name, steps: done }, null, 2),
        );
    } else {
      const refused = await playStep(talk, parsed.action);
      if (refused === undefined) done.push(parsed.action);
      else terminal.err(paint('yellow', refused));
      if (!(await tellNews())) return 1;
    }
  }
  return 0;
}

async function* typedLines({ input, prompt }: Terminal): AsyncGenerator<string> {
  const lines = createInterface({ input, ...(prompt ? { output: prompt, prompt: '> ' } : {}) });
  try {
    if (prompt) lines.prompt();
    for await (const line of lines) {
      yield line;
      if (prompt) lines.prompt();
    }
  } finally {
    lines.close();
  }
}
