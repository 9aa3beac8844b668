// S1 and S7 at the door of a connected language model: what may leave, and as what.
import { mask } from '@baton/handoff';
import { prepare } from '@baton/signals';

const HEALTH: ReadonlySet<string> = new Set(['medical', 'self-harm']);

/**
 * Says what may be sent of a text: secrets are masked, and a text about somebody's health is not sent at all unless the workspace
 * allows it (null).
 */
export function outgoingText(allowHealth: boolean): (text: string) => string | null {
  const reader = prepare({});
  return (text) => {
    const { signals } = reader.read({ text, at: 0, profile: {}, awaiting: { kind: 'nothing' } }, reader.empty);
    const isHealth = signals.policy.some(({ topic }) => HEALTH.has(topic));
    return isHealth && !allowHealth ? null : mask(text);
  };
}
