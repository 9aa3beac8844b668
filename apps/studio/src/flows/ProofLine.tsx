import type { Flow } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { useEffect, useState } from 'react';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import styles from './Flows.module.css';

const words = strings.guided;

export interface ProofLineProps {
  flow: Flow;
  workspace: Workspace;
}

/** What the proofs say of a flow before it is made. */
export function ProofLine({ flow, workspace }: ProofLineProps) {
  const { checker, pinned } = useStudio();
  const [proved, setProved] = useState<{ flow: Flow; said: string } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const prove = async () => {
      const issues = await checker.check(flow, workspace, await pinned.of(flow));
      const errors = issues.filter(({ severity }) => severity === 'error');
      const [first] = errors;
      const said = first ? words.notYet(errors.length, first.message) : words.proved(issues.length);
      if (isWanted) setProved({ flow, said });
    };
    prove().catch((error: unknown) => {
      if (isWanted) setProved({ flow, said: error instanceof Error ? error.message : String(error) });
    });
    return () => {
      isWanted = false;
    };
  }, [checker, pinned, flow, workspace]);
  return (
    <p className={styles.proof} role="status">
      {proved?.flow === flow ? proved.said : words.proving}
    </p>
  );
}
