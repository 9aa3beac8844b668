import type { FlowNode } from '@baton/flow';
import { Banner } from '@baton/ui';
import type { HelpDesks } from '@baton/wire';
import { strings } from '../strings.ts';
import { useLoaded } from '../use-loaded.ts';
import styles from './Editing.module.css';

const words = strings.deskLosses;

export interface DeskLossesProps {
  /** The connection that leads to the help desk. */
  desk: string;
  load: () => Promise<HelpDesks['desks']>;
}

/** What agents of a help desk elsewhere will not see of a handoff: the context-loss budget (X9). Nothing where it is not known. */
export function DeskLosses({ desk, load }: DeskLossesProps) {
  const { loaded } = useLoaded(load, `losses ${desk}`);
  const found = loaded.is === 'loaded' ? loaded.value.find(({ id }) => id === desk) : undefined;
  if (!found) return null;
  if (found.off !== null)
    return (
      <Banner tone="warning" title={words.off}>
        {found.off}
      </Banner>
    );
  if (found.losses.length === 0) return null;
  return (
    <section aria-label={words.title} className={styles.losses}>
      <h3>{words.title}</h3>
      <ul>
        {found.losses.map((loss) => (
          <li key={loss}>{loss}</li>
        ))}
      </ul>
      <p>{words.note}</p>
    </section>
  );
}

/** The help desk that a step hands over to; null: none. */
export function deskOf({ config }: Pick<FlowNode, 'config'>): string | null {
  if (typeof config !== 'object' || config === null || !('desk' in config)) return null;
  return typeof config.desk === 'string' && config.desk !== '' ? config.desk : null;
}
