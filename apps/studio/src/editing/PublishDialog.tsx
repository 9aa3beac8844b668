import type { EditorWorkspace } from '@baton/editor';
import { parseFlow, serialiseFlow, type Flow, type Issue } from '@baton/flow';
import { Banner, Button, Dialog, Icon, Spinner, TextArea, TextField } from '@baton/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { curedFlow } from '../model/cured-flow.ts';
import { flowChanges, type FlowChanges } from '../model/flow-changes.ts';
import type { Editing } from '../model/editing.ts';
import { Refusal } from '../model/api.ts';
import type { FlowSummary, VersionSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Editing.module.css';
import { IssueBlock } from './IssueBlock.tsx';

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
      /** Customers begin in the live version, and could not begin in this one. */
      closes: boolean;
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
  const live = summary.publishedVersion;
  const part = editing.store.getState().flow.settings.part === true;

  useEffect(() => {
    let current = true;
    async function look(): Promise<Review> {
      if (!(await editing.flush())) return { is: 'failed', because: words.notSaved };
      const { flow } = editing.store.getState();
      const [checked, before] = await Promise.all([
        api.check(flow.id, serialiseFlow(flow)),
        live === null ? null : api.version(flow.id, live),
      ]);
      const old = before === null ? null : parseFlow(before, registry);
      return {
        is: 'ready',
        issues: checked.issues,
        changes: old === null ? 'first' : old.ok ? flowChanges(old.flow, flow, registry) : 'unreadable',
        closes: old?.ok === true && !old.flow.settings.part && flow.settings.part === true,
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

  async function publish() {
    setBusy(true);
    setProblem(null);
    try {
      setDone(await api.publish(summary.id, note.trim()));
      onPublished();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setProblem(error.message);
      if (error.issues.length > 0) setReview((now) => (now.is === 'ready' ? { ...now, issues: error.issues } : now));
    } finally {
      setBusy(false);
    }
  }

  if (done && part) return <PartPublished version={done.version} onClose={onClose} />;
  if (done) return <Published flow={summary.id} version={done.version} onClose={onClose} />;
  const issues = review.is === 'ready' ? review.issues : [];
  const errors = issues.filter((issue) => issue.severity === 'error');
  const warnings = issues.filter((issue) => issue.severity === 'warning');
  const ready = review.is === 'ready' && errors.length === 0;
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
          <Button variant="primary" icon="rocket" disabled={!ready} busy={busy} onClick={() => void publish()}>
            {warnings.length > 0 && ready ? words.anyway : words.publish}
          </Button>
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

function newId(): string {
  return `s${crypto.randomUUID().slice(0, 8)}`;
}

function PartPublished({ version, onClose }: { version: number; onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.partDone(version)}
      description={words.partDoneText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    />
  );
}

function Published({ flow, version, onClose }: { flow: string; version: number; onClose: () => void }) {
  const chat = `/chat?flow=${encodeURIComponent(flow)}`;
  const address = new URL(chat, location.href).href;
  // Who tries a new version does not want to go on with the talk of an older one.
  const fresh = `${chat}&talk=v${version}&test=1`;
  const [copied, setCopied] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.done(version)}
      description={words.doneText}
      footer={
        <Button variant="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
    >
      <div className={styles.publishing}>
        <div className={styles.ways}>
          <a className={styles.way} href={fresh} target="_blank" rel="noreferrer">
            <Icon name="message-circle" size={18} />
            <strong>{words.chat}</strong>
            <span>{chat}</span>
          </a>
          <a className={styles.way} href="/desk" target="_blank" rel="noreferrer">
            <Icon name="headset" size={18} />
            <strong>{words.desk}</strong>
            <span>/desk</span>
          </a>
        </div>
        <div className={styles.share}>
          <TextField
            label={words.share}
            readOnly
            value={address}
            onChange={() => undefined}
            className={styles.grow ?? ''}
          />
          <Button
            icon={copied ? 'check' : 'copy'}
            onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}
          >
            {copied ? words.copied : words.copy}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
