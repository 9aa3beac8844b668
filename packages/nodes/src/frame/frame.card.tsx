import { cardFor } from '../shared/card/card-for.tsx';
import type { SettingsOf } from '../shared/card/card-props.ts';
import { frame } from './frame.node.ts';
import styles from './frame.module.css';

export const FrameCard = cardFor(frame, Body);

function Body({ config }: SettingsOf<typeof frame.config>) {
  return (
    <p className={styles.about} data-colour={config.colour}>
      {config.about === '' ? 'Steps that belong together' : config.about}
    </p>
  );
}
