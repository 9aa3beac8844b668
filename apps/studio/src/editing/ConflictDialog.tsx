import type { Registry } from '@baton/flow';
import { Banner, Button, Dialog, Icon } from '@baton/ui';
import { useState } from 'react';
import { clashWords } from '../model/clash-words.ts';
import type { Choice, Clash } from '../model/merge-flows.ts';
import { strings } from '../strings.ts';
import styles from './Editing.module.css';

const words = strings.conflict;

const choices = [
  ['mine', words.yours],
  ['theirs', words.elsewhere],
  ['before', words.before],
] as const;

export interface ConflictDialogProps {
  clashes: readonly Clash[];
  registry: Registry;
  nameOf: (step: string) => string;
  onDecide: (clash: string, choice: Choice) => void;
  /** What the flow is called here. */
  name: string;
  onLater: () => void;
  onTheirs: () => Promise<void>;
  onMine: (name: string) => Promise<void>;
}

/** Two people changed the same things: each of them told in words, side by side, and nothing by accident. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { name, clashes, registry, nameOf, onDecide, onLater, onTheirs, onMine } = props;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function take(way: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await way();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onLater()}
      insistent
      title={words.title}
      description={words.text}
      footer={<Button onClick={onLater}>{words.later}</Button>}
    >
      {problem && <Banner tone="danger">{problem}</Banner>}
      <ul className={styles.clashes}>
        {clashes.map((clash) => {
          const { title, means } = clashWords(clash, registry, nameOf);
          return (
            <li key={clash.key} className={styles.clash}>
              <h3 className={styles.clashTitle}>{title}</h3>
              <div className={styles.choices} role="group" aria-label={title}>
                {choices.map(([choice, label]) => (
                  <button
                    key={choice}
                    type="button"
                    className={styles.choice}
                    disabled={busy}
                    onClick={() => onDecide(clash.key, choice)}
                  >
                    <strong>{label}</strong>
                    <span>{means[choice]}</span>
                  </button>
                ))}
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles.quiet}>{words.otherWays}</p>
      <div className={styles.ways}>
        <button
          type="button"
          className={styles.way}
          disabled={busy}
          onClick={() => void take(() => onMine(words.copyName(name)))}
        >
          <Icon name="copy" size={18} />
          <strong>{words.mine}</strong>
          <span>{words.mineText}</span>
        </button>
        <button type="button" className={styles.way} disabled={busy} onClick={() => void take(onTheirs)}>
          <Icon name="refresh-cw" size={18} />
          <strong>{words.theirs}</strong>
          <span>{words.theirsText}</span>
        </button>
      </div>
    </Dialog>
  );
}
