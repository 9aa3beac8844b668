import { BatonChat, defineBatonChat, wearTheme, type ChatTransport } from '@baton/chat';
import { textIn } from '@baton/handoff';
import { Select } from '@baton/ui';
import { useEffect, useRef, useState } from 'react';
import { strings } from '../../strings.ts';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import own from './Chat.module.css';

const words = strings.settings.chat;
const HOWS = ['open', 'closed'] as const;
const labels = { open: 'previewOpen', closed: 'previewClosed' } as const;

/** The very element that visitors see, in the looks of the draft, on words that go nowhere. */
export function ChatPreview() {
  const { draft } = useWorkspaceDraft();
  const { chat: rules, privacy, brand } = draft;
  const [how, setHow] = useState<(typeof HOWS)[number]>('open');
  const box = useRef<HTMLDivElement>(null);
  const chat = useRef<BatonChat | null>(null);

  useEffect(() => {
    defineBatonChat();
    const element = new BatonChat();
    element.transport = shownTalk();
    chat.current = element;
    box.current?.append(element);
    return () => {
      element.remove();
      chat.current = null;
    };
  }, []);

  useEffect(() => {
    const element = chat.current;
    if (!element) return;
    wearTheme(element, rules.theme);
    element.setAttribute('bot-name', brand.assistant);
    const say = (text: typeof privacy.notice) => textIn(text, brand.fallbackLanguage, brand.fallbackLanguage);
    element.terms = { notice: say(privacy.notice), consent: null };
    element.mode = how === 'open' ? 'inline' : 'launcher';
    // Where it floats, it floats over the page of the preview and not over the studio.
    element.style.position = how === 'open' ? '' : 'absolute';
    element.teaser =
      how === 'open' ? null : (rules.openings.map((one) => say(one.words)).find((one) => one !== null) ?? null);
  }, [rules, privacy, brand, how]);

  return (
    <div className={own.preview}>
      <Select
        label={words.preview}
        value={how}
        options={HOWS.map((value) => ({ value, label: words[labels[value]] }))}
        onChange={setHow}
      />
      <div ref={box} className={own.page} role="group" aria-label={words.preview} />
    </div>
  );
}

function shownTalk(): ChatTransport {
  const at = Date.now();
  const { bot, customer, answer, track, person } = words.said;
  const base = { at, type: 'message' } as const;
  return {
    open: (onEvent, onState) => {
      onState('open');
      onEvent({ ...base, seq: 1, id: 'm1', from: 'bot', message: { text: bot } });
      onEvent({ ...base, seq: 2, id: 'm2', from: 'customer', message: { text: customer } });
      onEvent({
        ...base,
        seq: 3,
        id: 'm3',
        from: 'bot',
        message: {
          text: answer,
          choices: [
            { id: 'track', label: track },
            { id: 'person', label: person },
          ],
        },
      });
      return () => undefined;
    },
    send: async () => undefined,
  };
}
