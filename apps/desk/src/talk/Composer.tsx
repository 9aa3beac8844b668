import { Banner, Button, Icon, TextArea } from '@baton/ui';
import { useActions, useDesk } from '../desk-context.ts';
import { MESSAGE_BOX } from '../hooks/use-shortcuts.ts';
import { strings } from '../strings.ts';
import { ChannelPreview } from './ChannelPreview.tsx';
import styles from './Composer.module.css';

export interface ComposerProps {
  id: string;
}

/** The box to write in; before the first message it holds the opening made from the card (M5). */
export function Composer({ id }: ComposerProps) {
  const writing = useDesk((state) => state.writings[id]);
  const opening = useDesk((state) => state.talks[id]?.opening ?? '');
  const hasSpoken = useDesk((state) => state.view?.conversations.find((one) => one.id === id)?.firstWordAt != null);
  const { write, send } = useActions();
  const nudge = useDesk((state) => state.talks[id]?.nudge ?? null);
  const customerName = useDesk((state) => state.view?.conversations.find((one) => one.id === id)?.customerName ?? null);
  const talk = useDesk((state) => state.view?.conversations.find((one) => one.id === id) ?? null);
  const text = writing?.text ?? '';
  const isPrefilled = !hasSpoken && writing?.prefilled != null;
  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        void send(id);
      }}
    >
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
        <TextArea
          id={MESSAGE_BOX}
          data-home
          className={styles.box ?? ''}
          label={strings.message}
          hideLabel
          placeholder={strings.messagePlaceholder}
          rows={isPrefilled ? 5 : 2}
          value={text}
          dir="auto"
          onChange={(next) => write(id, next)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send(id);
          }}
        />
        <Button type="submit" variant="primary" icon="send" size="lg" disabled={text.trim() === ''}>
          {strings.send}
        </Button>
      </div>
      {talk && <ChannelPreview channel={talk.channel} text={text} language={talk.language} />}
      <p className={styles.hint}>{strings.sendHint}</p>
    </form>
  );
}
