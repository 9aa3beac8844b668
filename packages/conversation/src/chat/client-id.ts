// A customer's message carries the id its page made; as an input's id it is set apart from ids of our own.
const PREFIX = 'client:';

export function inputIdOf(clientId: string): string {
  return `${PREFIX}${clientId}`;
}

/** The page's own id of a message, when it came from a page. */
export function clientIdOf(messageId: string): string | undefined {
  return messageId.startsWith(PREFIX) ? messageId.slice(PREFIX.length) : undefined;
}
