import { tellPlace } from '../advance.ts';
import type { ToConversationBody } from '@baton/handoff';
import { holdBack, isOnAnotherWay } from '../effects/held-ways.ts';
import { backToFirstLine, endOffer, movePlace, refuseOffer } from '../effects/place.ts';
import type { ConversationState } from '../state.ts';
import type { Draft } from '../draft.ts';

type Held = NonNullable<ConversationState['place']>['held'];

/** What the team's queue tells; from a queue that the conversation has left it means nothing. */
export function queueSays(draft: Draft, body: Extract<ToConversationBody, { type: `queue.${string}` }>): void {
  const { state } = draft;
  const { place } = state;
  if (body.type === 'queue.offered') return offered(draft, body);
  if (body.type === 'queue.withdrawn') {
    // R17: accepted in the same moment, it is no offer any more.
    if (state.offer?.id === body.offerId) endOffer(draft, 'withdrawn');
    return;
  }
  if (!place || place.team !== body.team || isOfEarlierStay(body, place)) return;
  switch (body.type) {
    case 'queue.joined':
    case 'queue.moved': {
      const { position, waitSeconds } = body;
      state.place = { ...place, position, waitSeconds, held: withoutNobody(place.held) };
      draft.note({ type: 'position', team: body.team, position, waitSeconds });
      tellPlace(draft, { type: body.type, position, waitSeconds });
      return;
    }
    case 'queue.nobody': {
      const event = { type: body.type, reason: body.reason };
      draft.note({ type: 'nobody', team: body.team, reason: body.reason });
      if (body.reason === 'no-team' ? movePlace(draft) : backToFirstLine(draft)) return;
      if (isOnAnotherWay(draft)) holdBack(draft, event.type, event);
      else tellPlace(draft, event);
      return;
    }
  }
}

/** Who is told a place can be reached after all. */
function withoutNobody(held: Held): NonNullable<Held> {
  return (held ?? []).filter(({ type }) => type !== 'queue.nobody');
}

/** The conversation holds one offer at a time, and only while it waits with that team (contracts, 9). */
function offered(
  draft: Draft,
  { team, offerId, agent, lapsesAt, place: stay }: Extract<ToConversationBody, { type: 'queue.offered' }>,
): void {
  const { place, offer } = draft.state;
  if (offer?.id === offerId) return;
  if (!place || place.team !== team || isOfEarlierStay({ place: stay }, place) || offer || lapsesAt <= draft.at) {
    // What comes too late was on nobody's desk: that is no lapse of theirs (W10).
    refuseOffer(draft, offerId, agent.id, team, 'withdrawn');
    return;
  }
  draft.state.offer = { id: offerId, agent, team, lapsesAt };
  draft.note({ type: 'offered', offerId, agent, team, lapsesAt });
}

/** The customer left and came back: what the queue said in between is of the stay before. */
function isOfEarlierStay(body: { place?: string | undefined }, place: { id: string }): boolean {
  return body.place !== undefined && body.place !== place.id;
}
