import { strings } from '../strings.ts';
import { mayBe, useSession } from '../access/session.ts';
import { StudioLink } from './StudioLink.tsx';
import styles from './Frame.module.css';

/** The other rooms of the house: pages of their own. */
export function PlacesNav() {
  const session = useSession();
  return (
    <nav aria-label={strings.places.label} className={styles.places}>
      {mayBe(session, 'designer', 'publisher', 'lead', 'administrator') && (
        <StudioLink to={{ page: 'insights', view: 'overview', id: null, asked: '' }}>
          {strings.places.insights}
        </StudioLink>
      )}
      {mayBe(session, 'lead', 'administrator') && (
        <StudioLink to={{ page: 'settings', section: '' }}>{strings.places.settings}</StudioLink>
      )}
      <a href="/desk">{strings.places.desk}</a>
      {mayBe(session, 'lead', 'administrator') && <a href="/outbox">{strings.places.outbox}</a>}
      <a href="/storybook/">{strings.places.storybook}</a>
    </nav>
  );
}
