// Loaded before a bench (`node --import`): the bench's own files stay, and what they import of the house comes from another tree.
import { registerHooks } from 'node:module';
import { resolve } from 'node:path';
import { resolverFor } from './resolver.ts';

const tree = process.env['BATON_BENCH_TREE'];
if (tree === undefined) throw new Error('BATON_BENCH_TREE names the folder of the tree to measure.');
const candidates = resolverFor({ here: resolve(import.meta.dirname, '../..'), tree });

registerHooks({
  resolve(specifier, context, next) {
    const { tries, orHere } = candidates(specifier, context.parentURL);
    for (const one of tries) {
      try {
        return next(one.specifier, { ...context, parentURL: one.parentURL });
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    }
    if (orHere) return next(specifier, context);
    throw new Error(`${tree} has no ${specifier}, which ${context.parentURL} imports.`);
  },
});

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
