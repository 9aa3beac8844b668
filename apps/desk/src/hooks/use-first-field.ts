import { type RefObject, useLayoutEffect, useRef } from 'react';

const FIELDS = 'input:checked, [role="combobox"], textarea';

/** Puts the focus of a dialog into its first field; left alone it would begin at the button that closes the dialog. */
export function useFirstField<T extends HTMLElement>(): RefObject<T | null> {
  const form = useRef<T>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus(), []);
  return form;
}
