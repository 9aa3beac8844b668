export { conformance, type HostUnderTest, type MakeHost } from './conformance.ts';
export { INPUT_FAILED } from './contract.ts';
export type {
  App,
  Clock,
  Delivery,
  EntityReducer,
  FailureReport,
  Host,
  Origin,
  Wait,
  Transaction,
} from './contract.ts';
export { HostError, type HostErrorCode } from './host-error.ts';
