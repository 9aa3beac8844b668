import { Avatar, Badge, Countdown, EmptyState, Sentiment } from '@baton/ui';
import { sentimentColour } from '@baton/handoff';
import { useActions, useDesk, useHouse, useNow } from '../desk-context.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { useIsTyping } from '../hooks/use-is-typing.ts';
import { LossList } from '../losses/LossList.tsx';
import { agoText } from '../model/clock-stage.ts';
import type { DeskConversation as Conversation } from '@baton/wire';
import { statusWords, strings, tierWords } from '../strings.ts';
import { SlaClock } from '../talk/SlaClock.tsx';
import styles from './SideLists.module.css';

/** Offers first, because they run out; then the agent's own conversations, and what is no longer theirs. */
export function ConversationList() {
  const offers = useDesk((state) => state.view?.offers ?? NONE);
  const conversations = useDesk((state) => state.view?.conversations ?? NONE);
  const losses = useDesk((state) => state.view?.losses.length ?? 0);
  const status = useDesk((state) => state.view?.status ?? 'offline');
  const takesOffers = status === 'available' || status === 'busy';
  if (offers.length + conversations.length + losses === 0) {
    return (
      <EmptyState icon="messages-square" title={strings.noConversations}>
        {takesOffers ? strings.noConversationsText : strings.noConversationsNow(statusWords[status])}
      </EmptyState>
    );
  }
  return (
    <>
      {offers.length > 0 && (
        <section>
          <h2 className={styles.heading}>{strings.offered}</h2>
          <ul>
            {offers.map((offer) => (
              <li key={offer.offerId}>
                <OfferRow id={offer.conversation.id} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {conversations.length > 0 && (
        <section>
          <h2 className={styles.heading}>{strings.yours}</h2>
          <ul>
            {conversations.map((one) => (
              <li key={one.id}>
                <ConversationRow conversation={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <LossList />
    </>
  );
}

const NONE: never[] = [];

function OfferRow({ id }: { id: string }) {
  const { clock } = useHouse();
  const { select } = useActions();
  const offer = useDesk((state) => state.view?.offers.find(({ conversation }) => conversation.id === id));
  const isCurrent = useDesk((state) => state.selected?.id === id);
  if (!offer) return null;
  const { conversation, card, offeredAt, lapsesAt } = offer;
  return (
    <button
      type="button"
      className={styles.row}
      data-offer=""
      aria-current={isCurrent || undefined}
      onClick={() => select({ kind: 'offer', id })}
    >
      <Countdown
        endsAt={lapsesAt}
        totalSeconds={(lapsesAt - offeredAt) / 1000}
        label={strings.timeToAccept}
        now={clock.now}
        size={38}
      />
      <span className={styles.words}>
        <span className={styles.name}>{card.top.name ?? strings.unknownCustomer}</span>
        <span className={styles.preview}>{card.top.summary}</span>
        <span className={styles.meta}>
          {conversation.tier && <span>{tierWords[conversation.tier]}</span>}
          {conversation.team && <span>{conversation.team.name}</span>}
        </span>
      </span>
    </button>
  );
}

function ConversationRow({ conversation }: { conversation: Conversation }) {
  const { id, customerName, sentiment, unread, lastAt, firstResponse, resolution } = conversation;
  const { select } = useActions();
  const now = useNow();
  const isCurrent = useDesk((state) => state.selected?.id === id);
  const isNudged = useDesk((state) => (state.talks[id]?.nudge ?? null) !== null);
  const held = useDesk((state) => state.talks[id]?.held ?? null);
  const timeText = useTimeText();
  const clock = firstResponse?.doneAt === null ? firstResponse : resolution;
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isCurrent || undefined}
      data-unread={unread > 0 ? '' : undefined}
      onClick={() => select({ kind: 'conversation', id })}
    >
      <Avatar name={customerName ?? '?'} size={36} />
      <span className={styles.words}>
        <span className={styles.name} dir="auto">
          {customerName ?? strings.unknownCustomer}
        </span>
        <Preview conversation={conversation} />
        <span className={styles.meta}>
          {sentiment && <Sentiment compact state={sentiment} trajectory="steady" colour={sentimentColour(sentiment)} />}
          {clock && (
            <SlaClock times={clock} name={clock === resolution ? strings.resolution : strings.firstWord} small />
          )}
          {held && (
            <Badge tone={now < held.until ? 'neutral' : 'orange'} icon="clock">
              {now < held.until ? strings.heldUntil(timeText(held.until)) : strings.heldOver}
            </Badge>
          )}
          {isNudged && <Badge tone="orange">{strings.answerDue}</Badge>}
        </span>
      </span>
      <span className={styles.end}>
        {agoText(lastAt, now, strings.justNow)}
        {unread > 0 && (
          <span className={styles.unread} aria-label={strings.unread(unread)}>
            {unread}
          </span>
        )}
      </span>
    </button>
  );
}

/** What was said last by one of the two; notes of the house are no part of the talk. */
function Preview({ conversation: { id, lastText, lastSpeaker } }: { conversation: Conversation }) {
  const isTyping = useIsTyping(id);
  const spoken = useDesk((state) =>
    state.talks[id]?.draft.transcript.findLast(({ speaker }) => speaker === 'customer' || speaker === 'agent'),
  );
  if (isTyping) return <span className={styles.typing}>{strings.typing}</span>;
  const speaker = spoken?.speaker ?? lastSpeaker;
  return (
    <span className={styles.preview} dir="auto">
      {speaker === 'agent' && `${strings.you}: `}
      {spoken?.text ?? lastText}
    </span>
  );
}
