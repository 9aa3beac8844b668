// The addresses of the studio.

export type Route =
  | { page: 'flows' }
  | { page: 'flow'; id: string }
  | { page: 'version'; id: string; version: number }
  /** A conversation, followed on the flow that it walks through. */
  | { page: 'talk'; id: string }
  /** `section` empty: the first one. */
  | { page: 'settings'; section: string }
  /** The ways in; what their links carry stands behind `#`. */
  | { page: 'sign-in' | 'set-up' | 'invitation' | 'password' }
  /** `asked`: what is shown, as it stands behind the question mark. */
  | { page: 'insights'; view: InsightView; id: string | null; asked: string }
  | { page: 'nowhere'; path: string };

/** The pages of the insights, in the order they stand in. */
export const insightViews = [
  'overview',
  'week',
  'replay',
  'thresholds',
  'experiments',
  'promises',
  'trajectory',
  'costs',
  'alerts',
  'wall',
] as const;
/** A page of the insights; `figure` is named by its id. */
export type InsightView = (typeof insightViews)[number] | 'figure';

const WAYS_IN = ['sign-in', 'set-up', 'invitation', 'password'] as const;

/** The page at an address path such as `/flows/returns/versions/3`. */
export function routeOf(address: string): Route {
  const [path = '', asked = ''] = address.split(/\?(.*)/s);
  const parts = path.split('/').filter((part) => part !== '');
  const [section, id, kind, number, ...rest] = parts.map(decoded);
  if (section === undefined || (section === 'flows' && id === undefined)) return { page: 'flows' };
  if (section === 'settings' && kind === undefined) return { page: 'settings', section: id ?? '' };
  if (section === 'insights') return insightsAt(id, kind, number, asked) ?? { page: 'nowhere', path };
  if (section === 'talks' && id !== undefined && id !== '' && kind === undefined) return { page: 'talk', id };
  const way = WAYS_IN.find((one) => one === section);
  if (way !== undefined && id === undefined) return { page: way };
  if (section !== 'flows' || id === undefined || id === '' || rest.length > 0) return { page: 'nowhere', path };
  if (kind === undefined) return { page: 'flow', id };
  const version = Number(number);
  return kind === 'versions' && Number.isInteger(version) && version > 0
    ? { page: 'version', id, version }
    : { page: 'nowhere', path };
}

function insightsAt(
  view: string | undefined,
  id: string | undefined,
  more: string | undefined,
  asked: string,
): Route | null {
  if (more !== undefined) return null;
  if (view === 'figures' && id !== undefined) return { page: 'insights', view: 'figure', id, asked };
  const found = view === undefined ? 'overview' : insightViews.find((one) => one === view);
  return found === undefined || id !== undefined ? null : { page: 'insights', view: found, id: null, asked };
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'flows':
      return '/';
    case 'flow':
      return `/flows/${encodeURIComponent(route.id)}`;
    case 'version':
      return `/flows/${encodeURIComponent(route.id)}/versions/${route.version}`;
    case 'talk':
      return `/talks/${encodeURIComponent(route.id)}`;
    case 'settings':
      return route.section === '' ? '/settings' : `/settings/${encodeURIComponent(route.section)}`;
    case 'sign-in':
    case 'set-up':
    case 'invitation':
    case 'password':
      return `/${route.page}`;
    case 'insights': {
      const { view, id, asked } = route;
      const rest =
        view === 'figure' ? `/figures/${encodeURIComponent(id ?? '')}` : view === 'overview' ? '' : `/${view}`;
      return `/insights${rest}${asked === '' ? '' : `?${asked}`}`;
    }
    case 'nowhere':
      return route.path;
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // Not something this app ever wrote; as it stands it leads nowhere.
    return '';
  }
}
