/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatTerms } from '../contract.ts';
import type { Session } from '../model/session.ts';
import { hasSpoken } from '../model/talk.ts';
import type { Talk } from '../model/talk.ts';
import type { ChatStrings } from '../strings.ts';
import { Foot } from './Foot.tsx';
import { Glyph } from './Glyph.tsx';
import { Header } from './Header.tsx';
import { Messages, Typing } from './Messages.tsx';
import { ConnectionStrip, WaitingStrip } from './Strips.tsx';
import { Consent, Notice } from './Terms.tsx';
import { useScrollEnd } from './use-scroll-end.ts';

export interface PanelProps {
  session: Session;
  talk: Talk;
  strings: ChatStrings;
  language: string;
  zone: string | undefined;
  botName: string;
  now: () => number;
  /** Above the page rather than part of it. */
  floating: boolean;
  /** The customer asked for it: whoever writes begins at once. */
  takesFocus: boolean;
  terms: ChatTerms;
  onClose: (() => void) | null;
  onRestart: () => void;
}

export function Panel(props: PanelProps) {
  const { session, talk, strings, language, floating, takesFocus, terms, onClose, onRestart } = props;
  const botName = talk.lines.findLast((line) => line.from === 'bot' && line.name)?.name ?? props.botName;
  const panel = useRef<HTMLElement | null>(null);
  const log = useRef<HTMLDivElement | null>(null);
  const input = useRef<HTMLTextAreaElement | null>(null);
  const { atEnd, toEnd } = useScrollEnd(log, talk);
  const { visible, offline } = usePageState();

  useEffect(() => {
    session.watch(atEnd && visible);
    return () => session.watch(false);
  }, [session, atEnd, visible]);

  const hasBegun = hasSpoken(talk);
  const consent = hasBegun || talk.agreed ? null : terms.consent;
  const agreedRef = useRef(false);
  // Whoever has just agreed goes on by writing.
  useEffect(() => {
    if (agreedRef.current && consent === null) input.current?.focus();
  }, [consent]);
  useEffect(() => {
    if (takesFocus) (input.current ?? panel.current)?.focus({ preventScroll: true });
  }, [takesFocus]);

  return (
    <section
      ref={panel}
      tabIndex={-1}
      class="panel"
      part="panel"
      role={floating ? 'dialog' : undefined}
      aria-label={strings.chat}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onClose) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <Header
        talk={talk}
        strings={strings}
        botName={botName}
        canLeave={session.canLeave}
        onLeave={() => void session.leave()}
        onClose={onClose}
      />
      <ConnectionStrip talk={talk} strings={strings} offline={offline} />
      {terms.notice !== null && !hasBegun && <Notice text={terms.notice} />}
      <WaitingStrip talk={talk} strings={strings} />
      <div class="middle">
        {/* It scrolls, so it takes focus: arrow keys move it. */}
        <div ref={log} class="log" role="group" aria-label={strings.messages} tabIndex={0}>
          <div role="log" aria-label={strings.messages}>
            {talk.connection === 'connecting' && talk.lines.length === 0 && <p class="notice">{strings.connecting}</p>}
            <Messages
              talk={talk}
              strings={strings}
              language={language}
              zone={props.zone}
              botName={botName}
              now={props.now()}
              held={consent !== null}
              files={session.files}
              onChoose={(choice) => {
                session.choose(choice);
                toEnd();
                input.current?.focus();
              }}
              onTryAgain={session.tryAgain}
              onDiscard={session.discard}
            />
          </div>
          {/* Outside of what is read out: dots that come and go would talk over the messages. */}
          {talk.typing && <Typing from={talk.typing} talk={talk} strings={strings} botName={botName} />}
        </div>
        {!atEnd && (
          <button type="button" class="to-end" data-new={talk.unread > 0 || undefined} onClick={toEnd}>
            <Glyph name="down" size={14} />
            {talk.unread > 0 ? strings.newMessages : <span class="heard">{strings.newMessages}</span>}
          </button>
        )}
      </div>
      {consent === null ? (
        <Foot
          talk={talk}
          strings={strings}
          input={input}
          files={session.files}
          newId={session.newId}
          onSay={(message, shown, files) => {
            session.say(message, shown, files);
            toEnd();
          }}
          onTyping={session.typing}
          onRestart={onRestart}
        />
      ) : (
        <Consent
          text={consent}
          strings={strings}
          onAgree={() => {
            agreedRef.current = true;
            session.agree();
          }}
        />
      )}
    </section>
  );
}

function usePageState(): { visible: boolean; offline: boolean } {
  const [state, setState] = useState(readPage);
  useEffect(() => {
    const look = () => setState(readPage());
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return state;
}

function readPage(): { visible: boolean; offline: boolean } {
  return { visible: document.visibilityState === 'visible', offline: navigator.onLine === false };
}
