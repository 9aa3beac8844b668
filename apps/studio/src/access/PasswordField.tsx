import { TextField } from '@baton/ui';
import { strings } from '../strings.ts';

const words = strings.access;

export interface PasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** A new password: long rather than odd. */
export function PasswordField({ value, onChange }: PasswordFieldProps) {
  return (
    <TextField
      label={words.newPassword}
      hint={words.passwordHint}
      type="password"
      name="new-password"
      autoComplete="new-password"
      minLength={12}
      maxLength={128}
      required
      value={value}
      onChange={onChange}
    />
  );
}
