import type { EditorWorkspace } from '@baton/editor';
import { parseFlow, serialiseFlow, type Flow, type Issue } from '@baton/flow';
import { Banner, Button, Dialog, Spinner, TextArea } from '@baton/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { curedFlow } from '../model/cured-flow.ts';
import { flowChanges, type FlowChanges } from '../model/flow-changes.ts';
import type { Editing } from '../model/editing.ts';
import { peopleNow, type PeopleRow } from '../model/people-now.ts';
import { Refusal } from '../model/api.ts';
import type { FlowApproval, FlowSummary, VersionSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Editing.module.css';
import { IssueBlock } from './IssueBlock.tsx';
import { MovedBanner, type Moved } from './MovedBanner.tsx';
import { PartPublished, Published } from './Published.tsx';
import { PeopleNow } from './PeopleNow.tsx';
import { TestStage } from './TestStage.tsx';

const words = strings.publishing;
export interface PublishDialogProps {
  editing: Editing;
  summary: FlowSummary;
  /** What a cure may choose from. */
  workspace?: EditorWorkspace;
  onClose: () => void;
  onPublished: () => void;
}

type Review =
  | { is: 'checking' }
  | {
      is: 'ready';
      issues: readonly Issue[];
      changes: FlowChanges | 'first' | 'unreadable';
      /** Who is in its conversations now. */
      people: readonly PeopleRow[];
      /** Customers begin in the live version, and could not begin in this one. */
      closes: boolean;
      approval: FlowApproval;
    }
  | { is: 'failed'; because: string };

/** Saves, checks, says what changes, and publishes; then leads to the chat. */
export function PublishDialog({ editing, summary, workspace, onClose, onPublished }: PublishDialogProps) {
  const { api, registry } = useStudio();
  const [review, setReview] = useState<Review>({ is: 'checking' });
  /** Rises when the flow was cured here and has to be looked at again. */
  const [round, setRound] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<VersionSummary | null>(null);
  const [move, setMove] = useState(false);
  const [moved, setMoved] = useState<Moved | null>(null);
  const live = summary.publishedVersion;
  const part = editing.store.getState().flow.settings.part === true;

  useEffect(() => {
    let current = true;
    async function look(): Promise<Review> {
      if (!(await editing.flush())) return { is: 'failed', because: words.notSaved };
      const { flow } = editing.store.getState();
      const [checked, before, people, approval] = await Promise.all([
        api.check(flow.id, serialiseFlow(flow)),
        live === null ? null : api.version(flow.id, live),
        // Who cannot be counted is not asked about: publishing does not wait for it.
        live === null ? [] : api.running(flow.id).catch(() => []),
        api.approval(flow.id),
      ]);
      const old = before === null ? null : parseFlow(before, registry);
      return {
        is: 'ready',
        issues: checked.issues,
        changes: old === null ? 'first' : old.ok ? flowChanges(old.flow, flow, registry) : 'unreadable',
        people: old?.ok === true ? peopleNow(people, old.flow, flow, registry) : [],
        closes: old?.ok === true && !old.flow.settings.part && flow.settings.part === true,
        approval,
      };
    }
    look().then(
      (found) => {
        if (current) setReview(found);
      },
      (error: unknown) => {
        if (current) setReview({ is: 'failed', because: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [api, editing, live, registry, round]);

  const cureOf = useCallback(
    (issue: Issue) =>
      workspace ? curedFlow(issue, editing.store.getState().flow, { registry, workspace, newId }) : null,
    [editing, registry, workspace],
  );
  function cure(flow: Flow) {
    // The button goes with its issue: the focus stays in what is read next.
    body.current?.focus();
    editing.put(flow);
    setProblem(null);
    setReview({ is: 'checking' });
    setRound(round + 1);
  }

  const people = review.is === 'ready' ? review.people : [];
  const asksToMove = people.length > 0 && review.is === 'ready' && !review.closes;
  const nameOf = (step: string | null) => people.find(({ id }) => id === (step?.split('/')[0] ?? null))?.name ?? null;

  async function moveThem() {
    setBusy(true);
    try {
      setMoved({ is: 'done', people: await api.move(summary.id) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setMoved({ is: 'failed', because: error.message });
    } finally {
      setBusy(false);
    }
  }

  const publish = () =>
    attempt(async () => {
      const version = await api.publish(summary.id, note.trim());
      if (move && asksToMove) await moveThem();
      setDone(version);
      onPublished();
    });
  /** What a second person sees, and whoever asks for one. */
  const ask = () =>
    attempt(async () => {
      const approval = await api.askApproval(summary.id, note.trim());
      setReview((now) => (now.is === 'ready' ? { ...now, approval } : now));
      onPublished();
    });
  const end = () =>
    attempt(async () => {
      await api.endApproval(summary.id, note.trim());
      setNote('');
      setReview((now) => (now.is === 'ready' ? { ...now, approval: { ...now.approval, asked: null } } : now));
      onPublished();
    });

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    setProblem(null);
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.message);
      if (error.issues.length > 0) setReview((now) => (now.is === 'ready' ? { ...now, issues: error.issues } : now));
    } finally {
      setBusy(false);
    }
  }

  if (done && part) return <PartPublished version={done.version} onClose={onClose} />;
  if (done)
    return (
      <Published flow={summary.id} version={done.version} onClose={onClose}>
        {moved && <MovedBanner moved={moved} nameOf={nameOf} busy={busy} onRetry={() => void moveThem()} />}
      </Published>
    );
  const issues = review.is === 'ready' ? review.issues : [];
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const ready = review.is === 'ready' && errors.length === 0;
  const approval = review.is === 'ready' ? review.approval : null;
  const step = nextStep(approval);
  const unfinished = editing.store.getState().unfinished;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="lg"
      title={words.title}
      description={part ? words.partLead : words.lead}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          {approval?.asked && (
            <Button busy={busy} onClick={() => void end()}>
              {approval.asked.isMine ? words.takeBack : words.sendBack}
            </Button>
          )}
          {step === 'publish' ? (
            <Button variant="primary" icon="rocket" disabled={!ready} busy={busy} onClick={() => void publish()}>
              {warnings.length > 0 && ready ? words.anyway : words.publish}
            </Button>
          ) : (
            step === 'ask' && (
              <Button variant="primary" icon="send" disabled={!ready} busy={busy} onClick={() => void ask()}>
                {words.ask}
              </Button>
            )
          )}
        </>
      }
    >
      <div ref={body} className={styles.publishing} tabIndex={-1}>
        {problem && (
          <Banner tone="danger" title={words.failed}>
            {problem}
          </Banner>
        )}
        {review.is === 'checking' && <Spinner label={words.checking} shown />}
        {review.is === 'failed' && <Banner tone="danger">{review.because}</Banner>}
        {unfinished.length > 0 && (
          <Banner tone="warning" title={words.unfinished}>
            {unfinished[0]?.message}
          </Banner>
        )}
        {review.is === 'ready' && (
          <>
            {review.closes && live !== null && (
              <Banner tone="warning" title={words.closes}>
                {words.closesText(live)}
              </Banner>
            )}
            {approval && <ApprovalBanner approval={approval} />}
            {errors.length > 0 && (
              <IssueBlock
                title={words.blocked(errors.length)}
                issues={errors}
                severity="error"
                cureOf={cureOf}
                onCure={cure}
              />
            )}
            {warnings.length > 0 && (
              <IssueBlock
                title={words.warnings(warnings.length)}
                issues={warnings}
                severity="warning"
                cureOf={cureOf}
                onCure={cure}
              />
            )}
            {errors.length + warnings.length === 0 && (
              <Banner tone="success" title={words.clean}>
                {part ? words.partClean : words.cleanText}
              </Banner>
            )}
            {ready && (
              <>
                <section className={styles.block}>
                  <h3 className={styles.blockTitle}>
                    {words.changes}
                    {live !== null && <span className={styles.quiet}>{words.since(live)}</span>}
                  </h3>
                  {typeof review.changes === 'string' ? (
                    <p className={styles.quiet}>{words[review.changes]}</p>
                  ) : (
                    <ChangeList changes={review.changes} />
                  )}
                </section>
                {asksToMove && <PeopleNow rows={people} move={move} onMove={setMove} />}
                {!part && (
                  <TestStage
                    flow={summary.id}
                    note={note.trim()}
                    teams={workspace?.teams ?? []}
                    mayPublish={step === 'publish'}
                    onLive={(version) => {
                      setDone(version);
                      onPublished();
                    }}
                  />
                )}
                <TextArea
                  label={words.note}
                  rows={2}
                  maxLength={500}
                  placeholder={words.notePlaceholder}
                  value={note}
                  onChange={setNote}
                />
              </>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

/** What whoever looks can do: publish, ask a second person, or wait for one. */
function nextStep(approval: FlowApproval | null): 'publish' | 'ask' | 'wait' {
  if (!approval?.isNeeded) return 'publish';
  if (!approval.asked?.isCurrent) return 'ask';
  return approval.asked.isMine || !approval.mayPublish ? 'wait' : 'publish';
}

function ApprovalBanner({ approval }: { approval: FlowApproval }) {
  const ago = useAgo();
  const { asked, isNeeded } = approval;
  if (!isNeeded) return null;
  if (!asked)
    return (
      <Banner tone="info" title={words.second}>
        {words.secondText}
      </Banner>
    );
  const when = ago(asked.at);
  const title = asked.isMine ? words.askedMine(when) : words.askedBy(asked.by, when);
  if (!asked.isCurrent)
    return (
      <Banner tone="warning" title={title}>
        {words.askedOld}
      </Banner>
    );
  return (
    <Banner tone="info" title={title}>
      {asked.note === '' ? words.askedText : asked.note}
    </Banner>
  );
}

function newId(): string {
  return `s${crypto.randomUUID().slice(0, 8)}`;
}
