// Puts the outside kind into a registry beside the shipped ones, and draws a flow with it.
import { extendRegistry, parseFlowValue, type Flow, type Registry } from '@baton/flow';
import { nodeKinds } from '@baton/nodes';
import { deliveryWindow } from './delivery-window.node.ts';

export const withDeliveryWindow: Registry = extendRegistry(nodeKinds, [deliveryWindow]);

const step = (id: string, kind: string, x: number, y: number, config: object = {}) => ({
  id,
  kind,
  version: 1,
  position: { x, y },
  config,
});
const line = (from: string, port: string, to: string) => ({
  id: `${from}-${port}`,
  from: { node: from, port },
  to: { node: to },
});

export function deliveryFlow(): Flow {
  const parsed = parseFlowValue(
    {
      format: 1,
      id: 'delivery',
      name: 'When does it come?',
      settings: {},
      nodes: [
        step('start', 'start', 0, 160),
        step('window', 'courier-delivery-window', 300, 160),
        step('sorry', 'message', 600, 320, {
          message: { use: 'own', text: { en: 'The courier cannot say yet. You will see it in your account by noon.' } },
        }),
        step('end', 'end', 900, 160),
      ],
      edges: [
        line('start', 'next', 'window'),
        line('window', 'told', 'end'),
        line('window', 'unknown', 'sorry'),
        line('sorry', 'next', 'end'),
      ],
    },
    withDeliveryWindow,
  );
  if (!parsed.ok) throw new Error(parsed.issues.map(({ message }) => message).join(' '));
  return parsed.flow;
}
