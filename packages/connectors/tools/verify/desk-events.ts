// What the webhooks of desks and pagers tell, in a word each.
import type { IncomingRequest } from '@baton/channels/server';
import { deskAccount, readPagerNews } from '../../src/index.ts';
import { deskSettings } from './desk-settings.ts';

export function deskEvents(platform: string, request: IncomingRequest): string[] {
  if (platform === 'pagerduty') {
    const news = readPagerNews(request);
    return news ? [`${news.what}:${news.by ?? ''}`] : [];
  }
  const settings = deskSettings('https://desk.example.com')[platform];
  // Messages of Zendesk's own chat are read by Zendesk's bot, not by us.
  if (!settings) return [];
  const read = deskAccount(platform, settings);
  if ('problem' in read) throw new Error(`${platform}: ${read.problem}`);
  return read.desk.read(request).map((event) => {
    if (event.type === 'answered') return `answered:${event.text}`;
    return event.type === 'state' ? `state:${event.stage}` : 'changed';
  });
}
