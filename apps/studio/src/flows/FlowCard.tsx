import { Badge, Button, IconButton, Menu } from '@baton/ui';
import { StudioLink } from '../frame/StudioLink.tsx';
import type { FlowSummary } from '@baton/wire';
import { strings } from '../strings.ts';
import { useStudio } from '../studio-context.ts';
import { useAgo } from '../use-ago.ts';
import styles from './Flows.module.css';
import { FlowThumbnail } from './FlowThumbnail.tsx';
import type { FlowActions } from './use-flow-actions.ts';

const words = strings.flows;

export interface FlowCardProps {
  flow: FlowSummary;
  actions: FlowActions;
  onRename: () => void;
}

/** One flow of the list: its drawing, what it is for, and whether customers meet it. */
export function FlowCard({ flow, actions, onRename }: FlowCardProps) {
  const { api } = useStudio();
  const ago = useAgo();
  const own = flow.origin === 'own';
  const download = () => {
    const link = document.createElement('a');
    link.href = api.exportAddress(flow.id);
    link.download = '';
    link.click();
  };
  const exported = { id: 'export', label: words.export, icon: 'download', onSelect: download };
  // Nobody talks to a part by itself.
  const talk = flow.part
    ? []
    : [
        {
          id: 'talk',
          label: words.talk,
          icon: 'message-circle',
          onSelect: () => void window.open(`/chat?flow=${encodeURIComponent(flow.id)}&test=1`, '_blank', 'noopener'),
        },
      ];
  return (
    <li className={styles.card} data-origin={flow.origin}>
      <FlowThumbnail key={flow.updatedAt} flow={flow} />
      <div className={styles.body}>
        <h3 className={styles.name}>
          <StudioLink to={{ page: 'flow', id: flow.id }} className={styles.link}>
            {flow.name}
          </StudioLink>
        </h3>
        <p className={styles.description} data-empty={flow.description ? undefined : ''}>
          {flow.description || words.noDescription}
        </p>
        <div className={styles.marks}>
          {flow.part && <Badge tone="accent">{strings.part.badge}</Badge>}
          {own ? <OwnMarks flow={flow} /> : <Badge>{words.steps(flow.steps)}</Badge>}
        </div>
      </div>
      <footer className={styles.foot}>
        {own ? (
          <span className={styles.when}>
            {words.steps(flow.steps)}
            {flow.updatedAt !== null && ` · ${words.edited(ago(flow.updatedAt))}`}
          </span>
        ) : (
          <Button icon="copy" size="sm" className={styles.start} onClick={() => void actions.startFrom(flow)}>
            {words.start}
          </Button>
        )}
        <Menu
          align="end"
          trigger={<IconButton icon="ellipsis" size="sm" label={words.more(flow.name)} tooltip="none" />}
          items={
            own
              ? [
                  { id: 'rename', label: words.rename, icon: 'pencil', onSelect: onRename },
                  {
                    id: 'duplicate',
                    label: words.duplicate,
                    icon: 'copy',
                    onSelect: () => void actions.duplicate(flow),
                  },
                  exported,
                  ...(flow.publishedVersion === null ? [] : talk),
                  'separator',
                  {
                    id: 'archive',
                    label: words.archive,
                    icon: 'archive',
                    danger: true,
                    onSelect: () => void actions.archive(flow),
                  },
                ]
              : [exported, ...talk]
          }
        />
      </footer>
    </li>
  );
}

function OwnMarks({ flow }: { flow: FlowSummary }) {
  const ago = useAgo();
  const asked = flow.askedBy !== undefined && <Badge tone="person">{words.waits(flow.askedBy)}</Badge>;
  if (flow.publishedVersion === null)
    return (
      <>
        <Badge dot>{words.never}</Badge>
        {asked}
      </>
    );
  const published = flow.publishedAt === null ? '' : words.published(ago(flow.publishedAt));
  return (
    <>
      <Badge tone="green" dot>
        {words.version(flow.publishedVersion)}
      </Badge>
      {flow.draftChanged ? (
        <Badge tone="yellow">{words.changes}</Badge>
      ) : (
        <span className={styles.when}>{published}</span>
      )}
      {asked}
    </>
  );
}
