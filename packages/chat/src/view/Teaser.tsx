/** @jsxImportSource preact */
import type { ChatStrings } from '../strings.ts';
import { Glyph } from './Glyph.tsx';

export interface TeaserProps {
  words: string | null;
  strings: ChatStrings;
  onOpen: () => void;
  onDismiss: () => void;
}

/** What the chat says by itself before it is opened. Read out when it comes, and takes no focus. */
export function Teaser({ words, strings, onOpen, onDismiss }: TeaserProps) {
  return (
    <div role="status">
      {words !== null && (
        <div class="teaser">
          <button type="button" class="teaser-words" dir="auto" onClick={onOpen}>
            {words}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={strings.dismiss}
            title={strings.dismiss}
            onClick={onDismiss}
          >
            <Glyph name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
