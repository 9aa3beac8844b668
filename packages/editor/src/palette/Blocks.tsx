import { cx, IconButton, Icon } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import { stepsIn, type Block } from '../model/blocks.ts';
import listing from '../panels/list.module.css';
import { strings } from '../strings.ts';
import styles from './Palette.module.css';

const words = strings.blocks;

/** What is dragged is the text of the block. */
export const BLOCK_DRAGGED = 'application/x-baton-block';

export interface BlocksProps {
  /** What is searched for. */
  query: string;
  /** Puts a block where there is room in view. */
  onAdd: (text: string) => void;
}

/** Saved blocks of steps, to drag onto the canvas, click, or add by Enter. */
export function Blocks({ query, onAdd }: BlocksProps) {
  const { blocks: shelf } = useSurroundings();
  const readOnly = useEditor((state) => state.readOnly);
  const wanted = query.trim().toLowerCase();
  const found = shelf?.blocks.filter(({ name }) => name.toLowerCase().includes(wanted)) ?? [];
  if (!shelf || readOnly || found.length === 0) return null;
  return (
    <section className={listing.group}>
      <h3 className={listing.title}>{words.title}</h3>
      {found.map((block) => (
        <div key={block.id} className={styles.block}>
          <BlockItem block={block} onAdd={onAdd} />
          <IconButton
            size="sm"
            icon="trash-2"
            label={words.remove(block.name)}
            onClick={() => shelf.onChange(shelf.blocks.filter(({ id }) => id !== block.id))}
          />
        </div>
      ))}
    </section>
  );
}

function BlockItem({ block, onAdd }: { block: Block; onAdd: BlocksProps['onAdd'] }) {
  const { editor } = useSurroundings();
  return (
    <button
      type="button"
      className={cx(listing.row, styles.item)}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(BLOCK_DRAGGED, block.text);
        event.dataTransfer.effectAllowed = 'copy';
      }}
      onClick={() => onAdd(block.text)}
    >
      <Icon name="box" size={16} />
      <span className={styles.words}>
        {block.name}
        <span className={styles.summary}>{words.count(stepsIn(block, editor.registry))}</span>
      </span>
    </button>
  );
}
