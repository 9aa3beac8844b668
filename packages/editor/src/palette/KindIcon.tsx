import { Icon } from '@baton/ui';
import type { NodeGroup } from '@baton/flow';
import styles from './KindIcon.module.css';

export interface KindIconProps {
  icon: string;
  group: NodeGroup;
}

/** A kind's drawing on its group's colour. */
export function KindIcon({ icon, group }: KindIconProps) {
  return (
    <span className={styles.chip} data-group={group}>
      <Icon name={icon} size={15} />
    </span>
  );
}
