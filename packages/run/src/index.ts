export { runFlow, type FlowRun, type RunOptions } from './run-flow.ts';
export type { Adapters, Mail, PageAlert, SystemRequest, LeadAlert, DeskHandover, DeskNote } from './adapters.ts';
export type { ChatSent, RunChat } from './chat.ts';
export type { CustomerMessage, Offer } from './heard.ts';
export type { RunAgent } from './agent.ts';
export type { CustomerOptions, RunCustomer } from './customer.ts';
export { memoryStore, type RunStore } from './store.ts';
export { RunError, type RunErrorCode, type RunIssue } from './run-error.ts';
