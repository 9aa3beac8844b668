// The three forms of a note. Everything a customer wrote is escaped; addresses in it stay text.

/** A piece of a line. */
export type Piece = { readonly bold: string } | { readonly text: string };

/** Writes parts of a note; what it returns is escaped and whole. */
export interface NoteWriter {
  /** Bytes that lists and joints may add. */
  readonly spare: number;
  lead(text: string): string;
  heading(text: string): string;
  item(pieces: readonly Piece[]): string;
  list(items: readonly string[]): string;
  small(text: string): string;
  /** A line that is found again by its very letters. */
  marker(text: string): string;
  join(parts: readonly string[]): string;
}

/** The writer of a form. HTML keeps to `p b i ul li`, which every desk leaves in. */
export function writerOf(form: 'html' | 'markdown' | 'plain'): NoteWriter {
  return form === 'html' ? html : form === 'markdown' ? markdown : plain;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const broken = (text: string) => escaped(text).replaceAll(/\r?\n/g, '<br>');

const html: NoteWriter = {
  spare: 64,
  lead: (text) => `<p><b>${broken(text)}</b></p>`,
  heading: (text) => `<p><b>${escaped(text)}</b></p>`,
  item: (pieces) =>
    `<li>${pieces.map((piece) => ('bold' in piece ? `<b>${broken(piece.bold)}</b>` : broken(piece.text))).join('')}</li>`,
  list: (items) => (items.length === 0 ? '' : `<ul>\n${items.join('\n')}\n</ul>`),
  small: (text) => `<p><i>${escaped(text)}</i></p>`,
  marker: (text) => `<p><i>${escaped(text)}</i></p>`,
  join: (parts) => parts.filter((part) => part !== '').join('\n'),
};

/** Marks, and what begins a line with a meaning of its own, are set apart by a backslash. */
const marked = (text: string) =>
  text
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replaceAll(/\r?\n/g, '\n  ')
    .replaceAll(/^(\s*)([-+]|\d+\.)(?=\s)/gm, '$1\\$2');

const markdown: NoteWriter = {
  spare: 64,
  lead: (text) => `**${marked(text)}**\n`,
  heading: (text) => `\n**${text}**\n`,
  item: (pieces) =>
    `- ${pieces.map((piece) => ('bold' in piece ? `**${marked(piece.bold)}**` : marked(piece.text))).join('')}`,
  list: (items) => items.join('\n'),
  small: (text) => `\n_${marked(text)}_`,
  marker: (text) => `\n\`${text.replaceAll('`', '')}\``,
  join: (parts) => parts.filter((part) => part !== '').join('\n'),
};

const plain: NoteWriter = {
  spare: 64,
  lead: (text) => text,
  heading: (text) => `\n${text}`,
  item: (pieces) => `- ${pieces.map((piece) => ('bold' in piece ? piece.bold : piece.text)).join('')}`,
  list: (items) => items.join('\n'),
  small: (text) => `\n${text}`,
  marker: (text) => `\n${text}`,
  join: (parts) => parts.filter((part) => part !== '').join('\n'),
};
