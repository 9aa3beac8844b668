import type { Role } from '@baton/wire';
import type { ComponentType } from 'react';
import type { strings } from '../strings.ts';
import { AuditPage } from './audit/AuditPage.tsx';
import { CompanyPage } from './company/CompanyPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { HoursPage } from './hours/HoursPage.tsx';
import { KnowledgePage } from './knowledge/KnowledgePage.tsx';
import { LevelsPage } from './levels/LevelsPage.tsx';
import { TeamsPage } from './teams/TeamsPage.tsx';
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
  { id: 'company', icon: 'house', roles: ['administrator'], Page: CompanyPage },
  { id: 'people', icon: 'users', roles: ['lead', 'administrator'], Page: PeoplePage },
  { id: 'teams', icon: 'headset', roles: ['administrator'], Page: TeamsPage },
  { id: 'hours', icon: 'calendar', roles: ['administrator'], Page: HoursPage },
  { id: 'levels', icon: 'gauge', roles: ['administrator'], Page: LevelsPage },
  { id: 'knowledge', icon: 'book-open', roles: ['lead', 'administrator'], Page: KnowledgePage },
  { id: 'history', icon: 'rotate-ccw', roles: ['administrator'], Page: HistoryPage },
  { id: 'audit', icon: 'history', roles: ['lead', 'administrator'], Page: AuditPage },
  { id: 'keys', icon: 'key', roles: ['administrator'], Page: KeysPage },
];
