// How every host says that it does not take a call.
import type { Input, Ref } from '@baton/handoff';
import { HostError } from '../host-error.ts';
import { refText } from './ref-text.ts';

const NOT_RUNNING = {
  'not-started': 'The host is not started yet. Await start(app) before sending.',
  'already-started': 'This host was started before. Make a new one for another run.',
  stopped: 'The host is stopping or stopped and takes no more inputs. Send again when it is back.',
} as const;

export function notRunning(code: keyof typeof NOT_RUNNING): HostError {
  return new HostError(code, NOT_RUNNING[code]);
}

export function unknownKind(to: Ref, kinds: object): HostError {
  return new HostError(
    'unknown-kind',
    `There is no "${to.kind}" here. Send to one of ${Object.keys(kinds).join(', ')}.`,
  );
}

export function noTime(to: Ref, input: Input): HostError {
  const message = `The input ${input.id} to ${refText(to)} carries the time ${input.at}. Give milliseconds since the epoch.`;
  return new HostError('input-invalid', message);
}

/** Waits for what is done, but no longer than this. */
export async function withinMs(done: Promise<void>, ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([done, promise]);
  clearTimeout(timer);
}
