export type { App, Clock, Delivery, EntityReducer, FailureReport, Host, Origin } from './contract.ts';
export { INPUT_FAILED } from './contract.ts';
export { HostError, type HostErrorCode } from './host-error.ts';
