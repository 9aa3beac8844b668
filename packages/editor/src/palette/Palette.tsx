import type { AnyNode } from '@baton/flow';
import { cx, Kbd, TextField } from '@baton/ui';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useEditor, useSurroundings } from '../context.ts';
import { canAdd, type Allowed } from '../model/connect.ts';
import { paletteOf } from '../model/palette.ts';
import listing from '../panels/list.module.css';
import { focusFirst, useListFocus } from '../panels/use-list-focus.ts';
import { strings } from '../strings.ts';
import { groupName } from './group-name.ts';
import { Blocks } from './Blocks.tsx';
import { KindIcon } from './KindIcon.tsx';
import styles from './Palette.module.css';

export const KIND_DRAGGED = 'application/x-baton-step';

export interface PaletteProps {
  /** Adds a step of the kind where there is room in view. */
  onAdd: (definition: AnyNode) => void;
  /** The same with the steps of a saved block. */
  onAddBlock: (text: string) => void;
}

/** Every kind of step, to drag onto the canvas, click, or add by Enter. */
export function Palette({ onAdd, onAddBlock }: PaletteProps) {
  const { editor, groups: named } = useSurroundings();
  const placed = useEditor((state) => state.drawing.placed);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => paletteOf(editor.registry, query), [editor, query]);
  const allowed = useMemo(() => {
    const { flow } = editor.store.getState().document;
    return new Map(editor.registry.kinds.map((kind) => [kind, canAdd(flow, kind, editor.registry)]));
    // Only what comes or goes changes what may be added.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, placed]);
  const kinds = groups.flatMap((group) => group.kinds);
  const first = kinds[0];
  const focus = useListFocus(kinds.map(({ kind }) => kind));

  function searchKeys(event: KeyboardEvent) {
    if (event.key === 'Enter' && first && query) {
      onAdd(first);
      setQuery('');
    } else if (event.key === 'ArrowDown') focusFirst(list.current);
    else if (event.key === 'Escape' && query) setQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={listing.panel} data-palette="">
      <TextField
        label={strings.palette.search}
        hideLabel
        icon="search"
        placeholder={strings.palette.search}
        suffix={<Kbd keys={['/']} />}
        value={query}
        onChange={setQuery}
        onKeyDown={searchKeys}
        data-palette-search=""
      />
      <div className={listing.list} ref={list} onKeyDown={focus.onKeyDown}>
        <Blocks query={query} onAdd={onAddBlock} />
        {groups.length === 0 && <p className={listing.none}>{strings.palette.none(query)}</p>}
        {groups.map(({ group, kinds: inGroup }) => (
          <section key={group} className={listing.group}>
            <h3 className={listing.title}>{groupName(group, named)}</h3>
            {inGroup.map((definition) => (
              <Item
                key={definition.kind}
                definition={definition}
                allowed={allowed.get(definition) ?? { ok: true }}
                stop={focus.isStop(definition.kind)}
                onReach={focus.reached}
                onAdd={onAdd}
              />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

interface ItemProps extends Pick<PaletteProps, 'onAdd'> {
  definition: AnyNode;
  allowed: Allowed;
  /** Tab stops here. */
  stop: boolean;
  onReach: (kind: string) => void;
}

function Item({ definition, allowed, stop, onReach, onAdd }: ItemProps) {
  const { editor } = useSurroundings();
  const reason = allowed.ok ? null : allowed.reason;
  return (
    <button
      type="button"
      className={cx(listing.row, styles.item)}
      title={reason ?? definition.summary}
      aria-disabled={reason === null ? undefined : true}
      tabIndex={stop ? 0 : -1}
      draggable={reason === null}
      onFocus={() => onReach(definition.kind)}
      onDragStart={(event) => {
        event.dataTransfer.setData(KIND_DRAGGED, definition.kind);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => (reason === null ? onAdd(definition) : editor.say(reason))}
    >
      <KindIcon icon={definition.icon} group={definition.group} />
      <span className={styles.words}>
        {definition.label}
        <span className={styles.summary}>{definition.summary}</span>
      </span>
    </button>
  );
}
