import { useDesk } from '../desk-context.ts';
import hidden from './heard.module.css';

/** Says what is new to whoever cannot see it. An offer runs out, so it interrupts; a message waits for a pause. */
export function Announcer() {
  const { text, isUrgent, count } = useDesk((state) => state.news);
  // A key of its own, so that the same words are said a second time.
  const words = <span key={count}>{text}</span>;
  return (
    <>
      <div className={hidden.heard} aria-live="polite" aria-atomic="true">
        {!isUrgent && words}
      </div>
      <div className={hidden.heard} aria-live="assertive" aria-atomic="true">
        {isUrgent && words}
      </div>
    </>
  );
}
