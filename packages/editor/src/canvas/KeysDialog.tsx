import { Dialog, Kbd } from '@baton/ui';
import { useEditor, useSurroundings } from '../context.ts';
import { strings } from '../strings.ts';
import styles from './KeysDialog.module.css';

const words = strings.keys;

interface KeyGroup {
  title: string;
  rows: readonly (readonly [string, readonly (readonly string[])[]])[];
}

function keyGroups(): readonly KeyGroup[] {
  return [
    {
      title: words.canvas,
      rows: [
        [words.walk, [['Tab']]],
        [words.open, [['Enter']]],
        [words.connect, [['C']]],
        [words.move, [[words.arrows]]],
        [words.remove, [['Del']]],
        [words.whole, [['F'], ['Shift', 'F']]],
      ],
    },
    {
      title: words.everywhere,
      rows: [
        [words.goTo, [['Ctrl', 'K']]],
        [words.search, [['/']]],
        [words.issue, [['N'], ['Shift', 'N']]],
        [
          words.undo,
          [
            ['Ctrl', 'Z'],
            ['Ctrl', 'Y'],
          ],
        ],
        [words.all, [['Ctrl', 'A']]],
        [
          words.copy,
          [
            ['Ctrl', 'C'],
            ['Ctrl', 'V'],
          ],
        ],
        [words.duplicate, [['Ctrl', 'D']]],
        [words.frame, [['Ctrl', 'G']]],
        [words.leave, [['Esc']]],
        [words.these, [['?']]],
      ],
    },
  ];
}

/** Every key of the editor, and what the pointer can do that cannot be seen. */
export function KeysDialog() {
  const { editor } = useSurroundings();
  const open = useEditor((state) => state.keysShown);
  if (!open) return null;
  return (
    <Dialog open onOpenChange={() => editor.set({ keysShown: false })} title={words.title} size="lg">
      <div className={styles.keys}>
        {keyGroups().map(({ title, rows }) => (
          <section key={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl>
              {rows.map(([what, ways]) => (
                <div key={what} className={styles.row}>
                  <dt>{what}</dt>
                  <dd>
                    {ways.map((keys) => (
                      <Kbd key={keys.join(' ')} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className={styles.title}>{words.pointer}</h3>
          <ul className={styles.hints}>
            {words.hints.map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
