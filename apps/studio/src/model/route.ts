// The addresses of the studio.

export type Route =
  | { page: 'flows' }
  | { page: 'flow'; id: string }
  | { page: 'version'; id: string; version: number }
  /** `section` empty: the first one. */
  | { page: 'settings'; section: string }
  /** The ways in; what their links carry stands behind `#`. */
  | { page: 'sign-in' | 'set-up' | 'invitation' | 'password' }
  | { page: 'nowhere'; path: string };

const WAYS_IN = ['sign-in', 'set-up', 'invitation', 'password'] as const;

/** The page at an address path such as `/flows/returns/versions/3`. */
export function routeOf(path: string): Route {
  const parts = path.split('/').filter((part) => part !== '');
  const [section, id, kind, number, ...rest] = parts.map(decoded);
  if (section === undefined || (section === 'flows' && id === undefined)) return { page: 'flows' };
  if (section === 'settings' && kind === undefined) return { page: 'settings', section: id ?? '' };
  const way = WAYS_IN.find((one) => one === section);
  if (way !== undefined && id === undefined) return { page: way };
  if (section !== 'flows' || id === undefined || id === '' || rest.length > 0) return { page: 'nowhere', path };
  if (kind === undefined) return { page: 'flow', id };
  const version = Number(number);
  return kind === 'versions' && Number.isInteger(version) && version > 0
    ? { page: 'version', id, version }
    : { page: 'nowhere', path };
}

export function pathOf(route: Route): string {
  switch (route.page) {
    case 'flows':
      return '/';
    case 'flow':
      return `/flows/${encodeURIComponent(route.id)}`;
    case 'version':
      return `/flows/${encodeURIComponent(route.id)}/versions/${route.version}`;
    case 'settings':
      return route.section === '' ? '/settings' : `/settings/${encodeURIComponent(route.section)}`;
    case 'sign-in':
    case 'set-up':
    case 'invitation':
    case 'password':
      return `/${route.page}`;
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
