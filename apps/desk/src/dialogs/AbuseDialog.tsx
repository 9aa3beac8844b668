import { Select, TextArea } from '@baton/ui';
import { abuseReasons } from '@baton/wire';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import type { AbuseForm } from '../model/desk-actions.ts';
import { strings } from '../strings.ts';
import { Choices } from './Choices.tsx';
import styles from './dialogs.module.css';
import { TaskDialog } from './TaskDialog.tsx';

export interface AbuseDialogProps {
  conversation: string;
  onDone: () => void;
}

type Act = AbuseForm['act'];

/** `good`: until a lead takes it back. */
const SPANS = ['1', '7', '30', 'good'] as const;

/** What is done about a customer who insults, threatens, harasses or floods, with its reason. */
export function AbuseDialog({ conversation, onDone }: AbuseDialogProps) {
  const { report } = useActions();
  const row = useDesk(
    (state) => state.view?.conversations.find(({ id }) => id === conversation) ?? state.talks[conversation]?.row,
  );
  const isLead = useDesk((state) => state.view?.agent.lead === true);
  const isOwn = useDesk((state) => state.view?.agent.id === row?.agent?.id);
  const [act, setAct] = useState<Act>(row?.abuse === 'blocked' && isLead ? 'unblock' : 'flag');
  const [reason, setReason] = useState<AbuseForm['reason']>('insults');
  const [span, setSpan] = useState<(typeof SPANS)[number]>('7');
  const [note, setNote] = useState('');
  const isBlocked = row?.abuse === 'blocked';
  const acts: readonly Act[] = [
    'flag',
    ...((isOwn || isLead) && !isBlocked ? (['warn'] as const) : []),
    ...(isOwn && !isLead ? (['escalate'] as const) : []),
    ...((isOwn || isLead) && !isBlocked ? (['block'] as const) : []),
    ...(isBlocked && isLead ? (['unblock'] as const) : []),
  ];
  return (
    <TaskDialog
      title={strings.abuseTitle}
      description={strings.abuseText}
      action={strings.abuseActs[act]}
      onSubmit={() => report(conversation, { act, reason, note, days: span === 'good' ? null : Number(span) })}
      onDone={onDone}
    >
      <Choices
        label={strings.abuseAct}
        value={act}
        onChange={setAct}
        items={acts.map((value) => ({ value, label: strings.abuseActs[value] }))}
      />
      <p className={styles.hint}>{strings.abuseHints[act]}</p>
      {act === 'block' && (
        <Choices
          label={strings.abuseDays}
          value={span}
          onChange={setSpan}
          items={SPANS.map((value) => ({
            value,
            label: value === 'good' ? strings.abuseForGood : strings.abuseDaysFor(Number(value)),
          }))}
        />
      )}
      <Select
        label={strings.abuseReason}
        value={reason}
        onChange={setReason}
        options={abuseReasons.map((value) => ({ value, label: strings.abuseReasons[value] }))}
      />
      <TextArea label={strings.abuseNote} value={note} onChange={setNote} rows={3} dir="auto" />
    </TaskDialog>
  );
}
