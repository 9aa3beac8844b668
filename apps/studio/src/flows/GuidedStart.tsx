import { parseFlow, type Flow } from '@baton/flow';
import type { Workspace } from '@baton/handoff';
import { Banner, Button, Checkbox, Dialog, Select, Spinner, TextField } from '@baton/ui';
import { useMemo, useState, type FormEvent } from 'react';
import {
  firstAnswers,
  guidedFlow,
  ownTopics,
  tradesOf,
  withDescription,
  type GuidedAnswers,
} from '../model/guided-flow.ts';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useLoaded } from '../use-loaded.ts';
import { DescribeIt } from './DescribeIt.tsx';
import styles from './Flows.module.css';
import { ProofLine } from './ProofLine.tsx';

const words = strings.guided;
const TEMPLATE = 'standard-handoff';
const NONE = '(none)';
const VOICES = ['warm', 'neutral', 'formal'] as const;

export interface GuidedStartProps {
  onClose: () => void;
  onBuilt: (flow: Flow) => Promise<void>;
}

/** Six questions that build a flow which can be published as it is. */
export function GuidedStart({ onClose, onBuilt }: GuidedStartProps) {
  const { api, registry } = useStudio();
  const { loaded } = useLoaded(async () => {
    const [draft, workspace] = await Promise.all([api.draft(TEMPLATE), api.workspace()]);
    const read = parseFlow(draft.text, registry);
    return { flow: read.ok ? read.flow : null, workspace };
  }, 'guided');
  const found = loaded.is === 'loaded' ? loaded.value : null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="lg" title={words.title} description={words.lead}>
      {loaded.is === 'loading' && <Spinner label={words.loading} shown />}
      {loaded.is === 'failed' && <Banner tone="danger">{loaded.because}</Banner>}
      {found?.flow && (
        <Questions template={found.flow} workspace={found.workspace} onClose={onClose} onBuilt={onBuilt} />
      )}
    </Dialog>
  );
}

interface QuestionsProps extends GuidedStartProps {
  template: Flow;
  workspace: Workspace;
}

function Questions({ template, workspace, onClose, onBuilt }: QuestionsProps) {
  const { registry } = useStudio();
  const [answers, setAnswers] = useState<GuidedAnswers>(() => {
    const first = firstAnswers(template, registry);
    const own = ownTopics(template, workspace.topics, registry);
    return { ...first, own, topics: [...first.topics, ...own.map(({ id }) => id)] };
  });
  const [busy, setBusy] = useState(false);
  const flow = useMemo(() => guidedFlow(template, answers, registry), [template, answers, registry]);
  const answer = (change: Partial<GuidedAnswers>) => setAnswers((before) => ({ ...before, ...change }));
  const toggled = <T,>(list: readonly T[], one: T, on: boolean) =>
    on ? [...list, one] : list.filter((x) => x !== one);

  async function build(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await onBuilt(flow).finally(() => setBusy(false));
    onClose();
  }

  return (
    <form className={styles.guided} onSubmit={(event) => void build(event)}>
      <DescribeIt onUnderstood={(described) => setAnswers((before) => withDescription(before, described))} />
      <TextField
        label={words.name}
        maxLength={120}
        autoFocus
        placeholder={template.name}
        value={answers.name}
        onChange={(name) => answer({ name })}
      />
      <Select
        label={words.trade}
        hint={words.tradeHint}
        value={answers.trade ?? NONE}
        options={[
          { value: NONE, label: words.otherTrade },
          ...tradesOf(template, registry).map((trade) => ({ value: trade, label: words.trades[trade] ?? trade })),
        ]}
        onChange={(trade) => answer({ trade: trade === NONE ? null : trade })}
      />
      <Select
        label={words.hours}
        value={answers.hours ?? NONE}
        options={[
          { value: NONE, label: words.hoursOfTeam },
          ...workspace.hours.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(hours) => answer({ hours: hours === NONE ? null : hours })}
      />
      <Select
        label={words.team}
        value={answers.team ?? NONE}
        options={[
          { value: NONE, label: words.teamOfTopic },
          ...workspace.teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(team) => answer({ team: team === NONE ? null : team })}
      />
      <fieldset className={styles.guidedList}>
        <legend>{words.topics}</legend>
        {workspace.topics.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={answers.topics.includes(id)}
            onChange={(on) => answer({ topics: toggled(answers.topics, id, on) })}
          />
        ))}
      </fieldset>
      <Select
        label={words.voice}
        value={answers.voice}
        options={[
          ...VOICES.map((value) => ({ value: value as string, label: words.voices[value] })),
          ...workspace.voices
            .filter(({ id }) => !VOICES.some((value) => value === id))
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(voice) => answer({ voice })}
      />
      <fieldset className={styles.guidedList}>
        <legend>{words.channels}</legend>
        {channelNames.map((name) => (
          <Checkbox
            key={name}
            label={words.channelNames[name]}
            checked={answers.channels.includes(name)}
            disabled={answers.channels.length === 1 && answers.channels.includes(name)}
            onChange={(on) => answer({ channels: toggled(answers.channels, name, on) })}
          />
        ))}
      </fieldset>
      <ProofLine flow={flow} workspace={workspace} />
      <div className={styles.guidedEnd}>
        <Button onClick={onClose}>{strings.naming.cancel}</Button>
        <Button variant="primary" type="submit" icon="sparkles" busy={busy}>
          {words.build}
        </Button>
      </div>
    </form>
  );
}

const channelNames = ['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger'] as const;
