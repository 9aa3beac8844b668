// What an agent who looks elsewhere should hear of: found by comparing the desk as it was with the desk as it is. Pure.
import type { DeskState, Selected } from './desk-state.ts';
import { NOTE_ALERT, type DeskLoss as Loss, type DeskOffer as Offer, type DeskView } from '@baton/wire';

export interface News {
  title: string;
  body: string;
  /** A newer one takes the place of an older one of the same tag. */
  tag: string;
  /** It cannot wait until a reader pauses. */
  isUrgent: boolean;
  leadsTo: Selected;
}

export interface NewsTexts {
  offerTitle: (customer: string | null) => string;
  messageTitle: (customer: string | null) => string;
  lossTitle: (loss: Loss) => string;
  wentAway: string;
}

export type Before = Pick<DeskState, 'view' | 'selected'>;

/** @param isHidden nobody sees the page, not even what is selected */
export function newsIn({ view: old, selected }: Before, view: DeskView, isHidden: boolean, texts: NewsTexts): News[] {
  const offers = view.offers
    .filter(({ offerId }) => !old?.offers.some((one) => one.offerId === offerId))
    .map(({ offerId, card, conversation: { id } }) => ({
      title: texts.offerTitle(card.top.name),
      body: card.top.summary,
      tag: offerId,
      isUrgent: true,
      leadsTo: { kind: 'offer', id } as const,
    }));
  const messages = view.conversations
    .filter(({ id, unread }) => {
      const isLooking = selected?.id === id && !isHidden;
      return !isLooking && unread > (old?.conversations.find((one) => one.id === id)?.unread ?? 0);
    })
    .map(({ id, customerName, lastText }) => ({
      title: texts.messageTitle(customerName),
      body: lastText ?? '',
      tag: id,
      isUrgent: false,
      leadsTo: { kind: 'conversation', id } as const,
    }));
  const losses = view.losses
    .filter(({ conversation: id, seq }) => !old?.losses.some((one) => one.conversation === id && one.seq === seq))
    .map((loss) => ({
      title: texts.lossTitle(loss),
      body: '',
      tag: `${loss.conversation}/loss`,
      isUrgent: true,
      leadsTo: { kind: 'loss', id: loss.conversation } as const,
    }));
  const mentions = view.alerts
    .filter(({ key }) => key.startsWith(NOTE_ALERT) && !old?.alerts.some((one) => one.key === key))
    .map(({ key, subject, text, conversation: id }) => ({
      title: subject,
      body: text,
      tag: key,
      isUrgent: false,
      leadsTo: { kind: 'look', id } as const,
    }));
  const away: News[] =
    view.status === 'away' && old !== null && old.status !== 'away'
      ? [{ title: texts.wentAway, body: '', tag: 'away', isUrgent: true, leadsTo: selected }]
      : [];
  return [...offers, ...messages, ...losses, ...mentions, ...away];
}

/** The offer that was being read and is gone, although it was neither taken nor declined, and has not run out. */
export function withdrawnIn(
  { view: old, selected }: Before,
  view: DeskView,
  declined: ReadonlySet<string>,
): Offer | null {
  const read = old?.offers.find(({ conversation }) => selected?.kind === 'offer' && conversation.id === selected.id);
  if (!read || declined.has(read.offerId)) return null;
  const { id } = read.conversation;
  const isElsewhere =
    view.offers.some((one) => one.offerId === read.offerId) ||
    view.conversations.some((one) => one.id === id) ||
    view.losses.some((one) => one.conversation === id);
  return isElsewhere ? null : read;
}
