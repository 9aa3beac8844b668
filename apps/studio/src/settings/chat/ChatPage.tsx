import type { ChatTheme } from '@baton/handoff';
import { NumberField, Select } from '@baton/ui';
import { strings } from '../../strings.ts';
import { SectionHead } from '../SectionHead.tsx';
import styles from '../Settings.module.css';
import { useWorkspaceDraft } from '../workspace-draft.tsx';
import { ChatPreview } from './ChatPreview.tsx';
import { ColourField } from './ColourField.tsx';
import { EmbedCard } from './EmbedCard.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import { OpeningsCard } from './OpeningsCard.tsx';
import { WebsitesCard } from './WebsitesCard.tsx';
import own from './Chat.module.css';

const words = strings.settings.chat;
const SHIPPED_RADIUS = 16;
const FONTS = ['own', 'page'] as const;
const SCHEMES = ['device', 'light', 'dark'] as const;
const SIDES = ['end', 'start'] as const;
/** Shown in the field while nothing else is chosen: the light chat of the style sheet. */
const SHIPPED = { accent: '#4a43cf', ground: '#faf8f5', sheet: '#ffffff' } as const;

/** The chat on customers' websites. */
export function ChatPage() {
  return (
    <div>
      <SectionHead title={words.title} lead={words.lead} />
      <div className={styles.stack}>
        <EmbedCard />
        <WebsitesCard />
        <LooksCard />
        <OpeningsCard />
        <IdentityCard />
      </div>
    </div>
  );
}

/** Colours and corners, with the very element beside them. */
function LooksCard() {
  const { draft, change } = useWorkspaceDraft();
  const { theme } = draft.chat;
  const set = (next: ChatTheme) => change((before) => ({ ...before, chat: { ...before.chat, theme: next } }));
  const setColour = (name: keyof typeof SHIPPED) => (colour: string | null) => {
    const { [name]: _, ...rest } = theme;
    set(colour === null ? rest : { ...rest, [name]: colour });
  };
  return (
    <section className={styles.card} aria-label={words.looks}>
      <h2 className={styles.cardTitle}>{words.looks}</h2>
      <div className={own.looks}>
        <div className={styles.fields}>
          {(['accent', 'ground', 'sheet'] as const).map((name) => (
            <ColourField
              key={name}
              label={words[name]}
              colour={theme[name] ?? null}
              shipped={SHIPPED[name]}
              onChange={setColour(name)}
            />
          ))}
          <NumberField
            label={words.radius}
            unit="px"
            min={0}
            max={32}
            value={theme.radius ?? SHIPPED_RADIUS}
            onChange={(radius) => radius !== null && set({ ...theme, radius })}
          />
          <Select
            label={words.font}
            value={theme.font}
            options={FONTS.map((value) => ({ value, label: words.fonts[value] }))}
            onChange={(font) => set({ ...theme, font })}
          />
          <Select
            label={words.scheme}
            value={theme.scheme}
            options={SCHEMES.map((value) => ({ value, label: words.schemes[value] }))}
            onChange={(scheme) => set({ ...theme, scheme })}
          />
          <Select
            label={words.side}
            hint={words.sideHint}
            value={theme.side}
            options={SIDES.map((value) => ({ value, label: words.sides[value] }))}
            onChange={(side) => set({ ...theme, side })}
          />
        </div>
        <ChatPreview />
      </div>
    </section>
  );
}
