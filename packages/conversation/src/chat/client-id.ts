// A customer's message carries the id its page made; as an input's id it is set apart from ids of our own.
const PREFIX = 'client:';

/** The id of an input that came from a page under an id of its own, so that neither is taken for an id of the house. */
export function inputIdOf(clientId: string): string {
  return `${PREFIX}${clientId}`;
}

/** The page's own id of a message, when it came from a page. */
export function clientIdOf(messageId: string): string | undefined {
  return messageId.startsWith(PREFIX) ? messageId.slice(PREFIX.length) : undefined;
}
