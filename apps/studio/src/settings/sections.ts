import type { Role } from '@baton/wire';
import type { ComponentType } from 'react';
import type { strings } from '../strings.ts';
import { AuditPage } from './audit/AuditPage.tsx';
import { KeysPage } from './keys/KeysPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';

export interface Section {
  id: keyof typeof strings.settings.sections;
  icon: string;
  /** Who sees it. */
  roles: readonly Role[];
  Page: ComponentType;
}

/** In the order of the list. */
export const sections: readonly Section[] = [
  { id: 'people', icon: 'users', roles: ['lead', 'administrator'], Page: PeoplePage },
  { id: 'audit', icon: 'history', roles: ['lead', 'administrator'], Page: AuditPage },
  { id: 'keys', icon: 'key', roles: ['administrator'], Page: KeysPage },
];
