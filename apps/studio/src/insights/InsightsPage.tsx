import type { Route } from '../model/route.ts';
import { CostsPage } from './CostsPage.tsx';
import { ExperimentsPage } from './ExperimentsPage.tsx';
import { FigurePage } from './FigurePage.tsx';
import { OverviewPage } from './OverviewPage.tsx';
import { ThresholdsPage } from './ThresholdsPage.tsx';
import { WallPage } from './WallPage.tsx';

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
    case 'wall':
      return <WallPage />;
  }
}
