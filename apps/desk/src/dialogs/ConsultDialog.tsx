import { Select, Spinner, TextArea, useToast } from '@baton/ui';
import type { Colleague } from '@baton/wire';
import { useEffect, useState } from 'react';
import { useActions, useDesk, useHouse } from '../desk-context.ts';
import { statusWords, strings } from '../strings.ts';
import { TaskDialog } from './TaskDialog.tsx';

export interface ConsultDialogProps {
  conversation: string;
  onDone: () => void;
}

/** R32: a question to one colleague, who may read along from then on. The conversation stays where it is. */
export function ConsultDialog({ conversation, onDone }: ConsultDialogProps) {
  const { api } = useHouse();
  const { consult } = useActions();
  const { show } = useToast();
  const session = useDesk((state) => state.session);
  const [colleagues, setColleagues] = useState<readonly Colleague[] | null>(null);
  const [who, setWho] = useState<string | null>(null);
  const [question, setQuestion] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (session === null) return undefined;
    let isOver = false;
    api.colleagues(session).then(
      (found) => !isOver && setColleagues(found),
      () => !isOver && setColleagues([]),
    );
    return () => {
      isOver = true;
    };
  }, [api, session]);

  async function finish(): Promise<boolean> {
    setAsked(true);
    if (who === null || question.trim() === '' || !(await consult(conversation, who, question.trim()))) return false;
    show({ title: strings.consultDone(colleagues?.find(({ id }) => id === who)?.name ?? who), tone: 'success' });
    return true;
  }

  return (
    <TaskDialog
      title={strings.consultTitle}
      description={strings.consultText}
      action={strings.consultNow}
      onSubmit={finish}
      onDone={onDone}
    >
      {colleagues === null ? (
        <Spinner label={strings.consultLoading} />
      ) : (
        <Select
          label={strings.consultWho}
          value={who}
          onChange={setWho}
          options={byPresence(colleagues).map(({ id, name, teams, status }) => ({
            value: id,
            label: name,
            hint: [statusWords[status], ...teams].join(' · '),
          }))}
          placeholder={strings.consultChoose}
          error={asked && who === null ? strings.consultChoose : undefined}
        />
      )}
      <TextArea
        label={strings.consultQuestion}
        value={question}
        onChange={setQuestion}
        rows={3}
        dir="auto"
        error={asked && question.trim() === '' ? strings.consultMissing : undefined}
      />
    </TaskDialog>
  );
}

/** Whoever can answer now comes first. */
function byPresence(colleagues: readonly Colleague[]): readonly Colleague[] {
  const isHere = ({ status }: Colleague): number => Number(status !== 'offline' && status !== 'away');
  return colleagues.toSorted((a, b) => isHere(b) - isHere(a));
}
