import type { ChannelName } from '@baton/flow';
import type { SaidMessage } from '@baton/handoff';
import { ShownOnChannel } from '../shown/ShownOnChannel.tsx';

export interface MessageTextProps {
  said: SaidMessage;
  channel: ChannelName;
  language: string;
}

/** One message as a channel shows it (C1, C2), and how much of its room it takes. */
export function MessageText(props: MessageTextProps) {
  return <ShownOnChannel {...props} hasLength />;
}
