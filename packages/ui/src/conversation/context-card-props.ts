import type { ContextPackage } from '@baton/handoff';
import type { ReactNode } from 'react';
import type { Writing } from './format.ts';

/** What `ContextCard` is given. */
export interface ContextCardProps {
  context: ContextPackage;
  writing: Writing;
  /** `offer`: the top and the middle, for the seconds before accepting; `full`: all three layers. */
  layers?: 'offer' | 'full';
  /** Whether the full card ends with the whole talk; false where the talk stands beside it. */
  transcript?: boolean;
  botName?: string;
  /** I3: told once the agent opens or touches the middle layer. */
  onUse?: (part: 'middle') => void;
  /** Takes a fact of the card into the reply; without it facts have no button. */
  onQuote?: (text: string) => void;
  /** At the end of the first line: a countdown, a menu. */
  aside?: ReactNode;
  className?: string;
}
