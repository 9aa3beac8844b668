import type { Route } from '../model/route.ts';
import { AlertsPage } from './AlertsPage.tsx';
import { CostsPage } from './CostsPage.tsx';
import { ExperimentsPage } from './ExperimentsPage.tsx';
import { FigurePage } from './FigurePage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { PromisesPage } from './PromisesPage.tsx';
import { ReplayPage } from './replay/ReplayPage.tsx';
import { ThresholdsPage } from './ThresholdsPage.tsx';
import { TrajectoryPage } from './TrajectoryPage.tsx';
import { WallPage } from './WallPage.tsx';
import { WeekPage } from './week/WeekPage.tsx';

export interface InsightsPageProps {
  route: Extract<Route, { page: 'insights' }>;
}

/** One of the pages of the insights. */
export function InsightsPage({ route }: InsightsPageProps) {
  switch (route.view) {
    case 'overview':
      return <OverviewPage />;
    case 'figure':
      return <FigurePage key={route.id} id={route.id ?? ''} />;
    case 'experiments':
      return <ExperimentsPage />;
    case 'thresholds':
      return <ThresholdsPage />;
    case 'costs':
      return <CostsPage />;
    case 'week':
      return <WeekPage />;
    case 'replay':
      return <ReplayPage />;
    case 'promises':
      return <PromisesPage />;
    case 'trajectory':
      return <TrajectoryPage />;
    case 'alerts':
      return <AlertsPage />;
    case 'wall':
      return <WallPage />;
  }
}
