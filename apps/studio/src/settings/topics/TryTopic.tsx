import type { Workspace } from '@baton/handoff';
import { explainMessage } from '@baton/signals';
import { Badge, TextField } from '@baton/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { strings } from '../../strings.ts';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.topics;

/** A message as a customer would write it, and where these settings would send it. */
export function TryTopic() {
  const { draft } = useWorkspaceDraft();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const found = useMemo(() => (asked === '' ? null : placed(asked, draft)), [asked, draft]);
  return (
    <section className={styles.card} aria-label={words.try}>
      <TextField label={words.try} placeholder={words.tryHint} value={text} maxLength={1000} onChange={setText} />
      {found && (
        <div role="status" className={styles.fields}>
          <p className={styles.verdict} data-open={found.topic ? '' : undefined}>
            {found.sentence}
          </p>
          {found.why.map((why) => (
            <p key={why} className={styles.rowText}>
              {why}
            </p>
          ))}
          {found.isUpset && <Badge tone="orange">{words.upset}</Badge>}
        </div>
      )}
    </section>
  );
}

interface Placed {
  topic: boolean;
  sentence: string;
  why: string[];
  isUpset: boolean;
}

/** Exported for its test: what is read in a message, and the team that these settings give it to. */
export function placed(text: string, workspace: Pick<Workspace, 'topics' | 'categories' | 'teams'>): Placed {
  const { signals, fired } = explainMessage(text);
  const why = fired.map((one) => one.why);
  const isUpset = fired.some(({ trigger }) => trigger === 'frustration');
  const teamName = (id: string) => workspace.teams.find((one) => one.id === id)?.name ?? id;
  const topic = signals.policy
    .map((reading) => workspace.topics.find(({ id }) => id === reading.topic))
    .find((one) => one !== undefined);
  if (topic) return { topic: true, sentence: words.isTopic(topic.name, teamName(topic.team)), why, isUpset };
  const category = workspace.categories.find(({ id }) => id === signals.category.id);
  if (category)
    return { topic: false, sentence: words.isCategory(category.name, teamName(category.team)), why, isUpset };
  return { topic: false, sentence: words.isNothing, why, isUpset };
}
