import { Badge, Banner, Button, Dialog, TextField, useToast } from '@baton/ui';
import { useState, type FormEvent } from 'react';
import type { FlowTakenOver } from '../model/read-flow-file.ts';
import { strings } from '../strings.ts';
import styles from './TakenOver.module.css';

const words = strings.importing;

export interface TakenOverDialogProps {
  file: string;
  takenOver: FlowTakenOver;
  onClose: () => void;
  /** The dialog stays busy until it is done, then closes. */
  onCreate: (name: string) => Promise<void>;
}

/** What becomes of another builder's flow, before it becomes a draft: what is there, what is not, and why. */
export function TakenOverDialog({ file, takenOver, onClose, onCreate }: TakenOverDialogProps) {
  const { from, flow, steps, placeholders, lost } = takenOver;
  const [name, setName] = useState(flow.name);
  const [isBusy, setBusy] = useState(false);
  const { show } = useToast();
  const isEmpty = name.trim() === '';

  async function create(event: FormEvent) {
    event.preventDefault();
    if (isEmpty || isBusy) return;
    setBusy(true);
    await onCreate(name.trim()).finally(() => setBusy(false));
    onClose();
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(lost.map(({ where, why }) => `${where}: ${why}`).join('\n'));
      show({ title: words.copied, stays: 2_000 });
    } catch {
      show({ title: words.notCopied, tone: 'warning' });
    }
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      insistent
      size="lg"
      title={words.from(from)}
      description={words.becomesDraft(file)}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="taken-over" busy={isBusy}>
            {words.create}
          </Button>
        </>
      }
    >
      <form id="taken-over" className={styles.form} onSubmit={(event) => void create(event)}>
        <TextField
          label={words.name}
          maxLength={120}
          value={name}
          onChange={setName}
          {...(isEmpty && { error: strings.naming.needed })}
        />
        <section aria-labelledby="steps-taken-over">
          <h3 id="steps-taken-over" className={styles.title}>
            {words.takenOver(steps.reduce((sum, { count }) => sum + count, 0))}
          </h3>
          <ul className={styles.steps}>
            {steps.map(({ label, count }) => (
              <li key={label}>
                <Badge>{words.counted(count, label)}</Badge>
              </li>
            ))}
          </ul>
        </section>
        {lost.length === 0 ? (
          <Banner tone="success" title={words.nothingLost}>
            {words.lookThrough}
          </Banner>
        ) : (
          <section aria-labelledby="not-taken-over">
            <div className={styles.head}>
              <h3 id="not-taken-over" className={styles.title}>
                {words.lost(lost.length)}
              </h3>
              <Button size="sm" variant="ghost" icon="copy" onClick={() => void copy()}>
                {words.copy}
              </Button>
            </div>
            {placeholders > 0 && <p className={styles.hint}>{words.placeholders(placeholders)}</p>}
            <ul className={styles.lost} tabIndex={0} aria-labelledby="not-taken-over">
              {lost.map(({ where, why }) => (
                <li key={`${where}\n${why}`}>
                  <strong>{where}</strong>
                  <span>{why}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </form>
    </Dialog>
  );
}
