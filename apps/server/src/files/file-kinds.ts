// Which files are taken: kinds that people send to a support desk, and of which the first bytes say that they are what their name says.

interface FileKind {
  readonly type: string;
  readonly endings: readonly string[];
  readonly fits: (bytes: Uint8Array) => boolean;
}

const begins =
  (...start: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    start.every((byte, at) => bytes[at] === byte);
const has = (text: string, at: number) => (bytes: Uint8Array) =>
  Array.from(text).every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Office documents are ZIP archives; what runs inside of one is for the scanner. */
const zip = begins(0x50, 0x4b, 0x03, 0x04);

const KINDS: readonly FileKind[] = [
  { type: 'image/png', endings: ['png'], fits: begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { type: 'image/jpeg', endings: ['jpg', 'jpeg'], fits: begins(0xff, 0xd8, 0xff) },
  { type: 'image/gif', endings: ['gif'], fits: has('GIF8', 0) },
  { type: 'image/webp', endings: ['webp'], fits: (bytes) => has('RIFF', 0)(bytes) && has('WEBP', 8)(bytes) },
  { type: 'image/heic', endings: ['heic', 'heif'], fits: has('ftyp', 4) },
  { type: 'application/pdf', endings: ['pdf'], fits: has('%PDF-', 0) },
  { type: 'video/mp4', endings: ['mp4', 'm4v', 'mov'], fits: has('ftyp', 4) },
  { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'], fits: zip },
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], fits: zip },
  { type: 'application/vnd.oasis.opendocument.text', endings: ['odt'], fits: zip },
  { type: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'], fits: zip },
  { type: 'text/csv', endings: ['csv'], fits: isText },
  { type: 'text/plain', endings: ['txt', 'log'], fits: isText },
];

/** Endings of the files that are taken, in small letters and without the dot. */
export const fileEndings: readonly string[] = KINDS.flatMap(({ endings }) => endings);

/** The media type of a file whose name and content agree; null for any other. */
export function typeOfFile(name: string, bytes: Uint8Array): string | null {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return KINDS.find(({ endings, fits }) => endings.includes(ending) && fits(bytes))?.type ?? null;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    // The only way a decoder has to say that something is no UTF-8.
    return false;
  }
}
