// What the machine calls that which happens: the event's own name, or one of these.
const DEADLINE = 'deadline:';

/** A deadline of a wait is due. */
export function deadlineEvent(key: string): `deadline:${string}` {
  return `${DEADLINE}${key}`;
}

/** The key of the deadline that an event is of; null when it is of none. */
export function deadlineKeyOf(event: string): string | null {
  return event.startsWith(DEADLINE) ? event.slice(DEADLINE.length) : null;
}

/** A trigger has fired. */
export function listenerEvent(node: string): `listener:${string}` {
  return `listener:${node}`;
}

/** An event for whichever step holds the place in line, and not for the wait that the customer is in. */
export function placeEvent(node: string, event: string): `place:${string}:${string}` {
  return `place:${node}:${event}`;
}
