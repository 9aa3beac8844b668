import { Badge, Button, Icon, IconButton, Menu, Spinner } from '@baton/ui';
import type { ReactNode } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import type { EditorCommand } from '../go-to/editor-commands.ts';
import { strings } from '../strings.ts';
import { Others } from './Others.tsx';
import styles from './Toolbar.module.css';

const words = strings.toolbar;

export interface ToolbarProps {
  commands: readonly EditorCommand[];
  extra?: ReactNode;
}

/** What holds for the whole flow: its name, back and forth, tidying up, issues, and what the host adds. */
export function Toolbar({ commands, extra }: ToolbarProps) {
  const { editor } = useSurroundings();
  const name = useEditor((state) => state.document.flow.name);
  const undoes = useEditor((state) => state.history.past.at(-1)?.label ?? null);
  const redoes = useEditor((state) => state.history.future[0]?.label ?? null);
  const readOnly = useEditor((state) => state.readOnly);
  const sheet = useEditor((state) => state.sheet);
  const several = useEditor((state) => state.selection.steps.length > 1);
  const command = (id: string) => () => commands.find((one) => one.id === id)?.run();
  const item = (id: string) => {
    const found = commands.find((one) => one.id === id);
    return { id, label: found?.label ?? id, icon: found?.icon ?? 'command', onSelect: command(id) };
  };
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={words.label}>
      <button
        type="button"
        className={styles.name}
        title={words.flowSettings(name)}
        onClick={() => {
          editor.select([]);
          editor.set({ right: 'settings', sheet: 'right' });
        }}
      >
        <span className={styles.nameWords}>{name}</span>
        <Icon name="settings" size={15} label={words.settings} className={styles.nameIcon ?? ''} />
      </button>
      {readOnly ? (
        <Badge icon="eye">{words.readOnly}</Badge>
      ) : (
        <div className={styles.group}>
          <IconButton
            icon="undo-2"
            label={words.undoOf(undoes)}
            keys={['Ctrl', 'Z']}
            disabled={undoes === null}
            onClick={editor.undo}
          />
          <IconButton
            icon="redo-2"
            className={styles.roomy ?? ''}
            label={words.redoOf(redoes)}
            keys={['Ctrl', 'Y']}
            disabled={redoes === null}
            onClick={editor.redo}
          />
          <IconButton
            icon="network"
            className={styles.roomy ?? ''}
            label={several ? words.arrangeSome : words.arrange}
            onClick={command('tidy')}
          />
        </div>
      )}
      <Menu
        trigger={<IconButton icon="ellipsis" label={words.more} tooltip="none" />}
        items={[
          {
            id: 'go-to',
            label: words.goTo,
            icon: 'search',
            keys: ['Ctrl', 'K'],
            onSelect: () => editor.set({ goToShown: true }),
          },
          'separator',
          ...(readOnly ? [] : [item('redo'), item('tidy'), item('tidy-in-a-row'), 'separator' as const]),
          item('svg'),
          item('png'),
          item('print'),
        ]}
      />
      <span className={styles.space} />
      <Others />
      <IssuesButton />
      <div className={styles.sheets}>
        <Button
          icon={readOnly ? 'list' : 'plus'}
          aria-expanded={sheet === 'left'}
          onClick={() => editor.set({ sheet: sheet === 'left' ? null : 'left' })}
        >
          <span className={styles.sheetWords}>{readOnly ? strings.left.outline : words.add}</span>
        </Button>
        <IconButton
          icon="sliders-horizontal"
          variant="secondary"
          tooltip="none"
          label={words.details}
          aria-expanded={sheet === 'right'}
          onClick={() => editor.set({ sheet: sheet === 'right' ? null : 'right' })}
        />
      </div>
      {extra}
    </div>
  );
}

function IssuesButton() {
  const { editor } = useSurroundings();
  const count = useEditor((state) => state.issues.length);
  const worst = useEditor((state) => state.issues[0]?.severity);
  const check = useEditor((state) => state.check);
  // Nothing found yet is not the same as nothing to find.
  if (count === 0 && check === 'running') return <Checking />;
  if (count === 0 && check !== 'done') return null;
  const icon = worst === 'error' ? 'circle-alert' : worst === undefined ? 'circle-check' : 'triangle-alert';
  return (
    <Button
      variant="ghost"
      icon={icon}
      className={styles.issues}
      data-worst={worst ?? 'none'}
      onClick={() => editor.set({ right: 'issues', sheet: 'right' })}
    >
      <span className={styles.issueWords}>{words.issues(count)}</span>
      {count > 0 && (
        <span className={styles.issueCount} aria-hidden>
          {count}
        </span>
      )}
    </Button>
  );
}

function Checking() {
  return (
    <span className={styles.checking}>
      <Spinner label={words.checking} />
      <span className={styles.issueWords} aria-hidden>
        {words.checking}
      </span>
    </span>
  );
}
