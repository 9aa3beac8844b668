import { useEffect } from 'react';
import { useHouse } from '../desk-context.ts';
import type { OpenDialog } from '../dialogs/open-dialog.ts';
import type { DeskState } from '../model/desk-state.ts';

/** The key that goes with Alt, and what it does. Alt alone is free in browsers for these letters; typing text never needs it. */
const SHORTCUTS = {
  accept: 'KeyA',
  decline: 'KeyN',
  next: 'ArrowDown',
  previous: 'ArrowUp',
  write: 'KeyM',
  note: 'KeyI',
  close: 'KeyW',
  pass: 'KeyP',
  hold: 'KeyH',
  giveBack: 'KeyB',
  consult: 'KeyC',
  abuse: 'KeyR',
  tag: 'KeyT',
  find: 'KeyK',
} as const;

/** As it stands on the keyboard. */
export const ALT = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌥' : 'Alt';

/** The element that the key for writing goes to. */
export const MESSAGE_BOX = 'baton-message-box';

/** The element that the key for tags goes to. */
export const TAG_BOX = 'baton-tag-box';

/** @param isCovered a dialog is open: it alone is worked with, but an offer that runs out can still be answered */
export function useShortcuts(onDialog: (dialog: OpenDialog) => void, isCovered: boolean): void {
  const { desk } = useHouse();
  useEffect(() => {
    const { store, actions } = desk;

    function onKey(event: KeyboardEvent): void {
      if (event.key === '?' && !isCovered && !isTyping(event.target)) {
        onDialog({ kind: 'help' });
        return;
      }
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      const { view, selected } = store.getState();
      const offer = view?.offers[0];
      const held = view?.conversations.find(({ id }) => id === selected?.id);
      const isAnswer = event.code === SHORTCUTS.accept || event.code === SHORTCUTS.decline;
      if (isCovered && !isAnswer) return;
      switch (event.code) {
        case SHORTCUTS.accept:
          if (offer) void actions.accept(offer.conversation.id, offer.offerId);
          break;
        case SHORTCUTS.decline:
          if (offer) void actions.decline(offer.conversation.id, offer.offerId);
          break;
        case SHORTCUTS.next:
        case SHORTCUTS.previous:
          selectNeighbour(store.getState(), event.code === SHORTCUTS.next ? 1 : -1, actions.select);
          break;
        case SHORTCUTS.write:
          if (held) actions.noteIn(null);
          document.getElementById(MESSAGE_BOX)?.focus();
          break;
        case SHORTCUTS.note:
          if (held) actions.noteIn(held.id);
          document.getElementById(MESSAGE_BOX)?.focus();
          break;
        case SHORTCUTS.close:
          if (held) onDialog({ kind: 'close', conversation: held.id });
          break;
        case SHORTCUTS.pass:
          if (held) onDialog({ kind: 'pass', conversation: held.id });
          break;
        case SHORTCUTS.hold:
          if (held) onDialog({ kind: 'hold', conversation: held.id });
          break;
        case SHORTCUTS.giveBack:
          if (held) onDialog({ kind: 'giveBack', conversation: held.id });
          break;
        case SHORTCUTS.consult:
          if (held) onDialog({ kind: 'consult', conversation: held.id });
          break;
        case SHORTCUTS.abuse:
          if (held) onDialog({ kind: 'abuse', conversation: held.id });
          break;
        case SHORTCUTS.tag:
          document.getElementById(TAG_BOX)?.focus();
          break;
        case SHORTCUTS.find:
          onDialog({ kind: 'find' });
          break;
        default:
          return;
      }
      event.preventDefault();
    }

    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk, onDialog, isCovered]);
}

function selectNeighbour(
  { view, selected }: DeskState,
  step: 1 | -1,
  select: (next: DeskState['selected']) => void,
): void {
  const list = [
    ...(view?.offers ?? []).map(({ conversation: { id } }) => ({ kind: 'offer' as const, id })),
    ...(view?.conversations ?? []).map(({ id }) => ({ kind: 'conversation' as const, id })),
    ...(view?.losses ?? []).map(({ conversation: id }) => ({ kind: 'loss' as const, id })),
  ];
  if (list.length === 0) return;
  const index = list.findIndex(({ id }) => id === selected?.id);
  const next = list[(index + step + list.length) % list.length];
  if (next) select(next);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
