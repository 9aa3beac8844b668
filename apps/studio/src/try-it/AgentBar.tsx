import type { Workspace } from '@baton/handoff';
import { Button, IconButton, Menu, TextField } from '@baton/ui';
import { useState, type FormEvent } from 'react';
import { useStore } from 'zustand';
import { strings } from '../strings.ts';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';
import { agentName } from './view.ts';

const words = strings.tryIt.agent;

export interface AgentBarProps {
  model: TryIt;
  workspace: Workspace;
}

/** What an agent could do now: take the offer, write, close, or hand back. Absent while no person is concerned. */
export function AgentBar({ model, workspace }: AgentBarProps) {
  const view = useStore(model.store, (state) => state.view);
  const now = useStore(model.store, (state) => state.now);
  const refusal = useStore(model.store, (state) => state.refusal);
  const someone = useStore(model.store, (state) => state.scene.agents.length > 0);
  if (!view) return null;
  const { offer, floor, agent, place } = view;
  if (!offer && floor !== 'agent' && !place) return null;
  return (
    <section className={styles.agent} aria-label={words.label}>
      {offer && (
        <div className={styles.row}>
          <p className={styles.who}>
            <strong>{words.offered(agentName(workspace, offer.agent))}</strong>
            <span>{words.offeredFor(Math.max(0, Math.ceil((offer.lapsesAt - now) / 1000)))}</span>
          </p>
          <Button size="sm" onClick={() => void model.decline()}>
            {words.decline}
          </Button>
          <Button size="sm" variant="primary" onClick={() => void model.accept()}>
            {words.accept}
          </Button>
        </div>
      )}
      {!offer && floor !== 'agent' && place && (
        <p className={styles.quiet}>{someone ? words.waiting(place.team) : words.nobody}</p>
      )}
      {floor === 'agent' && agent !== null && <AgentWrites model={model} name={agent} />}
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}

function AgentWrites({ model, name }: { model: TryIt; name: string }) {
  const [text, setText] = useState('');
  function send(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    void model.say(text.trim());
    setText('');
  }
  return (
    <form className={styles.row} onSubmit={send}>
      <TextField
        label={words.say(name)}
        hideLabel
        className={styles.grow ?? ''}
        placeholder={words.say(name)}
        value={text}
        onChange={setText}
      />
      <IconButton icon="send" variant="primary" label={words.send} type="submit" tooltip="none" />
      <Menu
        align="end"
        side="top"
        trigger={<IconButton icon="ellipsis" variant="secondary" label={strings.editor.menu} tooltip="none" />}
        items={[
          {
            id: 'close',
            label: words.close,
            icon: 'circle-check',
            onSelect: () => void model.close(words.closingSummary),
          },
          { id: 'back', label: words.handBack, icon: 'bot', onSelect: () => void model.handBack() },
        ]}
      />
    </form>
  );
}
