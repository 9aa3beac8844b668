import { strings } from '../strings.ts';
import styles from './Frame.module.css';

/** The other rooms of the house: pages of their own. */
export function PlacesNav() {
  return (
    <nav aria-label={strings.places.label} className={styles.places}>
      <a href="/desk">{strings.places.desk}</a>
      <a href="/outbox">{strings.places.outbox}</a>
      <a href="/storybook/">{strings.places.storybook}</a>
    </nav>
  );
}
