import { parseFlow } from '@baton/flow';
import { Badge, Banner, Button, Icon, Spinner } from '@baton/ui';
import { useId, useState } from 'react';
import { flowChanges, type FlowChanges } from '../model/flow-changes.ts';
import type { VersionSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import { useLoaded } from '../use-loaded.ts';
import { ChangeList } from './ChangeList.tsx';
import styles from './Editing.module.css';
import { moment } from './moment.ts';

const words = strings.versions;

export interface VersionItemProps {
  flow: string;
  version: VersionSummary;
  live: boolean;
  onView: () => void;
  onRollBack: () => void;
}

/** One published version: when, why, and what it changed. */
export function VersionItem({ flow, version: one, live, onView, onRollBack }: VersionItemProps) {
  const ago = useAgo();
  const [open, setOpen] = useState(false);
  const changes = useId();
  const more = [
    strings.flows.steps(one.steps),
    ...(one.rolledBackTo === null ? [] : [words.rolledBack(one.rolledBackTo)]),
  ];
  return (
    <li className={styles.version}>
      <div className={styles.versionWords}>
        <p className={styles.versionName}>
          {words.version(one.version)}
          {live && (
            <Badge tone="green" dot>
              {words.live}
            </Badge>
          )}
        </p>
        <p className={styles.quiet}>
          <time dateTime={new Date(one.publishedAt).toISOString()}>{moment(one.publishedAt)}</time>
          {` (${ago(one.publishedAt)}) · ${more.join(' · ')}`}
        </p>
        {one.note !== '' && one.rolledBackTo === null && <p className={styles.note}>{one.note}</p>}
      </div>
      <div className={styles.buttons}>
        <Button size="sm" icon="eye" aria-label={words.viewVersion(one.version)} onClick={onView}>
          {words.view}
        </Button>
        {!live && (
          <Button
            size="sm"
            variant="ghost"
            icon="history"
            aria-label={words.rollBackTo(one.version)}
            onClick={onRollBack}
          >
            {words.rollBack}
          </Button>
        )}
      </div>
      <div className={styles.versionChanges}>
        {one.version === 1 ? (
          <p className={styles.quiet}>{strings.publishing.first}</p>
        ) : (
          <button
            type="button"
            className={styles.disclose}
            aria-expanded={open}
            aria-controls={open ? changes : undefined}
            onClick={() => setOpen(!open)}
          >
            <Icon name={open ? 'chevron-down' : 'chevron-right'} size={14} />
            {words.changes(one.version - 1)}
          </button>
        )}
        {open && (
          <div id={changes} className={styles.disclosed}>
            <Changes flow={flow} version={one.version} />
          </div>
        )}
      </div>
    </li>
  );
}

/** What a version changed against the one before; both are fetched when somebody asks. */
function Changes({ flow, version }: { flow: string; version: number }) {
  const { api, registry } = useStudio();
  const { loaded } = useLoaded(async (): Promise<FlowChanges | null> => {
    const [before, after] = await Promise.all([api.version(flow, version - 1), api.version(flow, version)]);
    const [old, now] = [parseFlow(before, registry), parseFlow(after, registry)];
    return old.ok && now.ok ? flowChanges(old.flow, now.flow, registry) : null;
  }, `${flow} ${version}`);
  if (loaded.is === 'loading') return <Spinner label={words.comparing} shown />;
  if (loaded.is === 'failed') return <Banner tone="danger">{loaded.because}</Banner>;
  if (loaded.value === null) return <p className={styles.quiet}>{words.unreadable}</p>;
  return <ChangeList changes={loaded.value} />;
}
