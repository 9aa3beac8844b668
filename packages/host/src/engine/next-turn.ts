const immediate = globalThis.setImmediate;

/** Resolves after every promise reaction now possible has run. Browsers have no `setImmediate`, and their timers wait 4 ms when nested. */
export function nextTurn(): Promise<void> {
  if (typeof immediate === 'function') return new Promise((resolve) => void immediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const heard = () => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', heard, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
