// Whether the panel stands open on the next page of this tab. Kept only once a conversation has begun.
const KEY = 'baton-chat-open';

export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(KEY) === '1';
  } catch {
    // A page that may not store anything begins with a closed chat.
    return false;
  }
}

export function keepOpen(isOpen: boolean): void {
  try {
    if (isOpen) sessionStorage.setItem(KEY, '1');
    else sessionStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}
