import { Avatar, Tooltip } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import styles from './Toolbar.module.css';

const words = strings.others;

/** Who else has the flow open; a click goes to where they are. */
export function Others() {
  const { editor, reveal } = useSurroundings();
  const others = useEditor((state) => state.others);
  const steps = useEditor((state) => state.drawing.steps);
  if (others.length === 0) return null;
  return (
    <ul className={styles.others} aria-label={words.label}>
      {others.map(({ key, name, step }) => {
        const at = steps.get(step ?? '');
        const says = at ? words.at(name, at.name) : words.here(name);
        return (
          <li key={key}>
            <Tooltip content={says} side="bottom">
              <button
                type="button"
                className={styles.other}
                aria-label={says}
                aria-disabled={at ? undefined : true}
                onClick={() => {
                  if (!at) return;
                  editor.select([at.id]);
                  reveal([at.id]);
                }}
              >
                <Avatar name={name} kind="agent" size={26} />
              </button>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}
