import { Select, TextArea } from '@baton/ui';
import type { Disposition, HandoffReason } from '@baton/handoff';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { useCard } from '../hooks/use-card.ts';
import { closingSummary } from '../model/closing-summary.ts';
import { dispositionWords, reasonWords, strings } from '../strings.ts';
import { Choices } from './Choices.tsx';
import { EffortScale } from './EffortScale.tsx';
import { TaskDialog } from './TaskDialog.tsx';

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

  async function finish(): Promise<boolean> {
    setAsked(true);
    if (reason === null || summary.trim() === '') return false;
    return close(conversation, { disposition, reason, summary: summary.trim(), effort });
  }

  return (
    <TaskDialog
      title={strings.closeTitle(number)}
      description={strings.closeText}
      action={strings.closeNow}
      onSubmit={finish}
      onDone={onDone}
    >
      <Choices
        label={strings.disposition}
        value={disposition}
        onChange={setDisposition}
        items={DISPOSITIONS.map((value) => ({ value, label: dispositionWords[value] }))}
      />
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
        dir="auto"
        value={summary}
        onChange={setSummary}
      />
      <EffortScale value={effort} onChange={setEffort} />
    </TaskDialog>
  );
}
