import { Button, EmptyState, type IconName } from '@baton/ui';
import type { InsightOverview } from '@baton/wire';
import type { ReactNode } from 'react';
import { LatePart } from '../frame/LatePart.tsx';
import type { InsightView } from '../model/route.ts';
import { useLoaded } from '../use-loaded.ts';
import { Filters } from './Filters.tsx';
import { InsightsFrame } from './InsightsFrame.tsx';
import { insightStrings as strings } from './strings.ts';
import styles from './insights.module.css';
import { useAsked } from './use-asked.ts';

/** Said where there is nothing to show. */
export interface NothingYet {
  icon: IconName;
  title: string;
  text: string;
}

/** What a page knows of itself when it has come. */
export interface LoadedView {
  /** Behind the question mark of the address. */
  asked: string;
  isDemo: boolean;
  /** Loads anew and keeps what is shown until it has come. */
  again: () => void;
}

export interface LoadedInsightsProps<T> {
  view: InsightView;
  title: string;
  lead: string;
  load: (asked: string) => Promise<T>;
  /** What `load` depends on beside the address. */
  with?: string;
  /** What the filters offer; they stand without offers of their own where it is left out. */
  choices?: (value: T) => InsightOverview['choices'];
  /** Stands in the place of the filters. */
  tools?: ReactNode;
  /** Always of the house itself: the demo month has nothing of it. */
  ownOnly?: boolean;
  /** Stands there whatever comes. */
  above?: ReactNode;
  /** In the place of the page where nothing is there yet; the demo month is offered with it. */
  nothing?: (value: T) => NothingYet | null;
  children: (value: T, view: LoadedView) => ReactNode;
}

/** The one frame of the pages of the insights: what they are about, and what they show while it comes, fails or is nothing yet. */
export function LoadedInsights<T>(props: LoadedInsightsProps<T>) {
  const { view, title, lead, load, choices, tools, above, nothing, children } = props;
  const { asked, get, set } = useAsked();
  const isDemo = get('demo') === '1' && props.ownOnly !== true;
  const { loaded, again } = useLoaded(() => load(asked), `${asked} ${props.with ?? ''}`);
  const value = loaded.is === 'loaded' ? loaded.value : null;
  const empty = value === null ? null : (nothing?.(value) ?? null);
  return (
    <InsightsFrame
      view={view}
      title={title}
      isDemo={isDemo}
      tools={tools === undefined ? <Filters choices={value === null ? null : (choices?.(value) ?? null)} /> : tools}
    >
      <p className={styles.leadText}>{lead}</p>
      {above}
      {loaded.is !== 'loaded' && <LatePart loaded={loaded} loading={strings.overview.loading} onAgain={again} />}
      {empty !== null && (
        <EmptyState
          icon={empty.icon}
          title={empty.title}
          action={!isDemo && <Button onClick={() => set({ demo: '1' })}>{strings.demo.show}</Button>}
        >
          {empty.text}
        </EmptyState>
      )}
      {value !== null && empty === null && children(value, { asked, isDemo, again })}
    </InsightsFrame>
  );
}
