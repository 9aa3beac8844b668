/** Misuse of the runtime: a machine and functions that do not belong together, or a state of another machine. */
export class RuntimeError extends Error {
  readonly code:
    | 'runtime/unknown-block'
    | 'runtime/endless-walk'
    | 'runtime/unknown-name'
    | 'runtime/unknown-state'
    | 'runtime/failed-step';
  constructor(code: RuntimeError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
