import { Button, Dialog, Select, TextArea } from '@baton/ui';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { strings } from '../strings.ts';
import styles from './dialogs.module.css';

export interface PassDialogProps {
  conversation: string;
  onDone: () => void;
}

/** R32: to another team or to the leads, with what was tried. */
export function PassDialog({ conversation, onDone }: PassDialogProps) {
  const teams = useDesk((state) => state.view?.teams) ?? [];
  const { pass } = useActions();
  const [team, setTeam] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  // Those who lead come first: that is what passing on is for most often.
  const options = teams
    .toSorted((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ id, name, lead }) => ({ value: id, label: name, ...(lead ? { hint: strings.leadTeam } : {}) }));

  async function finish(): Promise<void> {
    setAsked(true);
    if (team === null) return;
    setBusy(true);
    const passed = await pass(conversation, team, note);
    setBusy(false);
    if (passed) onDone();
  }

  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={strings.passTitle}
      description={strings.passText}
      footer={
        <>
          <Button variant="ghost" onClick={onDone}>
            {strings.cancel}
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void finish()}>
            {strings.passNow}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Select
          label={strings.team}
          value={team}
          onChange={setTeam}
          options={options}
          placeholder={strings.teamChoose}
          error={asked && team === null ? strings.teamChoose : undefined}
        />
        <TextArea label={strings.passNote} value={note} onChange={setNote} rows={3} />
      </div>
    </Dialog>
  );
}
