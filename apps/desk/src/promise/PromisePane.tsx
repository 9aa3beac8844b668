import { Badge, Button, ContextCard, IconButton, Spinner, TextArea } from '@baton/ui';
import type { CallOutcome } from '@baton/handoff';
import { useState } from 'react';
import { useActions, useDesk, useNow } from '../desk-context.ts';
import { useCard } from '../hooks/use-card.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { useWriting } from '../hooks/use-writing.ts';
import { leftText, stageOf } from '../model/clock-stage.ts';
import type { DeskPromise as PromiseItem } from '@baton/wire';
import { strings } from '../strings.ts';
import styles from './PromisePane.module.css';

export interface PromisePaneProps {
  id: string;
}

const TONES = { calm: 'neutral', amber: 'orange', late: 'red', done: 'green', 'done-late': 'neutral' } as const;

/** A9: one promise with its card: take it, answer it, mark it as kept. */
export function PromisePane({ id }: PromisePaneProps) {
  const promise = useDesk((state) => state.view?.promises.find((one) => one.id === id));
  return promise ? <Open promise={promise} /> : null;
}

function Open({ promise }: { promise: PromiseItem }) {
  const { select, claim, answer, keep, called } = useActions();
  const me = useDesk((state) => state.view?.agent.id);
  const card = useCard(promise.conversation);
  const writing = useWriting();
  const timeText = useTimeText();
  const now = useNow();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const stage = stageOf({ ...promise, doneAt: null }, now);
  const left = leftText(promise.dueAt, now);
  const isMine = promise.claimedBy?.id === me;
  const isTaken = promise.claimedBy !== null && !isMine;

  async function send(): Promise<void> {
    setBusy(true);
    const answered = await answer(promise.id, text.trim());
    setBusy(false);
    if (!answered) return;
    setText('');
    setSent(true);
  }

  return (
    <section className={styles.pane} data-home tabIndex={-1}>
      <header className={styles.header}>
        <span className={styles.back}>
          <IconButton icon="arrow-left" label={strings.back} onClick={() => select(null)} />
        </span>
        <div className={styles.who}>
          <h2 className={styles.name} dir="auto">
            {promise.customerName ?? strings.unknownCustomer}
          </h2>
          <p className={styles.facts}>
            <span>
              {strings.promiseKinds[promise.kind]} {promise.number}
            </span>
            {promise.team && <span>{promise.team.name}</span>}
            <span>{strings.dueAt(timeText(promise.dueAt))}</span>
            <Badge tone={TONES[stage]} icon="timer">
              {stage === 'late' ? strings.lateBy(left.slice(1)) : strings.leftToDue(left)}
            </Badge>
            {promise.lost && (
              <Badge tone="red" icon="triangle-alert">
                {strings.cannotKeep[promise.lost]}
              </Badge>
            )}
            {promise.urgent && <Badge tone="red">{strings.urgent}</Badge>}
            <span>{strings.toldCustomer(promise.text, timeText(promise.promisedAt))}</span>
          </p>
        </div>
        {promise.claimedBy && (
          <Badge tone="person" icon="user-check">
            {isMine ? strings.claimedByYou : strings.claimedBy(promise.claimedBy.name)}
          </Badge>
        )}
        <div className={styles.actions}>
          {!promise.claimedBy && (
            <Button icon="hand" variant="primary" onClick={() => void claim(promise.id)}>
              {strings.claim}
            </Button>
          )}
          {promise.kind === 'callback' ? (
            <CallOutcomes disabled={isTaken} onOutcome={(outcome) => void called(promise.id, outcome)} />
          ) : (
            <Button
              icon="check-check"
              variant={sent ? 'primary' : 'secondary'}
              disabled={isTaken}
              title={strings.doneHint}
              onClick={() => void keep(promise.id)}
            >
              {strings.done}
            </Button>
          )}
        </div>
      </header>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          {card ? <ContextCard context={card} writing={writing} /> : <Spinner label={strings.card} />}
        </div>
      </div>
      <form
        className={styles.answer}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className={styles.line}>
          <TextArea
            className={styles.box ?? ''}
            label={strings.answerLabel}
            hint={sent ? strings.answered : strings.answerHint(promise.contact)}
            value={text}
            onChange={setText}
            disabled={isTaken}
            rows={3}
          />
          <Button type="submit" variant="primary" icon="send" busy={busy} disabled={isTaken || text.trim() === ''}>
            {strings.answerSend}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A2: how the call went; whoever was not reached is told and rung again. */
function CallOutcomes({ disabled, onOutcome }: { disabled: boolean; onOutcome: (outcome: CallOutcome) => void }) {
  return (
    <>
      <Button
        icon="phone-off"
        disabled={disabled}
        title={strings.callWrongNumberHint}
        onClick={() => onOutcome('wrong-number')}
      >
        {strings.callWrongNumber}
      </Button>
      <Button
        icon="phone-missed"
        disabled={disabled}
        title={strings.callNoAnswerHint}
        onClick={() => onOutcome('no-answer')}
      >
        {strings.callNoAnswer}
      </Button>
      <Button
        icon="phone-call"
        disabled={disabled}
        title={strings.callReachedHint}
        onClick={() => onOutcome('reached')}
      >
        {strings.callReached}
      </Button>
    </>
  );
}
