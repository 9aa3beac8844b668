import { profileOf, type ConversationEntry } from '@baton/handoff';
import { rehearse, type Rehearsal, type RehearsalOptions } from '../rehearse.ts';
import { missedExpectations } from './expectations.ts';
import { secondsOf, type Scenario, type ScenarioStep } from './scenario-file.ts';
import { transcriptOf } from './transcript.ts';

export type ScenarioSetting = Omit<RehearsalOptions, 'startAt' | 'profile' | 'language' | 'zone'>;

export interface ScenarioResult {
  name: string;
  passed: boolean;
  /** The step that failed, counted from 0, and what was missing. */
  failure?: { step: number; because: string[] };
  /** The talk as far as it went, for a person. */
  transcript: string;
}

/** Plays one scenario under a virtual clock. Never throws for a wrong flow or a missed expectation: the result says so. */
export async function runScenario(scenario: Scenario, setting: ScenarioSetting): Promise<ScenarioResult> {
  const { given } = scenario;
  const customer = setting.workspace.customers.find(({ id }) => id === given.customer);
  if (given.customer !== undefined && !customer)
    return unknown(scenario, `The workspace has no customer "${given.customer}".`);
  const talk = await rehearse({
    ...setting,
    startAt: Date.parse(given.at),
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.zone === undefined ? {} : { zone: given.zone }),
    ...(customer
      ? { profile: { profile: profileOf(customer, setting.workspace.currency), verified: !given.unsigned } }
      : {}),
    beforeStart: async (rehearsal) => {
      for (const agent of given.agents) await rehearsal.agent(agent).signsOn();
    },
  });
  let since = 0;
  let outsideSince = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const because: string[] = [];
    if ('expect' in step) {
      because.push(...(await missedExpectations(talk, step.expect, since, outsideSince)));
    } else {
      since = (await talk.journal()).length;
      outsideSince = talk.outside.length;
      const refused = await take(talk, step);
      if (refused) because.push(refused);
    }
    because.push(...talk.failures.splice(0).map(({ error }) => `Something failed inside: ${error.message}`));
    if (because.length > 0) {
      return {
        name: scenario.name,
        passed: false,
        failure: { step: index, because },
        transcript: await tell(talk, scenario, index, because),
      };
    }
  }
  return { name: scenario.name, passed: true, transcript: transcriptOf(await talk.journal()) };
}

/** Does a step; answers why it could not be done, if so. */
async function take(talk: Rehearsal, step: Exclude<ScenarioStep, { expect: unknown }>): Promise<string | undefined> {
  if ('says' in step) return void (await talk.customer.says(step.says));
  if ('presses' in step) {
    const offered = lastChoices(await talk.journal());
    const pressed = offered.find(({ id }) => id === step.presses) ?? nth(offered, step.presses);
    if (!pressed)
      return `There is no button "${step.presses}"; there are ${offered.map(({ id }) => id).join(', ') || 'none'}.`;
    return void (await talk.customer.presses(pressed.id, pressed.label));
  }
  if ('asksForPerson' in step) return void (await talk.customer.asksForPerson());
  if ('leaves' in step) return void (await talk.customer.leaves());
  if ('bot' in step) {
    const { bot } = step;
    talk.bot.next(
      'confidence' in bot
        ? {
            confidence: bot.confidence,
            ...(bot.text === undefined ? {} : { text: bot.text }),
            ...(bot.after === undefined ? {} : { afterSeconds: secondsOf(bot.after) }),
          }
        : bot,
    );
    return undefined;
  }
  if ('waits' in step) {
    await talk.wait(secondsOf(step.waits));
    return undefined;
  }
  if ('page' in step) return answerPage(talk, step.page);
  return agentActs(talk, step);
}

async function agentActs(talk: Rehearsal, step: Extract<ScenarioStep, { agent: string }>): Promise<string | undefined> {
  const agent = talk.agent(step.agent);
  const refusal = (reply: { ok: boolean; message?: string }) =>
    reply.ok ? undefined : `${step.agent}: ${reply.message ?? 'refused'}`;
  switch (step.does) {
    case 'signs on':
      await agent.signsOn();
      return undefined;
    case 'signs off':
      await agent.signsOff();
      return undefined;
    case 'takes a break':
      await agent.sets('break');
      return undefined;
    case 'loses connection':
      await agent.loses('connection');
      return undefined;
    case 'returns':
      await agent.returns();
      return undefined;
    case 'accepts':
      return refusal(await agent.accepts());
    case 'declines':
      return refusal(await agent.declines());
    case 'says':
      return refusal(await agent.says(step.text ?? ''));
    case 'closes':
      return refusal(await agent.closes(step.text ?? ''));
    case 'passes':
      return refusal(await agent.passes(step.to ?? '', step.text ?? ''));
    case 'hands back':
      return refusal(await agent.handsBack(step.text ?? ''));
  }
}

async function answerPage(talk: Rehearsal, answer: 'acknowledged' | 'fails'): Promise<string | undefined> {
  const page = talk.outside.findLast((effect) => effect.type === 'page');
  if (!page) return 'Nobody was paged.';
  await talk.tell(
    answer === 'acknowledged'
      ? { type: 'page.acknowledged', pageId: page.pageId, by: page.to }
      : { type: 'page.failed', pageId: page.pageId, reason: 'the pager answered with an error' },
  );
  return undefined;
}

function lastChoices(journal: readonly ConversationEntry[]): { id: string; label: string }[] {
  const last = journal.findLast((entry) => entry.type === 'said' && (entry.message.choices?.length ?? 0) > 0);
  return last?.type === 'said' ? (last.message.choices ?? []) : [];
}

/** `#2` presses the second button, whatever its id. */
function nth(
  offered: readonly { id: string; label: string }[],
  wanted: string,
): { id: string; label: string } | undefined {
  return /^#\d+$/.test(wanted) ? offered[Number(wanted.slice(1)) - 1] : undefined;
}

async function tell(talk: Rehearsal, scenario: Scenario, failed: number, because: readonly string[]): Promise<string> {
  const step = JSON.stringify(scenario.steps[failed]);
  return [
    transcriptOf(await talk.journal()),
    '',
    `✗ step ${failed + 1}: ${step}`,
    ...because.map((line) => `  ${line}`),
  ].join('\n');
}

function unknown(scenario: Scenario, because: string): ScenarioResult {
  return { name: scenario.name, passed: false, failure: { step: 0, because: [because] }, transcript: because };
}
