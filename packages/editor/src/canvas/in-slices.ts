/** So long the page may be held up at a time, in milliseconds: half a frame. */
const SLICE = 7;

/**
 * Does a long piece of work a little at a time, so that the page goes on answering meanwhile.
 *
 * @returns how to call it off
 */
export function inSlices<T>(work: Iterator<undefined, T>, done: (result: T) => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let calledOff = false;
  const go = () => {
    if (calledOff) return;
    const until = performance.now() + SLICE;
    while (performance.now() < until) {
      const { done: finished, value } = work.next();
      if (finished) {
        port1.close();
        done(value);
        return;
      }
    }
    port2.postMessage(null);
  };
  port1.addEventListener('message', go);
  port1.start();
  port2.postMessage(null);
  return () => {
    calledOff = true;
    port1.close();
  };
}
