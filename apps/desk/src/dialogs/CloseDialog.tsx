import { Button, Dialog, Field, Select, Tabs, TextArea } from '@baton/ui';
import type { Disposition, HandoffReason } from '@baton/handoff';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { useCard } from '../hooks/use-card.ts';
import { closingSummary } from '../model/closing-summary.ts';
import { dispositionWords, reasonWords, strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface CloseDialogProps {
  conversation: string;
  onDone: () => void;
}

const DISPOSITIONS = ['solved', 'follow-up', 'unsolved', 'customer-left'] as const satisfies readonly Disposition[];
const REASONS = [
  'knowledge-gap',
  'phrasing-gap',
  'trust-gap',
  'complexity',
  'preference',
  'policy',
] as const satisfies readonly HandoffReason[];
const EFFORTS = [1, 2, 3, 4, 5] as const;

/** How it ended, why it needed a person (I10), how hard it was (I9), and what the customer reads at the end (M8). */
export function CloseDialog({ conversation, onDone }: CloseDialogProps) {
  const card = useCard(conversation);
  const number = useDesk((state) => state.view?.conversations.find(({ id }) => id === conversation)?.number ?? '');
  const { close } = useActions();
  const [disposition, setDisposition] = useState<Disposition>('solved');
  const [reason, setReason] = useState<HandoffReason | null>(card?.place?.reason ?? null);
  const [summary, setSummary] = useState(() => (card ? closingSummary(card) : ''));
  const [effort, setEffort] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);

  async function finish(): Promise<void> {
    setAsked(true);
    if (reason === null || summary.trim() === '') return;
    setBusy(true);
    const closed = await close(conversation, { disposition, reason, summary: summary.trim(), effort });
    setBusy(false);
    if (closed) onDone();
  }

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={strings.closeTitle(number)}
      description={strings.closeText}
      footer={
        <>
          <Button variant="ghost" onClick={onDone}>
            {strings.cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void finish()}>
            {strings.closeNow}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Field label={strings.disposition} nativeLabel={false}>
          <Tabs
            label={strings.disposition}
            variant="segments"
            value={disposition}
            onChange={setDisposition}
            items={DISPOSITIONS.map((value) => ({ value, label: dispositionWords[value] }))}
          />
        </Field>
        <Select
          label={strings.reason}
          value={reason}
          onChange={setReason}
          options={REASONS.map((value) => ({ value, ...reasonWords[value] }))}
          error={asked && reason === null ? strings.reasonMissing : undefined}
        />
        <TextArea
          label={strings.summary}
          hint={strings.summaryHint}
          error={asked && summary.trim() === '' ? strings.summaryMissing : undefined}
          rows={3}
          value={summary}
          onChange={setSummary}
        />
        <fieldset className={styles.effort}>
          <legend>{strings.effort}</legend>
          <span className={styles.scale}>
            <span className={styles.end}>{strings.effortLow}</span>
            {EFFORTS.map((value) => (
              <button
                key={value}
                type="button"
                className={styles.step}
                aria-pressed={effort === value}
                aria-label={strings.effortOf(value)}
                onClick={() => setEffort(effort === value ? null : value)}
              >
                {value}
              </button>
            ))}
            <span className={styles.end}>{strings.effortHigh}</span>
          </span>
        </fieldset>
      </div>
    </Dialog>
  );
}
