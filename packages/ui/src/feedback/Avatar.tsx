import { Icon } from '../icon/Icon.tsx';
import { cx } from '../styles/cx.ts';
import styles from './Avatar.module.css';

/** What `Avatar` is given. */
export interface AvatarProps {
  /** Whose; initials are taken from it. */
  name: string;
  /** Bots are square and carry a sign, people are round and carry initials: told apart without colour too. */
  kind?: 'customer' | 'agent' | 'bot';
  /** Pixels. */
  size?: number;
  /** Presence, shown as a dot. */
  status?: 'available' | 'busy' | 'break' | 'offline';
  className?: string;
}

/** Decoration: the name always stands beside it in words. */
export function Avatar({ name, kind = 'customer', size = 28, status, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cx(styles.avatar, className)}
      data-kind={kind}
      style={{ width: size, height: size, fontSize: Math.round(size * 0.38) }}
    >
      {kind === 'bot' ? <Icon name="bot" size={Math.round(size * 0.58)} /> : initials(name)}
      {status && <span className={styles.status} data-status={status} />}
    </span>
  );
}

/** First letters of the first and the last word; one letter for one word. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return (firstLetter(words[0]) || '?') + last;
}

function firstLetter(word = ''): string {
  const code = word.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code).toUpperCase();
}
