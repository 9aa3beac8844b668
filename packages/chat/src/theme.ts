/** The looks of the chat on a website; what is not set keeps the shipped look. Colours as `#4a43cf`, the radius in px. */
export interface ChatLooks {
  accent?: string | undefined;
  onAccent?: string | undefined;
  ground?: string | undefined;
  sheet?: string | undefined;
  radius?: number | undefined;
  /** `page` takes the website's own font. */
  font?: 'own' | 'page' | undefined;
  scheme?: 'device' | 'light' | 'dark' | undefined;
  /** Which corner the button stands in. */
  side?: 'end' | 'start' | undefined;
}

/**
 * Puts looks on a `<baton-chat>` by its custom properties, and takes off what they do not set. Written by script and not into the page, so
 * it holds under a policy without inline styles. What the page itself names in attributes stays.
 */
export function wearTheme(chat: HTMLElement, looks: ChatLooks): void {
  const { accent, ground, sheet } = looks;
  const properties: Readonly<Record<string, string | undefined>> = {
    '--baton-chat-accent': accent,
    '--baton-chat-on-accent': looks.onAccent ?? (accent && inkOn(accent)),
    // Words in the accent stand on a light or a dark ground: drawn towards the ink until they can be read there.
    '--baton-chat-accent-text':
      accent && `light-dark(color-mix(in oklab, ${accent} 62%, #000), color-mix(in oklab, ${accent} 45%, #fff))`,
    // A ground of one's own belongs to the light chat; the dark one keeps its own.
    '--baton-chat-ground': ground && `light-dark(${ground}, #161513)`,
    '--baton-chat-sheet': sheet && `light-dark(${sheet}, #1f1d1b)`,
    '--baton-chat-radius': looks.radius === undefined ? undefined : `${looks.radius}px`,
    '--baton-chat-font': looks.font === 'page' ? 'inherit' : undefined,
  };
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) chat.style.removeProperty(name);
    else chat.style.setProperty(name, value);
  }
  const { scheme = 'device' } = looks;
  if (scheme === 'device') chat.removeAttribute('theme');
  else chat.setAttribute('theme', scheme);
  if (looks.side === 'start') chat.setAttribute('side', 'start');
  else chat.removeAttribute('side');
}

/** Black or white, whichever reads better on a colour (WCAG 2.2, relative luminance). */
function inkOn(colour: string): string {
  const light = luminance(colour);
  return (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? '#000000' : '#ffffff';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
