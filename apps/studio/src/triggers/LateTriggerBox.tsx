import { LatePart } from '../frame/LatePart.tsx';
import { strings } from '../strings.ts';
import { useLoaded } from '../use-loaded.ts';
import type { TriggerBoxProps } from './TriggerBox.tsx';

/** The reading of messages is the largest part of the house; it comes when a trigger is looked at. */
export function LateTriggerBox(props: TriggerBoxProps) {
  const { loaded, again } = useLoaded(() => import('./TriggerBox.tsx'), 'trigger-box');
  if (loaded.is !== 'loaded') return <LatePart loaded={loaded} loading={strings.triggers.reading} onAgain={again} />;
  const { TriggerBox } = loaded.value;
  return <TriggerBox {...props} />;
}
