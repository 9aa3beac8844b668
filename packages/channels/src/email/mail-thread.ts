// Which conversation a mail goes on with: by a token in our address, else by the mails it answers. Never by its subject.

/** What of a mail says where it belongs. */
export interface MailThread {
  /** Of the addresses it went to, such as `desk+7fKq@example.com`. */
  readonly tokens: readonly string[];
  /** Message-IDs it answers, the nearest first. */
  readonly answers: readonly string[];
}

/**
 * @param address our own, such as `desk@example.com`
 * @param recipients every address the mail went to
 * @param references the header's ids, oldest first as they stand
 */
export function mailThread(
  address: string,
  recipients: readonly string[],
  inReplyTo: readonly string[],
  references: readonly string[],
): MailThread {
  const [local = '', domain = ''] = address.toLowerCase().split('@');
  const tokens = recipients.flatMap((recipient) => {
    const at = recipient.lastIndexOf('@');
    const name = recipient.slice(0, at);
    const isOurs = recipient.slice(at + 1).toLowerCase() === domain && name.toLowerCase().startsWith(`${local}+`);
    return isOurs ? [name.slice(local.length + 1)] : [];
  });
  return { tokens: [...new Set(tokens)], answers: [...new Set([...inReplyTo, ...references.toReversed()])] };
}

/** Ids of a header, also where two are glued together. */
export function messageIds(header: string): string[] {
  return header.match(/<[^<>\s]+>/g) ?? [];
}

/** Our address with a token, for Reply-To. */
export function addressWithToken(address: string, token: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${token}${address.slice(at)}`;
}
