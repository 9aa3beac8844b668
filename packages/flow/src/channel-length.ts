// How long a text is on a channel, counted as the channel's provider counts.

/** `sms`: in parts of 7-bit or 16-bit characters. `utf-16`: as JavaScript does. `code-points`: an emoji of one code point is one. */
export type CountedIn = 'code-points' | 'utf-16' | 'sms';

/** The basic alphabet of GSM 03.38, one septet each, and the signs of its extension, two septets each. */
const GSM_BASIC = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[\]~|€\f]*$/;
const GSM_EXTENSION = /[\^{}\\[\]~|€\f]/g;

/** A text as it goes out by SMS. */
export interface SmsParts {
  encoding: 'gsm-7' | 'ucs-2';
  /** Septets, or UTF-16 units. */
  units: number;
  /** What is paid for: one of up to 160 septets (70 units), or several of 153 (67) that the phone joins. */
  parts: number;
}

/** Counts a text as SMS providers do (3GPP TS 23.038 and 23.040). */
export function smsParts(text: string): SmsParts {
  const { encoding, units } = smsUnits(text);
  const [alone, joined] = encoding === 'gsm-7' ? [160, 153] : [70, 67];
  return { encoding, units, parts: units <= alone ? 1 : joinedParts(text, joined, encoding) };
}

function smsUnits(text: string): Omit<SmsParts, 'parts'> {
  return GSM_BASIC.test(text)
    ? { encoding: 'gsm-7', units: text.length + (text.match(GSM_EXTENSION)?.length ?? 0) }
    : { encoding: 'ucs-2', units: text.length };
}

/** No part ends within a sign: one of two septets, or of two units, that no longer fits whole begins the next part. */
function joinedParts(text: string, most: number, encoding: SmsParts['encoding']): number {
  let parts = 1;
  let used = 0;
  for (const sign of text) {
    const units = encoding === 'gsm-7' && sign.search(GSM_EXTENSION) === 0 ? 2 : sign.length;
    if (used + units > most) {
      parts += 1;
      used = 0;
    }
    used += units;
  }
  return parts;
}

/** Typographic signs with a plain twin: one of them would more than double the price of a text. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u00AB\u00BB\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/\u2026/g, '...'],
  [/[\u00A0\u2007\u2009\u202F]/g, ' '],
  [/[\u2022\u00B7]/g, '-'],
  [/[\u200B\u200E\u200F\uFEFF]/g, ''],
];

/** The same words with plain quotes, dashes, dots and spaces, where that makes it a text of 7-bit characters; else as it was. */
export function shortestOnSms(text: string): string {
  if (GSM_BASIC.test(text)) return text;
  const plain = PLAIN.reduce((words, [sign, twin]) => words.replaceAll(sign, twin), text);
  return GSM_BASIC.test(plain) ? plain : text;
}

/** Ten joined parts. */
const MOST_SMS = { 'gsm-7': 1530, 'ucs-2': 670 } as const;

/**
 * The length of a text in the units its channel counts, and the most that one message takes in the same units.
 *
 * @param most the channel's limit; on SMS the ten parts of the text's own alphabet stand in its place
 */
export function lengthOn(counts: CountedIn, most: number, text: string): { length: number; most: number } {
  switch (counts) {
    case 'utf-16':
      return { length: text.length, most };
    case 'code-points':
      // Never more code points than units: only long texts are counted one by one.
      return { length: text.length <= most ? text.length : codePoints(text), most };
    case 'sms': {
      const { encoding, units } = smsUnits(text);
      return { length: units, most: Math.min(most, MOST_SMS[encoding]) };
    }
  }
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
