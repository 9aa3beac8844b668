import styles from './Connection.module.css';

export const ARROW = 'baton-connection-end';

/** The head of every connection, once for the whole canvas. */
export function Arrow() {
  return (
    <svg className={styles.defs} aria-hidden="true">
      <defs>
        <marker
          id={ARROW}
          viewBox="0 0 10 10"
          refX="8"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M1 1.2 8.2 5 1 8.8z" fill="context-stroke" />
        </marker>
      </defs>
    </svg>
  );
}
