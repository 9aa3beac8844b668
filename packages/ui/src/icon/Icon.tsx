import type { LucideIcon } from 'lucide-react';
import { createElement } from 'react';
import { icons } from './icons.ts';

/** What an icon is given: its name, and its size in pixels. */
export interface IconProps {
  /** A name of the list in `icons.ts`; any other shows the fallback. */
  name: string;
  /** Width and height in pixels. */
  size?: number;
  strokeWidth?: number;
  /** Only for an icon that stands alone; beside a word it is decoration and stays hidden from readers. */
  label?: string;
  className?: string;
}

/** A drawing in the size of the text around it; hidden from screen readers, as the words beside it say the same. */
export function Icon({ name, size = 16, strokeWidth = 1.75, label, className }: IconProps) {
  const heard = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  // The drawings are a fixed list, chosen by name: nothing is created here that could lose its state.
  return createElement(icon(name), { size, strokeWidth, className, ...heard });
}

const byName: ReadonlyMap<string, LucideIcon> = new Map(Object.entries(icons));

/** The drawing for a name. Kinds name their icon freely, so an unknown name gets a plain shape, never an error. */
export function icon(name: string): LucideIcon {
  return byName.get(name) ?? icons.shapes;
}

/** Whether an icon of this name ships. */
export function hasIcon(name: string): boolean {
  return byName.has(name);
}
