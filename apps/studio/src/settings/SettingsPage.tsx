import { EmptyState, Icon } from '@baton/ui';
import { useEffect, useRef } from 'react';
import { mayBe, useSession } from '../access/session.ts';
import { AppBar } from '../frame/AppBar.tsx';
import { PlacesNav } from '../frame/PlacesNav.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { strings } from '../strings.ts';
import { sections } from './sections.ts';
import { SaveBar } from './SaveBar.tsx';
import { WorkspaceDraftProvider } from './workspace-draft.tsx';
import styles from './Settings.module.css';

const words = strings.settings;

export interface SettingsPageProps {
  section: string;
}

/** The settings of the company: a list of sections, and the one that is open. */
export function SettingsPage({ section }: SettingsPageProps) {
  const session = useSession();
  const shown = sections.filter(({ roles }) => mayBe(session, ...roles));
  const open = section === '' ? shown[0] : shown.find(({ id }) => id === section);
  const name = open ? words.sections[open.id].name : words.title;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = words.tab(name);
    // On a phone the sections stand in one line that is longer than the screen.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [name]);
  return (
    <div className={styles.page}>
      <AppBar actions={<PlacesNav />} />
      <div className={styles.body}>
        <nav ref={nav} aria-label={words.title} className={styles.nav}>
          <p className={styles.navTitle}>{words.title}</p>
          {shown.map(({ id, icon }) => (
            <StudioLink
              key={id}
              to={{ page: 'settings', section: id }}
              className={styles.link}
              {...(open?.id === id && { 'aria-current': 'page' as const })}
            >
              <Icon name={icon} size={16} />
              {words.sections[id].name}
            </StudioLink>
          ))}
        </nav>
        <main className={styles.main}>
          {open ? (
            // One draft for all sections, so that going from one to another loses nothing.
            mayBe(session, 'administrator') ? (
              <WorkspaceDraftProvider>
                <open.Page />
                <SaveBar />
              </WorkspaceDraftProvider>
            ) : (
              <open.Page />
            )
          ) : (
            <EmptyState icon="lock" title={words.notYours}>
              {words.notYoursText}
            </EmptyState>
          )}
        </main>
      </div>
    </div>
  );
}
