// What twenty people hear who do not behave: true words, never the same twice running, and never none at all.
import { profileOf } from '@baton/handoff';
import { expect, test } from 'vitest';
import type { Rehearsal } from './rehearse.ts';
import { playStep } from './scenarios/play-step.ts';
import { awkwardElsewhere } from './testing/awkward-elsewhere.ts';
import type { AwkwardTalk } from './testing/awkward-steps.ts';
import { awkwardTalks } from './testing/awkward-talks.ts';
import { demoWorkspace, MONDAY_MORNING, shippedSubFlows } from './testing/demo.ts';
import { shippedTalk } from './testing/shipped-talk.ts';

const talks = [...awkwardTalks, ...awkwardElsewhere];

test.each(talks.map((talk) => [talk.name, talk] as const))('%s', async (_name, awkward) => {
  const talk = await begun(awkward);
  const unanswered: string[] = [];
  for (const step of awkward.steps) {
    const before = (await talk.said()).length;
    expect(await playStep(talk, step)).toBeUndefined();
    if ('says' in step && (await talk.said()).length === before && (await isOwedAWord(talk)))
      unanswered.push(step.says);
  }
  const said = await talk.said();
  expect(said.map(({ template }) => template ?? 'own')).toEqual(awkward.said);
  expect(unanswered).toEqual([]);
  const texts = said.map(({ message }) => message.text);
  expect(texts.filter((text, i) => text === texts[i - 1])).toEqual([]);
  expect(texts.filter((text) => /\{\{|undefined|null|NaN|  |\s[.,?!]|\.\.(?!\.)|[^.!?…:)]$/.test(text))).toEqual([]);
});

/** An agent answers in their own time, and who thanks at the end is left in peace. */
async function isOwedAWord(talk: Rehearsal): Promise<boolean> {
  const { holder } = (await talk.state()).floor;
  return holder === 'bot' || holder === 'queue';
}

function begun({ flow, at, customer, agents }: AwkwardTalk): Promise<Rehearsal> {
  const workspace = demoWorkspace();
  const known = workspace.customers.find(({ id }) => id === customer);
  return shippedTalk(flow, agents, {
    startAt: at === undefined ? MONDAY_MORNING : Date.parse(at),
    subFlows: shippedSubFlows(),
    ...(known ? { profile: { profile: profileOf(known, workspace.currency), verified: true } } : {}),
  });
}
