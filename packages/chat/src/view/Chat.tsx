/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChatTerms } from '../contract.ts';
import type { Session } from '../model/session.ts';
import type { ChatStrings } from '../strings.ts';
import { Glyph } from './Glyph.tsx';
import { Panel } from './Panel.tsx';
import { Teaser } from './Teaser.tsx';
import { useTitleBadge } from './use-title-badge.ts';

export interface ChatProps {
  session: Session;
  strings: ChatStrings;
  language: string;
  zone: string | undefined;
  botName: string;
  mode: 'inline' | 'launcher';
  open: boolean;
  now: () => number;
  terms: ChatTerms;
  teaser: string | null;
  /** The customer asked for the panel: it takes the focus. */
  wanted: boolean;
  onTeaserGone: () => void;
  onOpenChange: (open: boolean) => void;
  onRestart: () => void;
}

export function Chat(props: ChatProps) {
  const { session, strings, mode, open, onOpenChange } = props;
  const [talk, setTalk] = useState(session.read);
  const launcher = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setTalk(session.read());
    return session.subscribe(() => setTalk(session.read()));
  }, [session]);

  useTitleBadge(mode === 'launcher' ? talk.unread : 0);

  const panel = (
    <Panel
      session={session}
      talk={talk}
      strings={strings}
      language={props.language}
      zone={props.zone}
      botName={props.botName}
      now={props.now}
      floating={mode === 'launcher'}
      takesFocus={mode === 'launcher' && props.wanted}
      terms={props.terms}
      onClose={
        mode === 'launcher'
          ? () => {
              onOpenChange(false);
              launcher.current?.focus();
            }
          : null
      }
      onRestart={props.onRestart}
    />
  );
  if (mode === 'inline') return panel;
  return (
    <>
      {open && panel}
      <Teaser
        words={open ? null : props.teaser}
        strings={strings}
        onOpen={() => {
          props.onTeaserGone();
          onOpenChange(true);
        }}
        onDismiss={() => {
          props.onTeaserGone();
          launcher.current?.focus();
        }}
      />
      <button
        ref={launcher}
        type="button"
        class="launcher"
        part="launcher"
        aria-expanded={open}
        aria-label={
          open ? strings.close : talk.unread > 0 ? `${strings.open}, ${strings.unread(talk.unread)}` : strings.open
        }
        onClick={() => onOpenChange(!open)}
      >
        <Glyph name={open ? 'fold' : 'chat'} size={24} />
        {!open && talk.unread > 0 && (
          <span class="count" aria-hidden="true">
            {Math.min(talk.unread, 99)}
          </span>
        )}
      </button>
    </>
  );
}
