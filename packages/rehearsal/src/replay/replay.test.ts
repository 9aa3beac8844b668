// I13, G5: a conversation that was recorded goes the same way again, and another flow changes exactly what it must.
import { knowledgeBot } from '@baton/bot';
import type { Flow } from '@baton/flow';
import { compareReplays, recordingOf, summaryOf, type Recording } from '@baton/insights';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { expect, it } from 'vitest';
import { rehearse, type Rehearsal } from '../rehearse.ts';
import { demoWorkspace, drawnFlow, shipped } from '../testing/demo.ts';
import { replayDialogues } from './replay-dialogues.ts';
import { replayer } from './replay.ts';

const workspace = demoWorkspace();
const flow = drawnFlow(JSON.parse(shipped('standard-handoff.flow.json')));
const otherwise = knowledgeBot({ articles: [] });
const house = { registry: nodeKinds, library: messageLibrary, workspace, otherwise };
const TUESDAY = Date.parse('2026-11-24T09:30:00Z');

/** A conversation as it might have been, played and then recorded. */
async function recorded(play: (talk: Rehearsal) => Promise<unknown>, startAt = TUESDAY): Promise<Recording> {
  const talk = await rehearse({
    ...house,
    flow,
    bot: otherwise,
    startAt,
    beforeStart: async (one) => {
      for (const { id } of workspace.agents) await one.agent(id).signsOn();
    },
  });
  await play(talk);
  const recording = recordingOf(await talk.journal());
  if (!recording) throw new Error('Nothing was said.');
  return recording;
}

/** The answers so sure, one after the other, then thanks. */
const answered = (...confidences: number[]) =>
  recorded(async (talk) => {
    for (const [i, confidence] of confidences.entries()) {
      talk.bot.next({ confidence, text: `Answer ${i}` });
      await talk.customer.says(`What about thing number ${i}?`);
      await talk.wait(20);
    }
  });

const servedByAgent = () =>
  recorded(async (talk) => {
    await talk.customer.says('Let me talk to a person please');
    await talk.wait(5);
    const { offer } = await talk.state();
    await talk.agent(offer?.agent.id ?? '').accepts();
    await talk.agent(offer?.agent.id ?? '').says('Hello, how can I help?');
    await talk.customer.says('My order is late');
    await talk.agent(offer?.agent.id ?? '').closes('Looked it up.');
  });

function withGate(change: object): Flow {
  const nodes = flow.nodes.map((node) =>
    node.kind === 'confidence-gate' ? { ...node, config: { ...node.config, ...change } } : node,
  );
  return drawnFlow({ ...flow, nodes });
}

it('the same flow makes the same of a recording twice, a person’s part included', async () => {
  const play = replayer({ ...house, flow });
  for (const recording of [await answered(95), await answered(70, 50), await servedByAgent()]) {
    const [once, again] = [await play(recording), await play(recording)];
    expect(compareReplays(once.journal, again.journal).first).toBeNull();
    expect(once.unknownFrom).toBeNull();
  }
  const served = await play(await servedByAgent());
  expect(compareReplays(served.journal, served.journal).before).toMatchObject({ end: 'person', handoffTurn: 1 });
});

it('G5: another limit changes exactly the answers that lie between the two, each at its turn', async () => {
  const recordings = [await answered(95), await answered(82), await answered(97, 84), await answered(86)];
  const [now, draft] = [replayer({ ...house, flow }), replayer({ ...house, flow: withGate({ answerFrom: 80 }) })];
  const compared = await Promise.all(
    recordings.map(async (one) => compareReplays((await now(one)).journal, (await draft(one)).journal)),
  );
  expect(compared.map(({ first }) => first?.turn ?? null)).toEqual([null, 1, 2, null]);
  expect(compared[1]?.first).toEqual({ turn: 1, before: 'checked', after: 'answered' });
  expect(summaryOf(compared)).toMatchObject({ conversations: 4, changed: 2, deadEnds: 0 });
});

it('a question that nobody asked then is answered by the present articles, and said to be', async () => {
  const recording = await answered(95);
  const other = { ...recording, answers: [] };
  expect((await replayer({ ...house, flow })(other)).unknownFrom).toBe(1);
});

it('G5: dialogues of our own go the same way twice, and another limit changes the turns that a count by hand gives', async () => {
  const lines = (id: string, ...customer: string[]) => ({ id, customer });
  const dialogues = [
    lines('thanks', 'Where is my parcel?', 'thanks, that helps'),
    lines('person', 'My lamp came broken', 'I want to talk to a person', 'it is the blue one'),
    lines('unsure', 'Do the shades fit bulbs from before the war?', 'and the older ones?'),
    lines('between', 'How do I return a lamp?', 'Which paint suits a lantern?', 'bye'),
  ];
  const sure = new Map([
    ['Where is my parcel?', 96],
    ['Which paint suits a lantern?', 82],
    ['How do I return a lamp?', 91],
  ]);
  const bot = {
    ask: async ({ texts }: { texts: readonly string[] }) => ({
      text: 'Here is how.',
      confidence: sure.get(texts.at(-1) ?? '') ?? 40,
      sources: [],
    }),
  };
  const result = await replayDialogues(
    dialogues,
    { ...house, flow, bot, startAt: TUESDAY },
    { usual: 85, answerFrom: 80 },
  );
  expect(result).toEqual({
    played: 4,
    differences: [],
    sinceRecorded: [],
    changed: [{ id: 'between', turn: 2 }],
    counted: [{ id: 'between', turn: 2 }],
  });
});
