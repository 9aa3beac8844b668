import { Banner, Button, Icon } from '@baton/ui';
import { useActions, useDesk, useNow } from '../desk-context.ts';
import { MESSAGE_BOX } from '../hooks/use-shortcuts.ts';
import { useTimeText } from '../hooks/use-time-text.ts';
import { fillReply } from '../model/fill-reply.ts';
import { strings } from '../strings.ts';
import { ChannelPreview } from './ChannelPreview.tsx';
import styles from './ReplyBox.module.css';
import { SuggestBox } from './SuggestBox.tsx';

export interface ReplyBoxProps {
  id: string;
}

/** The box to write in; before the first message it holds the opening made from the card (M5). */
export function ReplyBox({ id }: ReplyBoxProps) {
  const writing = useDesk((state) => state.writings[id]);
  const opening = useDesk((state) => state.talks[id]?.opening ?? '');
  const hasSpoken = useDesk((state) => state.view?.conversations.find((one) => one.id === id)?.firstWordAt != null);
  const kept = useDesk((state) => state.replies);
  const agentName = useDesk((state) => state.view?.agent.name ?? '');
  const { write, send, askReplies } = useActions();
  const nudge = useDesk((state) => state.talks[id]?.nudge ?? null);
  const held = useDesk((state) => state.talks[id]?.held ?? null);
  const now = useNow();
  const timeText = useTimeText();
  const customerName = useDesk((state) => state.view?.conversations.find((one) => one.id === id)?.customerName ?? null);
  const talk = useDesk((state) => state.view?.conversations.find((one) => one.id === id) ?? null);
  const replies = kept.map(({ id: key, name, text: words }) => {
    const filled = fillReply(words, { talk, agentName });
    return { id: key, name, filled, detail: filled.replace(/\s+/g, ' ') };
  });
  const text = writing?.text ?? '';
  const isPrefilled = !hasSpoken && writing?.prefilled != null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send(id);
      }}
    >
      {held !== null && nudge === null && (
        <Banner
          tone={now < held.until ? 'info' : 'warning'}
          className={styles.nudge ?? ''}
          title={now < held.until ? strings.heldUntil(timeText(held.until)) : strings.heldOver}
        >
          {now < held.until ? held.note || strings.heldText : strings.heldOverText(timeText(held.until))}
        </Banner>
      )}
      {nudge !== null && (
        <Banner tone="warning" className={styles.nudge ?? ''} title={strings.nudgeTitle(customerName, nudge)}>
          {strings.nudgeText[nudge]}
        </Banner>
      )}
      {isPrefilled && (
        <p className={styles.opening}>
          {text === opening ? (
            <>
              <Icon name="sparkles" size={13} />
              {strings.opening}
            </>
          ) : (
            <Button size="sm" variant="ghost" icon="rotate-ccw" onClick={() => write(id, opening)}>
              {strings.openingReset}
            </Button>
          )}
        </p>
      )}
      <div className={styles.line}>
        <SuggestBox
          id={MESSAGE_BOX}
          label={strings.message}
          placeholder={strings.messagePlaceholder}
          rows={isPrefilled ? 5 : 2}
          value={text}
          onChange={(next) => write(id, next)}
          onSend={() => void send(id)}
          sign="/"
          items={replies}
          listLabel={strings.replies}
          wordsOf={({ filled }) => filled}
          onAsk={() => void askReplies()}
        />
        <Button type="submit" variant="primary" icon="send" size="lg" disabled={text.trim() === ''}>
          {strings.send}
        </Button>
      </div>
      {talk && (
        <ChannelPreview
          channel={talk.channel}
          text={text}
          language={talk.language}
          lastCustomerAt={talk.lastCustomerAt}
        />
      )}
      <p className={styles.hint}>{strings.sendHint}</p>
    </form>
  );
}
