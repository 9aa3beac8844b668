import type { AnyNode, FlowNode } from '@baton/flow';
import { profileOf, type Workspace } from '@baton/handoff';
import { Select, Tabs, TextArea } from '@baton/ui';
import { useDeferredValue, useMemo, useState } from 'react';
import { strings } from '../strings.ts';
import { Marked } from './Marked.tsx';
import { PastMessages } from './PastMessages.tsx';
import { tryConversation, tryMessage, type TriedTurn, type TriggerUnderTest } from './try-trigger.ts';
import styles from './Triggers.module.css';
import { VerdictLine } from './VerdictLine.tsx';

const words = strings.triggers;
const UNKNOWN = 'unknown';
type Mode = 'one' | 'talk' | 'file';

export interface TriggerBoxProps {
  node: FlowNode;
  definition: AnyNode;
  workspace: Workspace;
}

/** Lets a designer see what a trigger makes of a message, a conversation or a file, while its settings change. */
export function TriggerBox({ node, definition, workspace }: TriggerBoxProps) {
  const [mode, setMode] = useState<Mode>('one');
  const [customer, setCustomer] = useState(UNKNOWN);
  const [at] = useState(() => Date.now());
  const examples = definition.firedBy(node.config);
  const [message, setMessage] = useState('');
  const [talk, setTalk] = useState('');
  const trigger = useMemo<TriggerUnderTest>(() => {
    const found = workspace.customers.find(({ id }) => id === customer);
    return { node, definition, workspace, profile: found ? profileOf(found, workspace.currency) : {}, at };
  }, [node, definition, workspace, customer, at]);
  return (
    <section className={styles.box} aria-labelledby="trigger-box">
      <h3 id="trigger-box">{words.title}</h3>
      <p className={styles.quiet}>{words.lead}</p>
      <Tabs<Mode>
        label={words.modes}
        variant="segments"
        value={mode}
        onChange={setMode}
        items={[
          { value: 'one', label: words.one },
          { value: 'talk', label: words.talk },
          { value: 'file', label: words.file },
        ]}
      />
      {mode === 'one' && (
        <>
          <TextArea
            label={words.message}
            rows={2}
            placeholder={examples[0] ?? words.messagePlaceholder}
            value={message}
            onChange={setMessage}
          />
          <OneVerdict text={message} trigger={trigger} />
        </>
      )}
      {mode === 'talk' && (
        <>
          <TextArea
            label={words.conversation}
            hint={words.conversationHint}
            rows={5}
            placeholder={words.conversationPlaceholder}
            value={talk}
            onChange={setTalk}
          />
          <TalkVerdict pasted={talk} trigger={trigger} />
        </>
      )}
      {mode === 'file' && <PastMessages trigger={trigger} />}
      {workspace.customers.length > 0 && (
        <Select
          label={strings.tryIt.customer.label}
          value={customer}
          options={[
            { value: UNKNOWN, label: strings.tryIt.customer.unknown },
            ...workspace.customers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setCustomer}
        />
      )}
    </section>
  );
}

function OneVerdict({ text, trigger }: { text: string; trigger: TriggerUnderTest }) {
  const late = useDeferredValue(text);
  const tried = useMemo(() => (late.trim() === '' ? null : tryMessage(late, trigger)), [late, trigger]);
  if (!tried) return null;
  return (
    <div className={styles.verdict} role="status">
      <VerdictLine firing={tried.firing} />
      {tried.firing && (
        <p className={styles.said}>
          <Marked stretches={tried.stretches} />
        </p>
      )}
      {tried.noticed.length > 0 && (
        <details className={styles.noticed}>
          <summary>{words.noted}</summary>
          <ul>
            {tried.noticed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function TalkVerdict({ pasted, trigger }: { pasted: string; trigger: TriggerUnderTest }) {
  const late = useDeferredValue(pasted);
  const turns = useMemo<TriedTurn[]>(() => (late.trim() === '' ? [] : tryConversation(late, trigger)), [late, trigger]);
  if (turns.length === 0) return null;
  const first = turns.findIndex(({ firing }) => firing !== null);
  return (
    <div className={styles.verdict} role="status">
      <p className={styles.line} data-fires={first >= 0 ? '' : undefined}>
        {first >= 0 ? words.firesAt(first + 1) : words.never}
      </p>
      <ol className={styles.turns}>
        {turns.map((turn, index) => (
          // A turn has no identity but its place.
          <li key={index} data-from={turn.from} data-fires={turn.firing ? '' : undefined}>
            <Marked stretches={turn.stretches} />
            {turn.firing && <span className={styles.why}>{turn.firing.because}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
