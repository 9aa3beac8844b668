// Replies that no person wrote: out-of-office notes, receipts of mail programs.
const LONGEST = 1000;

const SIGNS: readonly RegExp[] = [
  // English
  /\b(?:automatic|automated|auto)[- ]?(?:reply|response|generated|answer|message)\b/,
  /\bthis (?:is an|message (?:was|is)|email (?:was|is)) (?:automated|automatically|auto)\b/,
  /\bout of (?:the )?office\b(?!.*\?)/,
  /\bi (?:am|m|will be) (?:currently |presently )?(?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave|on (?:vacation|holiday)|away (?:from|with|until|on))\b/,
  /\bthank you for (?:your (?:message|e ?mail)|contacting)\b.*\b(?:will (?:get back|reply|respond|return)|am (?:away|out)|limited access)\b/,
  /\b(?:undeliverable|delivery (?:status notification|has failed)|mail delivery (?:failed|subsystem)|do not reply to this)\b/,
  // German
  /\b(?:automatische|automatisch erzeugte|automatisch generierte|automatisierte) (?:antwort|nachricht|mail|e mail|benachrichtigung)\b/,
  /\babwesenheits(?:notiz|nachricht|assistent)\b/,
  /\bich bin (?:derzeit|zurzeit|momentan|aktuell|vom|bis|ab)\b.*\b(?:nicht im (?:buro|haus)|abwesend|im urlaub|erreichbar|in elternzeit)\b/,
  // Spanish, Portuguese
  /\b(?:respuesta|mensaje|resposta|mensagem) automatic[ao]\b/,
  /\b(?:fuera de (?:la )?oficina|fora do escritorio|ausente d[oe] (?:escritorio|la oficina))\b(?!.*\?)/,
  /\bestoy de vacaciones hasta\b|\bestou de ferias ate\b/,
  // French
  /\b(?:reponse|message) automatique\b/,
  /\babsen(?:t|te|ce) du bureau\b|\bje suis (?:actuellement )?(?:absente?|en conges?)\b.*\b(?:jusqu|retour|bureau)\b/,
  // Italian
  /\b(?:risposta|messaggio) automatic[ao]\b/,
  /\bfuori (?:ufficio|sede)\b(?!.*\?)|\bsono in ferie fino\b/,
  // Dutch
  /\b(?:automatisch (?:antwoord|bericht|gegenereerd)|afwezigheids(?:bericht|melding)|automatisch gegenereerd bericht)\b/,
  /\bik ben (?:momenteel|op dit moment|tot)\b.*\b(?:niet op kantoor|afwezig|met vakantie|niet bereikbaar)\b|^afwezig tot\b/,
];

/** True for an autoresponder's message: it is kept and left alone, so that two machines never talk to each other (L7). */
export function isAutomatic(text: string): boolean {
  const plain = text
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’'-]/g, ' ')
    .replaceAll(/\s+/g, ' ');
  return SIGNS.some((sign) => sign.test(plain));
}
