import { Spinner } from '@baton/ui';
import { strings } from '../strings.ts';
import styles from './Flows.module.css';

const PLACES = [1, 2, 3, 4, 5, 6];

/** The list's shape while it loads. */
export function FlowSkeletons() {
  return (
    <>
      <div className={styles.heard}>
        <Spinner label={strings.flows.loading} />
      </div>
      <ul className={styles.grid} aria-hidden>
        {PLACES.map((place) => (
          <li key={place} className={styles.card} data-skeleton="">
            <div className={styles.picture} />
            <div className={styles.body}>
              <span className={styles.bone} data-size="title" />
              <span className={styles.bone} />
              <span className={styles.bone} data-size="short" />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
