import type { Tone } from '@baton/ui';
import styles from './card.module.css';

export interface Band {
  label: string;
  tone: Tone;
  /** Where it begins, in units of the scale. */
  from: number;
}

export interface ScaleProps {
  label: string;
  bands: readonly Band[];
  /** Where the last band ends. */
  to: number;
  unit?: string;
}

/** A bar of bands with a figure at every border between two of them. */
export function Scale({ label, bands, to, unit = '' }: ScaleProps) {
  const least = bands[0]?.from ?? 0;
  const share = (value: number) => `${((value - least) / (to - least || 1)) * 100}%`;
  const end = (index: number) => bands[index + 1]?.from ?? to;
  return (
    <div className={styles.scale} role="img" aria-label={label}>
      <div className={styles.bands}>
        {bands.map((band, index) => (
          <span
            key={band.label}
            className={styles.band}
            data-tone={band.tone}
            style={{ width: share(least + end(index) - band.from) }}
          />
        ))}
      </div>
      <div className={styles.marks}>
        {bands.slice(1).map(({ label: name, from }) => (
          <span key={name} className={styles.mark} style={{ insetInlineStart: share(from) }}>
            {from}
            {unit}
          </span>
        ))}
      </div>
    </div>
  );
}
