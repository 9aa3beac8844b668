import { useState, type ReactNode } from 'react';
import { readFlowFile, type FlowTakenOver } from '../model/read-flow-file.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { ImportProblems, type ImportProblem } from './ImportProblems.tsx';
import { TakenOverDialog } from './TakenOverDialog.tsx';
import type { FlowActions } from './use-flow-actions.ts';

/** Takes files that become flows; `dialogs` says what stands in the way, or what becomes of another builder's. */
export function useFileImport({ bringIn }: Pick<FlowActions, 'bringIn'>): {
  take: (files: readonly File[]) => Promise<void>;
  isReading: boolean;
  dialogs: ReactNode;
} {
  const { registry } = useStudio();
  const [isReading, setReading] = useState(false);
  const [problem, setProblem] = useState<ImportProblem | null>(null);
  const [foreign, setForeign] = useState<{ file: string; takenOver: FlowTakenOver } | null>(null);

  async function take([file, ...more]: readonly File[]) {
    // One at a time, and none while another one is decided on.
    if (!file || isReading || foreign) return;
    if (more.length > 0)
      return setProblem({ file: file.name, sentences: [strings.importing.oneFile(more.length + 1)] });
    setReading(true);
    const read = await readFlowFile(file, registry).finally(() => setReading(false));
    if (read.is === 'problem') setProblem({ file: file.name, sentences: read.sentences });
    else if (read.is === 'taken-over') setForeign({ file: file.name, takenOver: read.takenOver });
    else await bringIn(read.flow);
  }

  const dialogs = (
    <>
      <ImportProblems problem={problem} onClose={() => setProblem(null)} />
      {foreign && (
        <TakenOverDialog
          {...foreign}
          onClose={() => setForeign(null)}
          onCreate={(name) => bringIn({ ...foreign.takenOver.flow, name })}
        />
      )}
    </>
  );
  return { take, isReading, dialogs };
}
