// How a customer can be reached: addresses and numbers as libraries read them, and of several the one that is meant.
import mailAddresses from 'email-addresses';
import { hearAnswer } from './hear-answer.ts';
import { withSigns } from './spoken-address.ts';
import { inFigures } from './spoken-number.ts';
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** An address or a number that an answer gives, and whether it can be taken as it is. */
export interface ContactReading {
  /** An address as written, or a number in its international form where its country is known, else as written. */
  readonly value: string;
  /** It is the only one that is meant, and nothing speaks against it. */
  readonly plain: boolean;
}

const LONGEST = 2000;

/** The email address that a message gives, in any script, or null; of several the one that is not refused (L5). */
export function readEmail(text: string, language: string): ContactReading | null {
  const cut = text.slice(0, LONGEST);
  const written = withSigns(cut);
  const reading = meant(addressesIn(written), written, language);
  return reading === null || written === cut ? reading : { ...reading, plain: false };
}

/**
 * The phone number that a message gives in figures or in words, or null; of several the one that is not refused. Dates, times, orders and cards are none.
 *
 * @param country ISO 3166-1 alpha-2, of the customer; null where it is not known, and then only what begins with + or 0 is one
 */
export function readPhone(text: string, country: string | null, language: string): ContactReading | null {
  const cut = text.slice(0, LONGEST);
  const written = inFigures(cut, language);
  const reading = meant(numbersIn(written, country), written, language);
  return reading === null || written === cut ? reading : { ...reading, plain: false };
}

