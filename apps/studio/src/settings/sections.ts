import type { Role } from '@baton/wire';
import type { ComponentType } from 'react';
import type { strings } from '../strings.ts';
import { ChatPage } from './chat/ChatPage.tsx';
import { ConnectionsPage } from './connections/ConnectionsPage.tsx';
import { CustomersPage } from './customers/CustomersPage.tsx';
import { DeliveryPage } from './delivery/DeliveryPage.tsx';
import { MessagesPage } from './messages/MessagesPage.tsx';
import { OnCallPage } from './on-call/OnCallPage.tsx';
import { PrivacyPage } from './privacy/PrivacyPage.tsx';
import { RepliesPage } from './replies/RepliesPage.tsx';
import { StartPage } from './start/StartPage.tsx';
import { TopicsPage } from './topics/TopicsPage.tsx';
import { AuditPage } from './audit/AuditPage.tsx';
import { CompanyPage } from './company/CompanyPage.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { HoursPage } from './hours/HoursPage.tsx';
import { KnowledgePage } from './knowledge/KnowledgePage.tsx';
import { LevelsPage } from './levels/LevelsPage.tsx';
import { TeamsPage } from './teams/TeamsPage.tsx';
import { KeysPage } from './keys/KeysPage.tsx';
import { CompanySignInPage } from './sign-in/CompanySignInPage.tsx';
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
  { id: 'start', icon: 'list-checks', roles: ['administrator'], Page: StartPage },
  { id: 'company', icon: 'house', roles: ['administrator'], Page: CompanyPage },
  { id: 'people', icon: 'users', roles: ['lead', 'administrator'], Page: PeoplePage },
  { id: 'signIn', icon: 'log-in', roles: ['administrator'], Page: CompanySignInPage },
  { id: 'teams', icon: 'headset', roles: ['administrator'], Page: TeamsPage },
  { id: 'hours', icon: 'calendar', roles: ['administrator'], Page: HoursPage },
  { id: 'levels', icon: 'gauge', roles: ['administrator'], Page: LevelsPage },
  { id: 'knowledge', icon: 'book-open', roles: ['lead', 'administrator'], Page: KnowledgePage },
  { id: 'topics', icon: 'shield-alert', roles: ['administrator'], Page: TopicsPage },
  { id: 'replies', icon: 'message-square-text', roles: ['administrator'], Page: RepliesPage },
  { id: 'messages', icon: 'message-square', roles: ['administrator'], Page: MessagesPage },
  { id: 'chat', icon: 'message-circle', roles: ['administrator'], Page: ChatPage },
  { id: 'onCall', icon: 'phone-call', roles: ['administrator'], Page: OnCallPage },
  { id: 'customers', icon: 'circle-user', roles: ['administrator'], Page: CustomersPage },
  { id: 'connections', icon: 'link', roles: ['administrator'], Page: ConnectionsPage },
  { id: 'privacy', icon: 'lock', roles: ['administrator'], Page: PrivacyPage },
  { id: 'delivery', icon: 'send', roles: ['lead', 'administrator'], Page: DeliveryPage },
  { id: 'history', icon: 'rotate-ccw', roles: ['administrator'], Page: HistoryPage },
  { id: 'audit', icon: 'history', roles: ['lead', 'administrator'], Page: AuditPage },
  { id: 'keys', icon: 'key', roles: ['administrator'], Page: KeysPage },
];
