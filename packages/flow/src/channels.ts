// What each channel can carry (C1). A message that needs more is rendered with less, or refused when the flow is published.
import type { ChannelName } from './document.ts';

/** What a channel can carry: length of a message in characters, buttons, links. */
export interface Channel {
  label: string;
  /** The most buttons under one message; none means that choices become numbered text (C2). */
  buttons: number;
  /** The most characters on a button. */
  buttonCharacters: number;
  /** The most characters in one message. */
  textCharacters: number;
  formatting: 'rich' | 'simple' | 'plain';
  files: boolean;
  typing: boolean;
  /** After so many hours without a word from the customer only approved templates are delivered (C6). */
  replyWindowHours: number | null;
}

/**
 * Figures from the providers' public documentation: WhatsApp reply buttons (3 of 20 characters, body of 1,024, window of 24 h),
 * Messenger button template (3 of 20, 640 characters, 24 h), Slack blocks (25 elements of 75 characters, 3,000 a section),
 * SMS in ten joined parts of 153 characters.
 */
export const channels: Readonly<Record<ChannelName, Channel>> = {
  web: {
    label: 'Web chat',
    buttons: 10,
    buttonCharacters: 60,
    textCharacters: 4000,
    formatting: 'rich',
    files: true,
    typing: true,
    replyWindowHours: null,
  },
  email: {
    label: 'Email',
    buttons: 0,
    buttonCharacters: 200,
    textCharacters: 20_000,
    formatting: 'rich',
    files: true,
    typing: false,
    replyWindowHours: null,
  },
  whatsapp: {
    label: 'WhatsApp',
    buttons: 3,
    buttonCharacters: 20,
    textCharacters: 1024,
    formatting: 'simple',
    files: true,
    typing: false,
    replyWindowHours: 24,
  },
  sms: {
    label: 'SMS',
    buttons: 0,
    buttonCharacters: 60,
    textCharacters: 1530,
    formatting: 'plain',
    files: false,
    typing: false,
    replyWindowHours: null,
  },
  slack: {
    label: 'Slack',
    buttons: 25,
    buttonCharacters: 75,
    textCharacters: 3000,
    formatting: 'simple',
    files: true,
    typing: false,
    replyWindowHours: null,
  },
  messenger: {
    label: 'Messenger',
    buttons: 3,
    buttonCharacters: 20,
    textCharacters: 640,
    formatting: 'plain',
    files: true,
    typing: true,
    replyWindowHours: 24,
  },
};
