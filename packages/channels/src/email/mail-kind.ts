// Which mails a machine wrote. Only headers tell: an answer to one of them would start a loop.

/** What of a mail's headers is looked at, by lower-case name; several lines of one name stand in one list. */
export type MailHeaders = ReadonlyMap<string, readonly string[]>;

/** What a mail is, for whoever would answer it. */
export type MailKind = 'person' | 'automatic' | 'bounce' | 'own';

const ROBOTS = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?(?:[+-].*)?|notifications?)@/i;

/**
 * Reads the headers of RFC 3834, of mailing lists, and of bounces (RFC 3464).
 *
 * @param from the address of the sender
 * @param ownAddresses ours, in lower case
 * @param isOurs whether we sent a mail with this Message-ID
 */
export function mailKind(
  headers: MailHeaders,
  from: string,
  ownAddresses: readonly string[],
  isOurs: (messageId: string) => boolean,
): MailKind {
  const all = (name: string) => (headers.get(name) ?? []).map((value) => value.trim().toLowerCase());
  const sender = from.toLowerCase();
  const [id = ''] = headers.get('message-id') ?? [];
  if (ownAddresses.includes(sender) || (id !== '' && isOurs(id.trim()))) return 'own';
  const isReport = all('content-type').some((type) => type.startsWith('multipart/report'));
  if (isReport || all('return-path').includes('<>') || sender.startsWith('mailer-daemon@')) return 'bounce';
  const isAuto =
    all('auto-submitted').some((value) => value !== '' && !value.startsWith('no')) ||
    all('x-auto-response-suppress').some((value) => value !== '' && value !== 'none') ||
    all('precedence').some((value) => ['bulk', 'junk', 'list', 'auto_reply'].includes(value)) ||
    headers.has('list-id') ||
    headers.has('list-unsubscribe') ||
    headers.has('x-autoreply') ||
    headers.has('x-autorespond') ||
    ROBOTS.test(sender);
  return isAuto ? 'automatic' : 'person';
}
