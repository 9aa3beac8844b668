import { memo, type ComponentType } from 'react';
import type * as z from 'zod';
import type { CardProps, SettingsOf } from './card-props.ts';

/**
 * The card of a kind, out of a body that takes the kind's own settings. Settings that do not parse (half typed, say) show
 * nothing rather than something untrue.
 */
export function cardFor<C extends z.ZodType>(
  kind: { kind: string; config: C },
  Body: ComponentType<SettingsOf<C>>,
): ComponentType<CardProps> {
  function Card({ config }: CardProps) {
    const settings = kind.config.safeParse(config);
    return settings.success ? <Body config={settings.data} /> : null;
  }
  Card.displayName = `Card(${kind.kind})`;
  return memo(Card);
}
