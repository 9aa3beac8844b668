export { nodeKinds } from './node-kinds.ts';