interface Found {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const EDGE_BEFORE = /^[\s<("'“„«[,;:]+|^(?:mailto:)/iu;
const EDGE_AFTER = /[\s>)"'”“»\],;:!?.]+$/u;

/** Every stretch without a space that holds an @ and that the mail parser takes. */
function addressesIn(text: string): Found[] {
  return [...text.matchAll(/[^\s,;<>()[\]"“”„«»]+@[^\s,;<>()[\]"“”„«»]+/gu)].flatMap((found) => {
    let written = found[0];
    let from = found.index;
    for (let edge = EDGE_BEFORE.exec(written); edge; edge = EDGE_BEFORE.exec(written)) {
      written = written.slice(edge[0].length);
      from += edge[0].length;
    }
    const label = /^(?:e?-?mail|mailto|address|adresse|correo|mail)[:=]/iu.exec(written)?.[0] ?? '';
    written = written.slice(label.length).replace(EDGE_AFTER, '');
    from += label.length;
    return isAddress(written) ? [{ value: written, from, to: from + written.length }] : [];
  });
}

/** A domain needs a dot here: nobody is written to at "ada@home". */
function isAddress(written: string): boolean {
  const parsed = mailAddresses.parseOneAddress({ input: written, rfc6532: true, rejectTLD: true });
  return parsed?.type === 'mailbox' && parsed.address === written && !/@[-.]|[-.]$|\.\.|@.*@/.test(written);
}

const RUN = /(?<![\p{L}\d@#])(?:\+|00)?\(?\d[\d\s().\u00a0/–-]{4,24}\d(?![\p{L}\d@])/gu;
const DATE_OR_TIME =
  /(?<![\d./-])\d{4}[-./]\d{1,2}[-./]\d{1,2}(?![\d./-])|(?<![\d./-])\d{1,2}[-./]\d{1,2}[-./](?:\d{4}|\d{2})(?![./-]?\d)|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b\d{1,2}\.\d{1,2}\.(?=\s|$)/g;
const NO_PHONE_BEFORE =
  /\b(?:order|invoice|ticket|case|ref|reference|card|account|customer|serial|article|item|imei|iban|number of the order|bestellung|bestellnummer|rechnung|auftrag|kundennummer|karte|artikel|pedido|factura|tarjeta|cuenta|commande|facture|carte|compte|encomenda|nota|cartao|conta|ordine|fattura|carta|conto|bestelling|bestelnummer|factuur|kaart|tracking|parcel|paket|paquete|colis|pacco|pacote|pakket)\s*(?:number|no|nr|num|nummer|numero|ends?|ending|id)?\.?\s*(?:is|ist|es|est|e|:|#)?\s*#?$/iu;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 15;

function numbersIn(text: string, country: string | null): Found[] {
  const masked = text.replaceAll(DATE_OR_TIME, (date) => '\u2022'.repeat(date.length));
  return [...masked.matchAll(RUN)].flatMap((found) => {
    const written = found[0].trim().replace(/[\s./–-]+$/, '');
    const digits = written.replaceAll(/\D/g, '');
    if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return [];
    if (NO_PHONE_BEFORE.test(unaccented(text.slice(0, found.index)))) return [];
    const value = asNumber(written, country);
    return value === null ? [] : [{ value, from: found.index, to: found.index + written.length }];
  });
}

function asNumber(written: string, country: string | null): string | null {
  const international = written.replace(/^00(?=[1-9])/, '+');
  const home = country !== null && isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(international, home);
  if (parsed && (parsed.isValid() || (parsed.isPossible() && /^[+0(]/.test(written)))) return parsed.number;
  if (home !== undefined || international.startsWith('+')) return null;
  // Of an unknown country: as it was written, where it begins like a number that one dials.
  return /^[0(]/.test(written) ? written : null;
}

/** Said before what is given up. */
const REFUSED_BEFORE =
  /(?:\b(?:not|no|never|dont|don t|do not|instead of|rather than|in place of|no longer|former|formerly|previous|old|other than|except|isnt|wrong|forget|delete|remove|without|nicht|kein|keine|nie|statt|anstatt|anstelle von|alte|alten|fruher|falsch|ni|nunca|en vez de|en lugar de|antiguo|antigua|viejo|vieja|anterior|pas|jamais|plus|au lieu de|ancien|ancienne|plutot que|nao|em vez de|ao inves de|antigo|antiga|velho|non|mai|invece di|al posto di|vecchio|vecchia|precedente|niet|geen|nooit|in plaats van|oude|vorige)\b)[^.!?;]{0,28}$/;
/** Said behind it. */
const REFUSED_AFTER =
  /^[\s,]*(?:(?:which|that|it|this one|die|das|que|qui|che)?\s*(?:is|are|was|s|does|do|did|has)?\s*(?:not|no longer|doesnt|doesn t|isnt|isn t|wont|dead|old|gone|wrong|closed|outdated|expired|invalid|any ?more|my boss|complained)|(?:geht|funktioniert|gilt|stimmt|existiert|ist)\s+(?:nicht|nimmer|tot|alt|falsch|veraltet)|(?:ya )?no (?:funciona|existe|sirve|vale|la uso|es)|ne (?:marche|fonctionne|existe)|nest|marche plus|n est plus|nao (?:funciona|existe|uso)|non (?:funziona|esiste|va)|werkt niet|bestaat niet|is (?:oud|dood|weg|niet|fout))/;
/** Said between two of which the second one counts. */
const CORRECTED_BETWEEN =
  /^\W*(?:->|=>|\u2192|\u21d2)|^[\s,;.!–-]*(?:(?:oh|oops|ups|sorry|pardon|perdon|desculpe|scusi),?\s+)*(?:i mean|i meant|sorry|correction|make that|no wait|or rather|actually|ich meine|ich meinte|korrektur|quiero decir|quise decir|digo|je veux dire|quero dizer|voglio dire|ik bedoel)\b|^[^.!?;]{0,24}\b(?:changed to|is now|has become|geandert in|ist jetzt|ha cambiado a|a change pour|mudou para)\b/;
const FROM_BEFORE = /\b(?:from|von|de|depuis|da|van)\W*$/;
const TO_BETWEEN = /^\W*(?:to|into|auf|zu|in|a|por|para|naar)\b/;
/** It is somebody else's. */
const OTHERS_BEFORE =
  /\b(?:my|his|her|our|their|mein|meine|meines|meiner|mi|mon|ma|meu|minha) (?:husband|wife|partner|boss|mother|mum|mom|father|dad|son|daughter|brother|sister|friend|colleague|neighbou?r|mann|frau|chef|mutter|vater|sohn|tochter|bruder|schwester|freund|freundin|kollege|kollegin|marido|mujer|jefe|madre|padre|hijo|hija|mari|femme|patron|mere|pere|fils|fille|chefe|mae|pai|filho|filha)\b[^@\d]{0,16}$/;
const OWN_BEFORE =
  /\b(?:my|mine|me|use|new|take|write|mail|send|better|now|meine|neue|nimm|nehmen|besser|sondern|mi|nuevo|nueva|use|usa|mejor|sino|mon|ma|nouvelle|nouveau|prenez|utilisez|plutot|mais|meu|minha|novo|nova|melhor|mas|mia|mio|nuova|nuovo|usi|usa|meglio|ma|mijn|nieuwe|gebruik|liever|maar)\b[^@]{0,24}$/;

/** Of several stretches of a text the one that is meant: not what is refused ("10423, not 10432") or corrected ("…, I meant 10423"). */
export function meantOf(found: readonly Found[], text: string, language: string): string | null {
  return meant(found, text, language)?.value ?? null;
}

/** Of what was found the one that is meant; null when all are refused. */
function meant(found: readonly Found[], text: string, language: string): ContactReading | null {
  // In Portuguese "no" is "in the".
  const portuguese = hearAnswer(text, language).language === 'pt';
  const plain = portuguese ? unaccented(text).replaceAll(/\bno\b/g, 'em') : unaccented(text);
  const weighed = found.map((one, i) => {
    const from = found[i - 1]?.to ?? 0;
    const to = found[i + 1]?.from ?? plain.length;
    const before = clauseBefore(plain.slice(from, one.from));
    // "… not 020 …" speaks of the next one.
    const behind = plain.slice(one.to, to);
    const last = clauseBefore(behind);
    const speaksOfNext = found[i + 1] !== undefined && REFUSED_BEFORE.test(last);
    const after = speaksOfNext ? behind.slice(0, behind.length - last.length) : behind;
    const isCorrected =
      found[i + 1] !== undefined &&
      (CORRECTED_BETWEEN.test(behind) || (FROM_BEFORE.test(before) && TO_BETWEEN.test(behind)));
    const refused =
      isCorrected || REFUSED_BEFORE.test(before) || OTHERS_BEFORE.test(before) || REFUSED_AFTER.test(after);
    return { value: one.value, weight: refused ? -1 : OWN_BEFORE.test(before) ? 1 : 0 };
  });
  const kept = weighed.filter(({ weight }) => weight >= 0);
  const [best, next] = kept.toSorted((a, b) => b.weight - a.weight);
  if (!best) return null;
  const alone = next === undefined || next.value === best.value || next.weight < best.weight;
  return { value: best.value, plain: alone };
}

/** A comma or a "but" ends what is refused. */
function clauseBefore(text: string): string {
  const parts = text.split(/[,;.!?]\s|\b(?:but|sondern|sino|mais|mas|ma|maar|aber|pero)\b/);
  return parts.at(-1) ?? text;
}

function unaccented(text: string): string {
  // Folded letter by letter, so that places stay places.
  return text
    .replaceAll(/\p{L}\p{M}*/gu, (letter) => {
      const plain = letter.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
      return plain.length === letter.length ? plain : letter;
    })
    .replaceAll(/[’']/g, ' ');
}

/** The country of a number that begins with + or 00; null for others. ISO 3166-1 alpha-2. */
export function countryOfPhone(phone: string): string | null {
  return parsePhoneNumberFromString(phone.replace(/^00(?=[1-9])/, '+'))?.country ?? null;
}

/** An address among more words may be somebody else's, unless they say that it is their own. */
const OWN =
  /\b(?:my|mine|me|reach|contact|mein|meine|mich|mir|mi|mis|mon|ma|moi|meu|minha|mio|mia|mijn|mij)\b|^\W*e-?mail\b/i;
const FEW_WORDS = 4;

/** The address and the number that a customer gives as their own. */
export interface Contact {
  readonly email?: string;
  readonly phone?: string;
}

/** What a customer gives as their own without having been asked; nothing where the words leave it open. */
export function ownContactIn(text: string, country: string | null, language: string): Contact {
  const email = readEmail(text, language);
  const phone = readPhone(text, country, language);
  const given = text
    .replaceAll(/\S+@\S+|[+(]?\d[\d\s()./-]{4,}\d/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  const isOwn = OWN.test(text) || given.length <= FEW_WORDS;
  // Other long numbers, such as those of orders, begin with neither.
  const isDialled = phone !== null && /(?<!\d)(?:\+|\(?0)\d/.test(text);
  return {
    ...(email !== null && email.plain && isOwn ? { email: email.value } : {}),
    ...(phone !== null && phone.plain && isDialled && isOwn ? { phone: phone.value } : {}),
  };
}
