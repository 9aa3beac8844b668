import { BatonChat, defineBatonChat } from '@baton/chat';
import { useTheme } from '@baton/ui';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { TryIt } from './try-it-types.ts';
import styles from './TryIt.module.css';

export interface ChatBoxProps {
  model: TryIt;
  botName: string;
  /** Of the clock beside it, so that both tell the same time. */
  zone: string;
}

/** The very element that customers see, on the conversation in memory. */
export function ChatBox({ model, botName, zone }: ChatBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const chat = useRef<BatonChat | null>(null);
  const transport = useStore(model.store, (state) => state.transport);
  const { shown } = useTheme();

  useEffect(() => {
    defineBatonChat();
    const element = document.createElement('baton-chat');
    if (!(element instanceof BatonChat)) throw new Error('Another element is registered as <baton-chat>.');
    element.mode = 'inline';
    element.setAttribute('bot-name', botName);
    element.setAttribute('zone', zone);
    element.now = () => model.store.getState().now;
    const again = () => void model.startOver();
    element.addEventListener('baton-chat-restart', again);
    chat.current = element;
    box.current?.append(element);
    return () => {
      element.removeEventListener('baton-chat-restart', again);
      element.remove();
      chat.current = null;
    };
  }, [model, botName, zone]);

  useEffect(() => chat.current?.setAttribute('theme', shown), [shown, model, botName, zone]);
  useEffect(() => {
    if (chat.current) chat.current.transport = transport;
  }, [transport, model, botName, zone]);

  return <div ref={box} className={styles.chat} />;
}
