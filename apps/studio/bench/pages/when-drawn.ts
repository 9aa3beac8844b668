/** Calls back in the first frame in which steps and connections are drawn, with the milliseconds since the page was asked for. */
export function whenDrawn(steps: number, tell: (ms: number) => void): void {
  const look = () => {
    const drawn = [...document.querySelectorAll<HTMLElement>('.react-flow__node')].filter(
      (node) => node.style.visibility !== 'hidden',
    );
    const connected = document.querySelector('.react-flow__edge path, [data-connections]') !== null;
    if (drawn.length < steps || !connected) return void requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => tell(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  };
  requestAnimationFrame(look);
}
