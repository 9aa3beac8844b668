// What the controls of the message stories set, and what they begin with.
import { channels, type ChannelName } from '@baton/flow';
import { languageNames, storyLanguages, type StoryLanguage } from './customer-lines.ts';

export const voices = ['warm', 'neutral', 'formal'] as const;
export type Voice = (typeof voices)[number];

/** The messages of the guide. */
export type MessageRow = 'M1' | 'M2' | 'M3' | 'M4' | 'M5' | 'M6' | 'M7' | 'M8';

export const hours = ['weekday morning', 'weekday evening', 'weekend'] as const;
export type Hour = (typeof hours)[number];

export interface MessageSetting {
  customer: string;
  agent: string;
  team: string;
  company: string;
  bot: string;
  /** 1 is next. */
  position: number;
  /** Whether the team has enough recent waits to say a figure (M9). */
  waitIsKnown: boolean;
  waitSeconds: number;
  hour: Hour;
  /** M10. */
  mood: 'calm' | 'upset';
  language: StoryLanguage;
  channel: ChannelName;
}

export const firstSetting: MessageSetting = {
  customer: 'Maya Lindqvist',
  agent: 'Tom Okafor',
  team: 'Billing',
  company: 'Larch & Lantern',
  bot: 'Robin',
  position: 3,
  waitIsKnown: true,
  waitSeconds: 150,
  hour: 'weekday morning',
  mood: 'calm',
  language: 'en',
  channel: 'web',
};

/** The controls of every message story. */
export const settingControls = {
  customer: { control: 'text', name: 'Customer' },
  agent: { control: 'text', name: 'Agent' },
  team: { control: 'text', name: 'Team' },
  company: { control: 'text', name: 'Company' },
  bot: { control: 'text', name: 'Bot' },
  position: { control: { type: 'number', min: 1, max: 50 }, name: 'Place in line' },
  waitIsKnown: { control: 'boolean', name: 'The wait is known (M9)' },
  waitSeconds: { control: { type: 'range', min: 5, max: 900, step: 5 }, name: 'Expected wait, seconds' },
  hour: { control: 'inline-radio', options: hours, name: 'Hour' },
  mood: { control: 'inline-radio', options: ['calm', 'upset'], name: 'Mood (M10)' },
  language: {
    control: { type: 'select', labels: languageNames },
    options: storyLanguages,
    name: 'Language (M13)',
  },
  channel: {
    control: {
      type: 'select',
      labels: Object.fromEntries(Object.entries(channels).map(([name, { label }]) => [name, label])),
    },
    options: ['web', 'email', 'whatsapp', 'sms', 'slack', 'messenger'],
    name: 'Channel (C1)',
  },
} as const;

/** Milliseconds since the epoch: a Tuesday at eleven or at eight in the evening in Berlin, or the Sunday before. */
export function momentOf(hour: Hour): number {
  const found: Readonly<Record<Hour, number>> = {
    'weekday morning': Date.UTC(2026, 10, 17, 10),
    'weekday evening': Date.UTC(2026, 10, 17, 19),
    weekend: Date.UTC(2026, 10, 15, 10),
  };
  return found[hour];
}
