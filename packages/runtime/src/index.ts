export { restartDeadlines, armPlace, dropPlace, dueEvent, nextDue, takeDeadline } from './deadlines.ts';
export { RuntimeError } from './errors.ts';
export { loadMachine, xstateMachine, type Machine } from './load-machine.ts';
export { moveState, type WhyNotMoved } from './move-state.ts';
export { initialState, step } from './step.ts';
export type { ArmedDeadline, Context, MachineState, StepEvent, StepResult, WalkedEffect } from './types.ts';
export type { Walk } from './walk.ts';
