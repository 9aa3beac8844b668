// Recorded dialogues through the standard flow twice, and through one that answers from 80 % on. Run: npm run insights:replay -- FILE;
// each line is an object with "id" and "turns": [{ "role": "customer", "text": … }]. The last line is one JSON object.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import * as z from 'zod';
import { replayDialogues, type ChangedTurn } from '../src/replay/replay-dialogues.ts';
import { demoBot, demoWorkspace, drawnFlow, shipped } from '../src/testing/demo.ts';

const row = z.object({
  id: z.coerce.string(),
  turns: z.array(z.object({ role: z.string(), text: z.string() })).min(1),
});
const MOST_CHARACTERS = 2_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'answer-from': { type: 'string', default: '80' }, most: { type: 'string', default: '1000' } },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Name the file of dialogues: npm run insights:replay -- FILE');
  process.exit(2);
}
const dialogues = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .slice(0, Number(values.most))
  .map((line) => row.parse(JSON.parse(line)))
  .map(({ id, turns }) => ({
    id,
    customer: turns
      .filter(({ role, text }) => role === 'customer' && text.trim() !== '')
      .map(({ text }) => text.slice(0, MOST_CHARACTERS)),
  }));
const house = {
  flow: drawnFlow(JSON.parse(shipped('standard-handoff.flow.json'))),
  registry: nodeKinds,
  library: messageLibrary,
  workspace: demoWorkspace(),
  bot: demoBot(),
  startAt: Date.parse('2026-11-24T10:30:00+01:00'),
};
const limits = { usual: 85, answerFrom: Number(values['answer-from']) };
const { played, differences, sinceRecorded, changed, counted } = await replayDialogues(
  dialogues,
  house,
  limits,
  (count) => {
    if (count % 25 === 0) process.stderr.write(`${count} of ${dialogues.length}\n`);
  },
);
const names = (list: readonly ChangedTurn[]): string[] => list.map(({ id, turn }) => `${id} turn ${turn}`);
const [shown, byHand] = [new Set(names(changed)), new Set(names(counted))];
for (const one of names(differences)) console.error(`differs: ${one}`);
const onlyShown = [...shown].filter((one) => !byHand.has(one));
const onlyByHand = [...byHand].filter((one) => !shown.has(one));
for (const one of onlyShown) console.error(`changed, but not by hand: ${one}`);
for (const one of onlyByHand) console.error(`by hand, but not changed: ${one}`);
const result = {
  dialogues: played,
  differences: differences.length,
  since_recorded: sinceRecorded.length,
  changed: changed.length,
  counted: counted.length,
  apart: onlyShown.length + onlyByHand.length,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exitCode = result.differences > 0 || result.apart > 0 ? 1 : 0;
