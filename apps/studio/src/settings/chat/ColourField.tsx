import { Field, IconButton } from '@baton/ui';
import { strings } from '../../strings.ts';
import own from './Chat.module.css';

const words = strings.settings.chat;

export interface ColourFieldProps {
  label: string;
  /** Null: as shipped. */
  colour: string | null;
  shipped: string;
  onChange: (colour: string | null) => void;
}

/** A colour by the browser's own picker, and the way back to the shipped one. */
export function ColourField({ label, colour, shipped, onChange }: ColourFieldProps) {
  return (
    <Field label={label}>
      <div className={own.colour}>
        <input
          type="color"
          className={own.swatch}
          aria-label={label}
          value={colour ?? shipped}
          onChange={(event) => onChange(event.target.value)}
        />
        <span>{colour ?? words.shipped}</span>
        {colour !== null && (
          <IconButton icon="rotate-ccw" size="sm" label={words.reset(label)} onClick={() => onChange(null)} />
        )}
      </div>
    </Field>
  );
}
