export { compileFlow, type Compiled, type CompileOptions } from './compile-flow.ts';
export { KindError } from './compile-blocks.ts';
export { proveFlow, type Proved, type ProveOptions } from './prove/prove-flow.ts';
export { wordingIssues } from './prove/wording.ts';
export {
  flowsUsedBy,
  inlineSubFlows,
  stepInDrawing,
  type Inlined,
  type InlineOptions,
  type SubFlowLookup,
} from './inline-sub-flows.ts';
