import type { FailureReport, Host } from '@baton/host';

/** Tells the operator, and hands a conversation whose wake-ups keep failing to its team (contracts, 6). */
export function wakeFailures(
  host: Host,
  now: () => number,
  report: (sentence: string) => void,
): (failure: FailureReport) => void {
  return (failure) => {
    const where = 'ref' in failure ? `${failure.ref.kind}/${failure.ref.key}` : 'the read model';
    report(`${failure.what} at ${where} failed (attempt ${failure.attempt}): ${failure.error.message}`);
    if (
      failure.what !== 'input' ||
      failure.origin !== 'wake' ||
      !failure.exhausted ||
      failure.ref.kind !== 'conversation'
    )
      return;
    const body = { type: '@rescue', reason: failure.error.message };
    host
      .send(failure.ref, { id: `rescue/${failure.input.id}`, at: now(), body })
      .catch((error: unknown) => report(`${where} could not be handed to its team: ${String(error)}`));
  };
}
