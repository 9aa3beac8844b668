import { profileOf } from '@baton/handoff';
import { rehearse, type Rehearsal, type RehearsalOptions } from '../rehearse.ts';
import { missedExpectations } from './expectations.ts';
import { othersBefore } from './others-before.ts';
import { playStep, type Presses } from './play-step.ts';
import type { Scenario } from './scenario-file.ts';
import { transcriptOf } from './transcript.ts';

export type ScenarioSetting = Omit<
  RehearsalOptions,
  'startAt' | 'profile' | 'language' | 'zone' | 'channel' | 'bucket'
> & {
  /** How the customer answers with a choice; as on the web where it is absent. */
  presses?: Presses;
};

export interface ScenarioResult {
  name: string;
  passed: boolean;
  /** The step that failed, counted from 0, and what was missing. */
  failure?: { step: number; because: string[] };
  /** The talk as far as it went, for a person. */
  transcript: string;
}

/** How a scenario's conversation begins: who is there, who writes, and when. Not ok when it names a customer that nobody knows. */
export function scenarioOptions(
  { given }: Scenario,
  setting: ScenarioSetting,
): { ok: true; options: RehearsalOptions } | { ok: false; because: string } {
  const customer = setting.workspace.customers.find(({ id }) => id === given.customer);
  if (given.customer !== undefined && !customer)
    return { ok: false, because: `The workspace has no customer "${given.customer}".` };
  const others = othersBefore(given);
  const { presses: _, ...rest } = setting;
  const options: RehearsalOptions = {
    ...rest,
    startAt: Date.parse(given.at) - others.seconds * 1000,
    ...(given.channel === undefined ? {} : { channel: given.channel }),
    ...(given.bucket === undefined ? {} : { bucket: given.bucket }),
    ...(given.language === undefined ? {} : { language: given.language }),
    ...(given.zone === undefined ? {} : { zone: given.zone }),
    ...(customer
      ? { profile: { profile: profileOf(customer, setting.workspace.currency), verified: !given.unsigned } }
      : {}),
    beforeStart: async (rehearsal) => {
      await others.come(rehearsal);
      for (const agent of given.agents) await rehearsal.agent(agent).signsOn();
    },
  };
  return { ok: true, options };
}

/** Plays one scenario under a virtual clock. Never throws for a wrong flow or a missed expectation: the result says so. */
export async function runScenario(scenario: Scenario, setting: ScenarioSetting): Promise<ScenarioResult> {
  const begun = scenarioOptions(scenario, setting);
  if (!begun.ok) return unknown(scenario, begun.because);
  const talk = await rehearse(begun.options);
  let since = 0;
  let outsideSince = 0;
  for (const [index, step] of scenario.steps.entries()) {
    const because: string[] = [];
    if ('expect' in step) {
      because.push(...(await missedExpectations(talk, step.expect, since, outsideSince)));
    } else {
      since = (await talk.journal()).length;
      outsideSince = talk.outside.length;
      const refused = await playStep(talk, step, setting.presses);
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
