// Keeps a copy of what is saved today in a form that no copy has: shipped flows, and every kind's examples. Copies that are there
// are never touched. Run: npm run keep-formats
import { writeFileSync } from 'node:fs';
import { nodeKinds } from '@baton/nodes';
import { shippedFlows } from '../src/testing/demo.ts';
import { flowsToKeep, keptFlows, keptFolder } from '../src/testing/kept-formats.ts';

const added = flowsToKeep(keptFlows(), shippedFlows(), nodeKinds);
for (const { file, text } of added) {
  writeFileSync(new URL(file, keptFolder), text);
  console.log(`packages/rehearsal/kept-formats/${file}`);
}
console.log(added.length === 0 ? 'Every form is kept already.' : 'Add these to the commit that changed the format.');
