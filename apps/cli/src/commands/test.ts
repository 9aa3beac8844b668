import { runScenario, scenarioFile, type Scenario, type ScenarioResult } from '@baton/rehearsal';
import type { Command } from '../command.ts';
import { flowFiles, readJson, scenariosBeside } from '../files.ts';
import { botFor, library, registry, subFlowsFor, workspaceFor } from '../parts.ts';
import { issuesText } from '../print-issues.ts';
import { readFlow } from '../read-flow.ts';
import type { Arguments } from '../read-arguments.ts';
import { strings } from '../strings.ts';
import { paintFor, type Paint } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface Tested {
  file: string;
  ok: boolean;
  /** The flow does not compile, so that nothing could be played. */
  problem?: string;
  scenarios: ScenarioResult[];
}

export const testCommand: Command = {
  name: 'test',
  help: strings.testHelp,
  options: { only: { type: 'string' }, workspace: { type: 'string' }, knowledge: { type: 'string' } },
  run: async (given, terminal) => {
    const paint = paintFor(terminal);
    const silent = given.flag('json');
    const tested: Tested[] = [];
    for (const file of flowFiles(given.files, 'test')) {
      const one = await testFlow(file, given, paint);
      tested.push(one);
      if (!silent) terminal.out(testedText(one, paint));
    }
    const results = tested.flatMap(({ scenarios }) => scenarios);
    const only = given.value('only');
    if (only !== undefined && results.length === 0) throw new UsageError(strings.noScenarioCalled(only));
    const ok = tested.every((one) => one.ok);
    if (silent) terminal.out(JSON.stringify({ command: 'test', ok, flows: tested }, null, 2));
    else {
      const failed = results.filter(({ passed }) => !passed).length;
      const counts = [strings.passed(results.length - failed), ...(failed > 0 ? [strings.failed(failed)] : [])];
      terminal.out(paint(ok ? 'green' : 'red', counts.join(', ')));
    }
    return ok ? 0 : 1;
  },
};

async function testFlow(file: string, given: Arguments, paint: Paint): Promise<Tested> {
  const scenarios = scenariosOf(file).filter(({ name }) => name.includes(given.value('only') ?? ''));
  const { flow, machine, issues } = readFlow(file);
  if (!flow || !machine) return { file, ok: false, problem: issuesText(issues, paint), scenarios: [] };
  const workspace = workspaceFor(file, given.value('workspace'));
  const bot = botFor(file, given.value('knowledge'));
  const setting = { flow, registry, library, workspace, bot, subFlows: subFlowsFor(file) };
  const results: ScenarioResult[] = [];
  for (const scenario of scenarios) results.push(await runScenario(scenario, setting));
  return { file, ok: results.every(({ passed }) => passed), scenarios: results };
}

function scenariosOf(flowFile: string): Scenario[] {
  const file = scenariosBeside(flowFile);
  const parsed = scenarioFile.safeParse(readJson(file));
  if (parsed.success) return parsed.data.scenarios;
  const first = parsed.error.issues[0];
  throw new UsageError(strings.scenariosWrong(file, `/${(first?.path ?? []).join('/')}: ${first?.message ?? ''}`));
}

function testedText({ file, problem, scenarios }: Tested, paint: Paint): string {
  const lines = scenarios.map(({ name, passed, transcript }) =>
    passed
      ? `  ${paint('green', '✓')} ${name}`
      : `  ${paint('red', '✗')} ${name}\n${transcript
          .split('\n')
          .map((line) => `      ${line}`)
          .join('\n')}`,
  );
  return [paint('bold', file), ...(problem === undefined ? [] : [problem]), ...lines].join('\n');
}
