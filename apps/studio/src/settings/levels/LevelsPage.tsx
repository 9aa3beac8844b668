import { strings } from '../../strings.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { LevelCards } from './LevelCards.tsx';

const words = strings.settings.levels;

/** The service levels of the company. */
export function LevelsPage() {
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <LevelCards />
      </div>
    </div>
  );
}
