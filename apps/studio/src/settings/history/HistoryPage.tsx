import { parseWorkspace } from '@baton/handoff';
import { Button, EmptyState, useToast } from '@baton/ui';
import { moment } from '../../editing/moment.ts';
import { LatePart } from '../../frame/LatePart.tsx';
import { strings } from '../../strings.ts';
import { useStudio } from '../../studio-context.ts';
import { useLoaded } from '../../use-loaded.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';

const words = strings.settings.history;

/** Every save of the settings; an earlier one can be taken up again. */
export function HistoryPage() {
  const { house } = useStudio();
  const { change, kept } = useWorkspaceDraft();
  const { show } = useToast();
  const { loaded, again } = useLoaded(() => house.workspaceVersions(), JSON.stringify(kept).length.toString());

  async function takeUp(number: number): Promise<void> {
    const read = parseWorkspace(await house.workspaceVersion(number));
    if ('issues' in read) return void show({ title: read.issues[0]?.message ?? words.unreadable, tone: 'danger' });
    change(() => read.workspace);
    show({ title: words.taken(number) });
  }
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.access.loading} onAgain={again} />}
      {loaded.is === 'loaded' && loaded.value.length === 0 && (
        <EmptyState icon="history" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      )}
      {loaded.is === 'loaded' && loaded.value.length > 0 && (
        <ul className={styles.list}>
          {loaded.value.map(({ number, at, who }, index) => (
            <li key={number} className={styles.row}>
              <div className={styles.rowMain}>
                <p className={styles.rowName}>{words.version(number)}</p>
                <p className={styles.rowText}>{words.by(who, moment(at))}</p>
              </div>
              {index === 0 ? (
                <span className={styles.rowText}>{words.now}</span>
              ) : (
                <Button
                  size="sm"
                  icon="rotate-ccw"
                  onClick={() =>
                    void takeUp(number).catch((error: unknown) =>
                      show({ title: error instanceof Error ? error.message : String(error), tone: 'danger' }),
                    )
                  }
                >
                  {words.takeUp}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
