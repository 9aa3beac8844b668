import type { ChannelEvent, Failure, IncomingFile } from '../channel.ts';
import { smsOptOutWord } from '../parts/opt-out-words.ts';

/**
 * What a webhook of Twilio's tells: a message, a receipt, or an opt-out. No time is in it, so `at` is 0 and the time of arrival counts.
 * "Stop" and its kin are the carrier's whether or not the account's own opt-out handling says so: no answer goes out.
 */
export function readSms(body: string, accountSid: string): ChannelEvent[] {
  const form = new URLSearchParams(body);
  const id = form.get('MessageSid') ?? form.get('SmsSid');
  if (id === null || form.get('AccountSid') !== accountSid) return [];
  const status = form.get('MessageStatus');
  if (status !== null && form.get('Body') === null) return receipt(id, status, form);
  const from = form.get('From') ?? '';
  const text = form.get('Body') ?? '';
  const files = filesOf(form);
  if (from === '' || (text.trim() === '' && files.length === 0)) return [];
  const word = form.get('OptOutType')?.toLowerCase() ?? smsOptOutWord(text, false);
  const base = { id, at: 0, from };
  if (word === 'stop') return [{ type: 'opt-out', ...base }];
  if (word === 'start') return [{ type: 'opt-in', ...base, text }];
  // Twilio answers "help" itself where its own opt-out handling is on; else it is a message like any other.
  if (form.get('OptOutType') !== null) return [];
  return [{ type: 'message', ...base, text, ...(files.length > 0 ? { files } : {}) }];
}

function filesOf(form: URLSearchParams): IncomingFile[] {
  const count = Math.min(Number(form.get('NumMedia') ?? 0) || 0, 10);
  return Array.from({ length: count }, (_, index) => ({
    id: form.get(`MediaUrl${index}`) ?? '',
    type: form.get(`MediaContentType${index}`) ?? 'application/octet-stream',
  })).filter(({ id }) => id !== '');
}

const STATUS = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  failed: 'failed',
  undelivered: 'failed',
} as const;

function receipt(id: string, word: string, form: URLSearchParams): ChannelEvent[] {
  const status = Object.entries(STATUS).find(([name]) => name === word)?.[1];
  if (status === undefined) return [];
  const code = Number(form.get('ErrorCode') ?? 0);
  return [
    {
      type: 'receipt',
      of: id,
      from: form.get('To') ?? '',
      status,
      at: 0,
      ...(status === 'failed' ? { failure: smsFailure(code, form.get('ErrorMessage') ?? 'Not delivered') } : {}),
    },
  ];
}

/** Twilio's error codes, as answers and in receipts alike. */
export function smsFailure(code: number, message: string): Failure {
  const reason = code === 0 ? message : `${message} (${code})`;
  switch (code) {
    case 21610:
      return { why: 'opted-out', reason };
    case 21211:
    case 21614:
    case 30003:
    case 30005:
    case 30006:
      return { why: 'unreachable', reason };
    case 20429:
    case 30001:
      return { why: 'try-later', reason };
    default:
      return { why: 'refused', reason };
  }
}
