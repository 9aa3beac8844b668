// What each channel can carry (C1). A message that needs more is split or rendered with less; the prover says which.
import type { CountedIn } from './channel-length.ts';
import type { ChannelName } from './document.ts';

/** What a channel can carry: length of a message, buttons, lists, links, and for how long one may answer. */
export interface Channel {
  label: string;
  /** Where its limits are written down by whoever sets them. */
  source: string;
  counts: CountedIn;
  /** The most of one message, in the units of `counts`. A longer text is said in several. */
  textCharacters: number;
  /** The most of a text with buttons or a list under it. */
  textWithChoices: number;
  /** The most buttons under one message; none means that choices become a list or numbered text (C2). */
  buttons: number;
  /** The most characters on a button. */
  buttonCharacters: number;
  /** Two buttons of one message may not read the same. */
  distinctLabels: boolean;
  /** Choices that open as a list, where the channel has one: rows in all, and the characters of a row's two lines. */
  list: { rows: number; rowCharacters: number; secondLineCharacters: number } | null;
  /** The most characters on the button of a link; null: the address stands in the text. */
  linkCharacters: number | null;
  formatting: 'rich' | 'simple' | 'plain';
  files: boolean;
  typing: boolean;
  /** After so many hours without a word from the customer only approved templates are delivered (C6). */
  replyWindowHours: number | null;
  /** Within so many hours a person may still answer where the bot may not. */
  personWindowHours: number | null;
}

/**
 * Figures from the providers' public documentation. WhatsApp: 4,096 characters, 1,024 over three reply buttons of 20 or a list of ten
 * rows of 24 and 72, window of 24 h. Messenger: 2,000 characters, 13 quick replies of 20, window of 24 h, a person's answer for seven days.
 * Slack: sections of 3,000, 25 buttons of 75 in a block, menus of 100. Telegram: 4,096 UTF-16 units, buttons under a message. SMS:
 * ten joined parts (1,530 characters of 7 bits, 670 of 16), and 1,600 characters in all at Twilio.
 */
export const channels: Readonly<Record<ChannelName, Channel>> = {
  web: {
    label: 'Web chat',
    source: 'Baton’s own web chat',
    counts: 'utf-16',
    textCharacters: 4000,
    textWithChoices: 4000,
    buttons: 10,
    buttonCharacters: 60,
    distinctLabels: false,
    list: null,
    linkCharacters: 200,
    formatting: 'rich',
    files: true,
    typing: true,
    replyWindowHours: null,
    personWindowHours: null,
  },
  email: {
    label: 'Email',
    source: 'RFC 5322, and what mail programs show without folding',
    counts: 'utf-16',
    textCharacters: 20_000,
    textWithChoices: 20_000,
    buttons: 0,
    buttonCharacters: 200,
    distinctLabels: false,
    list: null,
    linkCharacters: null,
    formatting: 'rich',
    files: true,
    typing: false,
    replyWindowHours: null,
    personWindowHours: null,
  },
  whatsapp: {
    label: 'WhatsApp',
    source: 'WhatsApp Cloud API, Messages',
    counts: 'code-points',
    textCharacters: 4096,
    textWithChoices: 1024,
    buttons: 3,
    buttonCharacters: 20,
    distinctLabels: true,
    list: { rows: 10, rowCharacters: 24, secondLineCharacters: 72 },
    linkCharacters: null,
    formatting: 'simple',
    files: true,
    typing: true,
    replyWindowHours: 24,
    personWindowHours: null,
  },
  sms: {
    label: 'SMS',
    source: '3GPP TS 23.040, and Twilio’s Messages API',
    counts: 'sms',
    textCharacters: 1600,
    textWithChoices: 1600,
    buttons: 0,
    buttonCharacters: 60,
    distinctLabels: false,
    list: null,
    linkCharacters: null,
    formatting: 'plain',
    files: false,
    typing: false,
    replyWindowHours: null,
    personWindowHours: null,
  },
  slack: {
    label: 'Slack',
    source: 'Slack Block Kit reference',
    counts: 'utf-16',
    textCharacters: 3000,
    textWithChoices: 3000,
    buttons: 25,
    buttonCharacters: 75,
    distinctLabels: false,
    list: { rows: 100, rowCharacters: 75, secondLineCharacters: 75 },
    linkCharacters: 75,
    formatting: 'simple',
    files: true,
    typing: false,
    replyWindowHours: null,
    personWindowHours: null,
  },
  messenger: {
    label: 'Messenger',
    source: 'Messenger Platform, Send API',
    counts: 'utf-16',
    textCharacters: 2000,
    textWithChoices: 2000,
    buttons: 13,
    buttonCharacters: 20,
    distinctLabels: false,
    list: null,
    linkCharacters: null,
    formatting: 'plain',
    files: true,
    typing: true,
    replyWindowHours: 24,
    personWindowHours: 168,
  },
  telegram: {
    label: 'Telegram',
    source: 'Telegram Bot API, sendMessage',
    counts: 'utf-16',
    textCharacters: 4096,
    textWithChoices: 4096,
    buttons: 100,
    buttonCharacters: 64,
    distinctLabels: false,
    list: null,
    linkCharacters: 64,
    formatting: 'plain',
    files: true,
    typing: true,
    replyWindowHours: null,
    personWindowHours: null,
  },
};
