import { lossNow } from '../model/loss-now.ts';
import type { DeskLoss as Loss } from '@baton/wire';
import { strings } from '../strings.ts';

export const LOSS_ICONS: Record<Loss['why'], string> = {
  'first-word': 'hourglass',
  silence: 'hourglass',
  connection: 'unplug',
  closed: 'archive',
  moved: 'arrow-up-right',
  offer: 'timer',
};

export function lossNowWords(loss: Loss): string {
  const now = lossNow(loss);
  switch (now.at) {
    case 'agent':
      return strings.lossNowWith(now.name);
    case 'offered':
      return strings.lossNowOffered(now.name);
    case 'line':
      return strings.lossNowWaiting(now.team);
    case 'bot':
      return strings.lossNowBot;
    case 'over':
      return strings.lossNowEnded;
  }
}
