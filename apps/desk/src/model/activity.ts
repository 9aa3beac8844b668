// Whoever works at the desk stays signed in; whoever walked away from it does not.

/** How often at most the server hears that somebody is at the keyboard. */
const ACTIVITY_MS = 60_000;

/** Tells the server of keys and clicks, once a minute at most. A demo answers as well and knows nobody. */
export function tellActivity(page: Window): void {
  let last = Date.now();
  const tell = (): void => {
    if (Date.now() - last < ACTIVITY_MS) return;
    last = Date.now();
    void fetch('/api/session/activity', { method: 'POST' }).catch(() => {});
  };
  page.addEventListener('pointerdown', tell);
  page.addEventListener('keydown', tell);
}
