// C1, C2, C5: the standard flow's scenarios on every channel: what each shows of them, answered by a button, a number or in words.
import { readChoiceKey, renderFor, type ShownMessage } from '@baton/channels';
import type { ConversationEffect } from '@baton/conversation';
import { channelName, channels, lengthOn, parseFlow, type ChannelName } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { describe, expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import type { Presses } from './scenarios/play-step.ts';
import { runScenario } from './scenarios/run-scenario.ts';
import { scenarioFile } from './scenarios/scenario-file.ts';
import { demoBot, demoWorkspace, shipped, shippedSubFlows } from './testing/demo.ts';

type Sent = Extract<ConversationEffect, { type: 'sendMessage' }>;

const parsed = parseFlow(shipped('standard-handoff.flow.json'), nodeKinds);
const { scenarios } = scenarioFile.parse(JSON.parse(shipped('standard-handoff.scenarios.json')));
// A question that was asked of the web chat alone, such as the place in the queue, is played where it was written for.
const played = scenarios.filter(({ given }) => given.channel === undefined);
const presses = ({ steps }: (typeof played)[number]) => steps.some((step) => 'presses' in step);
const setting = {
  registry: nodeKinds,
  library: messageLibrary,
  subFlows: shippedSubFlows(),
  workspace: demoWorkspace(),
  bot: demoBot(),
};

const shownOf = (name: ChannelName, { message, question, language }: Sent): ShownMessage[] =>
  renderFor(channels[name], message, { question, language });

/** The newest message with choices, as the server is asked to send it. */
function asked(talk: Rehearsal): Sent | undefined {
  return talk.outside.findLast(
    (effect): effect is Sent => effect.type === 'sendMessage' && (effect.message.choices ?? []).length > 0,
  );
}

/** As the channel shows it: its button or row, else the number that stands before it. */
const asShown =
  (name: ChannelName): Presses =>
  async (talk, choice) => {
    const sent = asked(talk);
    const index = sent?.message.choices?.findIndex(({ id }) => id === choice.id) ?? -1;
    if (!sent || index === -1) throw new Error(`"${choice.id}" was not sent.`);
    const last = shownOf(name, sent).at(-1);
    const key = (last?.buttons ?? last?.list?.rows)?.[index]?.key;
    if (key === undefined) {
      expect(last?.text).toContain(`${index + 1}. ${choice.label}`);
      return talk.customer.says(String(index + 1));
    }
    const press = readChoiceKey(key);
    if (!press) throw new Error(`${key} does not come back.`);
    return talk.tell({ type: 'customer.message', text: choice.label, press });
  };
const inWords: Presses = (talk, { label }) => talk.customer.says(label);

function everythingFits(name: ChannelName, sent: readonly Sent[]): void {
  const carries = channels[name];
  for (const one of sent)
    for (const { text, buttons, list } of shownOf(name, one)) {
      const { length, most } = lengthOn(
        carries.counts,
        buttons || list ? carries.textWithChoices : carries.textCharacters,
        text,
      );
      expect(length, text).toBeLessThanOrEqual(most);
      expect(text.trim(), JSON.stringify(one.message)).not.toBe('');
    }
}

describe.each(channelName.options.filter((name) => name !== 'web'))('on %s', (name) => {
  test('every scenario goes as on the web, answered as the channel shows its choices', async () => {
    if (!parsed.ok) throw new Error('The flow does not open.');
    // Without a choice a scenario goes everywhere as it goes by SMS, where everything has to be shortest.
    for (const scenario of name === 'sms' ? played : played.filter(presses)) {
      const sent: Sent[] = [];
      const answers: Presses = async (talk, choice) => {
        sent.push(...talk.outside.filter((effect): effect is Sent => effect.type === 'sendMessage'));
        return asShown(name)(talk, choice);
      };
      const on = { ...scenario, given: { ...scenario.given, channel: name } };
      const result = await runScenario(on, { ...setting, flow: parsed.flow, presses: answers });
      expect(result.passed, `${scenario.name}\n${result.transcript}`).toBe(true);
      everythingFits(name, sent);
    }
  });
});

test('every scenario goes as on the web, answered with the words on the buttons', async () => {
  if (!parsed.ok) throw new Error('The flow does not open.');
  for (const scenario of played.filter(presses)) {
    const on = { ...scenario, given: { ...scenario.given, channel: 'sms' } };
    const result = await runScenario(on, { ...setting, flow: parsed.flow, presses: inWords });
    expect(result.passed, `${scenario.name}\n${result.transcript}`).toBe(true);
  }
});
