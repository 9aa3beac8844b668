import { Select, TextArea } from '@baton/ui';
import { useState } from 'react';
import { useActions, useDesk } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { strings } from '../strings.ts';
import { TaskDialog } from './TaskDialog.tsx';

export interface PassDialogProps {
  conversation: string;
  onDone: () => void;
}

/** R32: to another team or to the leads, with what was tried. */
export function PassDialog({ conversation, onDone }: PassDialogProps) {
  const teams = useDesk((state) => state.view?.teams) ?? [];
  const { pass } = useActions();
  const timeText = useTimeText();
  const [team, setTeam] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  // Those who lead come first: that is what passing on is for most often.
  const options = teams
    .toSorted((a, b) => Number(b.lead) - Number(a.lead))
    .map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) }));

  function hintOf({ lead, here, free, closesAt, opensAt }: (typeof teams)[number]): string {
    const there =
      free > 0
        ? strings.teamFree(free, closesAt === null ? null : timeText(closesAt))
        : here > 0
          ? strings.teamFull(here)
          : strings.teamEmpty(opensAt === null ? null : timeText(opensAt));
    return lead ? `${strings.leadTeam} · ${there}` : there;
  }
  const chosen = teams.find(({ id }) => id === team);

  async function finish(): Promise<boolean> {
    setAsked(true);
    return team !== null && (await pass(conversation, team, note));
  }

  return (
    <TaskDialog
      title={strings.passTitle}
      description={strings.passText}
      action={strings.passNow}
      onSubmit={finish}
      onDone={onDone}
    >
      <Select
        label={strings.team}
        value={team}
        onChange={setTeam}
        options={options}
        hint={chosen && hintOf(chosen)}
        placeholder={strings.teamChoose}
        error={asked && team === null ? strings.teamChoose : undefined}
      />
      <TextArea label={strings.passNote} value={note} onChange={setNote} rows={3} dir="auto" />
    </TaskDialog>
  );
}
