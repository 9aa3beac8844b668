import { type CompiledMachine, functionsOf } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { loadMachine, type Machine } from '@baton/runtime';

/** Machines are made once for each version. */
export function machines(
  compiledOf: (hash: string) => Promise<CompiledMachine | null>,
): (hash: string) => Machine | Promise<Machine> {
  const functions = functionsOf(nodeKinds);
  const loaded = new Map<string, Machine>();
  const load = async (hash: string): Promise<Machine> => {
    const compiled = await compiledOf(hash);
    if (!compiled)
      throw new Error(`The flow version ${hash} is not in the database. Restore the data folder it was published in.`);
    const machine = loadMachine(compiled, functions);
    loaded.set(hash, machine);
    return machine;
  };
  // At once where it is known: inputs of one conversation can then share a commit.
  return (hash) => loaded.get(hash) ?? load(hash);
}
