import type { Flow } from '@baton/flow';
import { Button, EmptyState, Icon, Spinner } from '@baton/ui';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import styles from './PartInside.module.css';

const words = strings.inside;

export interface PartInsideProps {
  /** Draws the flow that the step stands for. */
  children: (flow: Flow) => ReactNode;
}

/** The flow that a step stands for, opened where the step is: over the canvas, with the way back above it. */
export function PartInside({ children }: PartInsideProps) {
  const { editor, partFlow } = useSurroundings();
  const step = useEditor((state) => state.inside);
  const view = useEditor((state) => state.drawing.steps.get(state.inside ?? ''));
  const around = useEditor((state) => state.document.flow.name);
  const use = view?.part;
  if (step === null || !view || !use || !partFlow) return null;
  return (
    <Opened
      key={`${use.flow} ${use.hash}`}
      find={() => partFlow(use)}
      around={around}
      name={view.name}
      onClose={() => editor.set({ inside: null })}
    >
      {children}
    </Opened>
  );
}

interface OpenedProps extends PartInsideProps {
  find: () => Promise<Flow>;
  around: string;
  name: string;
  onClose: () => void;
}

function Opened({ find, around, name, onClose, children }: OpenedProps) {
  const [flow, setFlow] = useState<Flow | 'missing' | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  const asked = useRef(find);
  useEffect(() => {
    let wanted = true;
    asked.current().then(
      (found) => wanted && setFlow(found),
      () => wanted && setFlow('missing'),
    );
    return () => {
      wanted = false;
    };
  }, []);
  useEffect(() => back.current?.focus(), []);
  return (
    // Its keys are its own: what is pressed in here does nothing to the flow around it.
    <section
      className={styles.inside}
      aria-label={words.label(name)}
      data-own-keys=""
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.way}>
        <Button ref={back} size="sm" icon="arrow-left" onClick={onClose}>
          {around}
        </Button>
        <Icon name="chevron-right" size={14} />
        <strong className={styles.name}>{name}</strong>
        <span className={styles.note}>{words.note}</span>
      </header>
      <div className={styles.flow}>
        {flow === null && <Spinner label={words.loading} shown />}
        {flow === 'missing' && <EmptyState icon="unplug" title={strings.part.lost} />}
        {flow !== null && flow !== 'missing' && children(flow)}
      </div>
    </section>
  );
}
