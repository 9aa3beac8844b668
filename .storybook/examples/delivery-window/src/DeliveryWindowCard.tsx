import type { CardProps } from '@baton/editor';
import { Badge } from '@baton/ui';
import { deliveryWindow } from './delivery-window.node.ts';

/** What the step shows on the canvas. Without a card a kind gets its one line from `describe`. */
export function DeliveryWindowCard({ config }: CardProps) {
  const settings = deliveryWindow.config.safeParse(config);
  if (!settings.success) return null;
  return (
    <Badge tone="accent" icon="map-pin">
      {`${settings.data.connection}, up to ${settings.data.timeoutSeconds} s`}
    </Badge>
  );
}
