import { useState, type FormEvent } from 'react';

/** A form that asks the server for something: busy meanwhile, and what it said when it refused. */
export function useAsking(ask: () => Promise<void>): {
  busy: boolean;
  problem: string | null;
  submit: (event?: FormEvent) => void;
} {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  return {
    busy,
    problem,
    submit(event) {
      event?.preventDefault();
      if (busy) return;
      setBusy(true);
      setProblem(null);
      ask()
        .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
        .finally(() => setBusy(false));
    },
  };
}
