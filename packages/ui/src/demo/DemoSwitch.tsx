import { useEffect, useState } from 'react';
import { Icon } from '../icon/Icon.tsx';
import type { IconName } from '../icon/icons.ts';
import { demoWords as words } from '../strings.ts';
import styles from './DemoSwitch.module.css';

type Hours = 'open' | 'night' | 'written';

interface State {
  isDemo: boolean;
  hours: Hours;
}

/** What `DemoSwitch` is given. */
export interface DemoSwitchProps {
  /** Asked once; a server that does not answer shows no switch. */
  read: () => Promise<State>;
  choose: (hours: Hours) => Promise<State>;
}

const icons: Readonly<Record<Hours, IconName>> = { open: 'sun', night: 'moon', written: 'clock' };
const hints = { open: 'openHint', night: 'nightHint', written: 'writtenHint' } as const;

/** Says that this is a demo, and lets its teams be open, closed, or as their hours say. Nothing where it is none. */
export function DemoSwitch({ read, choose }: DemoSwitchProps) {
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    let current = true;
    read().then(
      (found) => current && setState(found),
      () => {},
    );
    return () => void (current = false);
    // Asked once: what is passed in may be new at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  if (!state?.isDemo) return null;
  const shown: Hours[] = state.hours === 'written' ? ['open', 'night', 'written'] : ['open', 'night'];
  return (
    <div role="group" aria-label={words.teams} className={styles.demo}>
      <span className={styles.name} title={words.about}>
        {words.name}
      </span>
      {shown.map((hours) => (
        <button
          key={hours}
          type="button"
          className={styles.choice}
          aria-pressed={state.hours === hours}
          title={words[hints[hours]]}
          onClick={() => {
            setState({ ...state, hours });
            choose(hours).then(setState, () => setState(state));
          }}
        >
          <Icon name={icons[hours]} size={14} />
          <span className={styles.word}>{words[hours]}</span>
        </button>
      ))}
    </div>
  );
}
