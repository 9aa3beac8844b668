// What one check of a flow of a thousand steps costs, all in: read, compiled, proved, made ready to run.
import { serialiseFlow } from '@baton/flow';
import { messageLibrary, nodeKinds } from '@baton/nodes';
import { checkFlow } from '../../../../apps/server/src/flows/check-flow.ts';
import { demoWorkspace, grownFlow } from './grown-flow.ts';
import { cpuMs } from './measure.ts';

export function benchCheck(): { check_ms_1000_steps: number } {
  const workspace = demoWorkspace();
  const parts = { registry: nodeKinds, library: messageLibrary, workspace: () => workspace };
  const text = serialiseFlow(grownFlow(1000));
  const check = () => {
    if (!checkFlow(text, parts).machine) throw new Error('The grown flow has errors.');
  };
  check();
  return { check_ms_1000_steps: cpuMs(check, 5) };
}
