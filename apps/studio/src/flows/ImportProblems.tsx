import { Button, Dialog } from '@baton/ui';
import { strings } from '../strings.ts';
import styles from './Flows.module.css';

const words = strings.importing;
const MOST_SENTENCES = 6;

export interface ImportProblem {
  file: string;
  sentences: readonly string[];
}

export interface ImportProblemsProps {
  problem: ImportProblem | null;
  onClose: () => void;
}

/** Why a file is not a flow, in plain sentences. */
export function ImportProblems({ problem, onClose }: ImportProblemsProps) {
  const sentences = problem?.sentences ?? [];
  const more = sentences.length - MOST_SENTENCES;
  return (
    <Dialog
      open={problem !== null}
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.text(problem?.file ?? '')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <ul className={styles.sentences}>
        {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {more > 0 && <li>{words.more(more)}</li>}
      </ul>
    </Dialog>
  );
}
