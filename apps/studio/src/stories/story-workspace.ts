import { workspace as workspaceForm, type Workspace } from '@baton/handoff';
import type { MessageSetting } from './message-setting.ts';

export const STORY_ZONE = 'Europe/Berlin';

/** A company with one team, open on weekdays from nine to six. */
export function storyWorkspace({ company, bot, team, agent }: MessageSetting): Workspace {
  const day = [{ from: '09:00', to: '18:00' }];
  return workspaceForm.parse({
    format: 1,
    id: 'story',
    name: company || 'Company',
    brand: { name: company || 'Company', ...(bot === '' ? {} : { assistant: bot }) },
    currency: 'EUR',
    hours: [
      { id: 'office', name: 'Office', zone: STORY_ZONE, week: { mon: day, tue: day, wed: day, thu: day, fri: day } },
    ],
    teams: [{ id: 'team', name: team || 'Support', hours: 'office' }],
    agents: [{ id: 'agent', name: agent || 'Agent', teams: ['team'] }],
    categories: [{ id: 'other', name: 'Other', team: 'team' }],
    topics: [
      {
        id: 'refund',
        name: 'Refund',
        priority: 'high',
        team: 'team',
        because: 'a refund of this size needs somebody who may approve it',
      },
    ],
  });
}
