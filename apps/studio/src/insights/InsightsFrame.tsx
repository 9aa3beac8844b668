import { Banner, Button } from '@baton/ui';
import type { ReactNode } from 'react';
import { AppBar } from '../frame/AppBar.tsx';
import { PlacesNav } from '../frame/PlacesNav.tsx';
import { StudioLink } from '../frame/StudioLink.tsx';
import { insightViews, type InsightView } from '../model/route.ts';
import { insightStrings as strings } from './strings.ts';
import styles from './frame.module.css';
import { useAsked } from './use-asked.ts';

export interface InsightsFrameProps {
  view: InsightView;
  title: string;
  children: ReactNode;
  tools?: ReactNode;
  isDemo?: boolean;
}

/** What every page of the insights stands in. */
export function InsightsFrame({ view, title, children, tools, isDemo = false }: InsightsFrameProps) {
  const { asked, set } = useAsked();
  return (
    <div className={styles.page}>
      <AppBar
        actions={
          <span className={styles.places}>
            <PlacesNav />
          </span>
        }
      />
      <nav aria-label={strings.views.label} className={styles.views}>
        {insightViews.map((one) => (
          <StudioLink
            key={one}
            to={{ page: 'insights', view: one, id: null, asked: one === 'wall' ? '' : asked }}
            className={styles.view}
            aria-current={one === view || (view === 'figure' && one === 'overview') ? 'page' : undefined}
          >
            {strings.views[one]}
          </StudioLink>
        ))}
      </nav>
      <main className={styles.main}>
        <div className={styles.column}>
          {isDemo && (
            <Banner
              tone="warning"
              title={strings.demo.title}
              action={
                <Button size="sm" onClick={() => set({ demo: null })}>
                  {strings.demo.leave}
                </Button>
              }
            >
              {strings.demo.text}
            </Banner>
          )}
          <header className={styles.head}>
            <h1 className={styles.title}>{title}</h1>
            {tools}
          </header>
          {children}
        </div>
      </main>
    </div>
  );
}
