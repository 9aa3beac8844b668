/** @jsxImportSource preact */

// Drawn here in a few strokes each: an icon library would cost more than the rest of the element.
const paths = {
  bot: 'M12 4v4M7 8h10a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H7a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3ZM9 13v2M15 13v2M1.5 13v3M22.5 13v3',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5a7.5 7.5 0 0 1 15 0',
  line: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.5 2',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  fold: 'M5.5 9.5 12 16l6.5-6.5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 8v5M12 16.5v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Z',
  leave: 'M9.5 21H5a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 5 3h4.5M16 17l5-5-5-5M21 12H9',
  attach: 'M20 11.5 12 19.4a5 5 0 0 1-7.1-7.1l8.3-8.2a3.3 3.3 0 0 1 4.7 4.7L9.6 17a1.7 1.7 0 0 1-2.4-2.4l7.6-7.5',
  file: 'M13.5 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V8ZM13.5 3v5h5',
  chat: 'M20.5 12a8 8 0 0 1-8.2 7.8 9 9 0 0 1-3.4-.7L4 20.5l1.3-4A7.4 7.4 0 0 1 4 12a8 8 0 0 1 8.2-7.8A8 8 0 0 1 20.5 12Z',
} as const;

export interface GlyphProps {
  name: keyof typeof paths;
  size?: number;
}

export function Glyph({ name, size = 18 }: GlyphProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
