// Check codes of cards, PINs and one-time codes: short numbers that only their names give away.
import { secretAt, type Secret } from './secret.ts';

const SHOWN = '[code removed]';
const LINK = String.raw`(?:\s{0,3}(?:[:=#]|->|\bis\b|\bwas\b|\bist\b|\blautet\b|\bes\b|\best\b|’s\b|'s\b)){0,2}\s{0,3}["'(]?`;
/** Words between the name and the number, as in "the code I got by text is". */
const BETWEEN = String.raw`(?:[^\d.!?\n]{0,40}?)`;

const FORMS: readonly RegExp[] = [
  // On the back of the card.
  new RegExp(
    String.raw`(?<!\p{L})(?:cvv2?|cvc2?|csc|cid|card verification (?:value|code|number)|(?:card )?security (?:code|number)|card code|prüf(?:ziffer|nummer)|kartenprüfnummer|sicherheitscode|código de seguridad|code de sécurité|cryptogramme|codice di sicurezza)(?!\p{L})(?: (?:number|code|on the back))?${LINK}(?<secret>\d{3,4})(?!\d)`,
    'giu',
  ),
  new RegExp(String.raw`(?<![\d])(?<secret>\d{3,4})(?= is (?:the|my) (?:cvv|cvc|security code|csc))`, 'giu'),
  // PINs.
  new RegExp(
    String.raw`(?<!\p{L})(?:pin(?:[ -]?(?:code|number))?|geheimzahl|puk)(?!\p{L})${LINK}(?<secret>\d{4,8})(?!\d)`,
    'giu',
  ),
  // One-time codes.
  new RegExp(
    String.raw`(?<!\p{L})(?:one[- ]time (?:pass)?(?:code|password|pin)|otp|m?tan|2fa(?: code)?|two[- ]factor (?:code|authentication code)|(?:verification|authentication|authenticator|confirmation|login|log-in|sign-in|access|sms|text message|auth|bestätigungs|einmal|sicherheits)[- ]?code|code de vérification|código de verificación|codice di verifica|verifizierungscode)(?!\p{L})${BETWEEN}${LINK}(?<secret>(?:G-)?\d{3}[ -]?\d{1,5}|\d{2}(?:[ -]\d{2}){2,3}|\d{4,8})(?!\d)`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<!\p{L})code (?:(?:that )?(?:you|i|we) (?:got|sent|received|texted)|from (?:the|your|my) (?:sms|text|app|authenticator))${BETWEEN}${LINK}(?<secret>\d{3}[ -]?\d{1,5}|\d{4,8})(?!\d)`,
    'giu',
  ),
  // "der Code aus der SMS ist", "el código del SMS es".
  new RegExp(
    String.raw`(?<!\p{L})(?:code|código|codice|kod|koden|κωδικός|код) [^\d.!?\n]{0,30}(?:sms|textnachricht|app|authenticator|messaggio|mensaje|mensagem)(?!\p{L})[^\d.!?\n]{0,16}${LINK}(?<secret>\d{3}[ -]?\d{1,5}|\d{2}(?:[ -]\d{2}){2,3}|\d{4,8})(?!\d)`,
    'giu',
  ),
  // "the three digits on the back are".
  new RegExp(
    String.raw`(?<!\p{L})(?:digits|numbers|ziffern|zahlen|cifras|dígitos|chiffres|cifre|cijfers) (?:on|at|auf|de|del|au|aux|sul|op) (?:the |der |la |le |het |de )?(?:back|front|rückseite|vorderseite|dorso|reverso|verso|dos|retro|achterkant)(?!\p{L})[^\d.!?\n]{0,24}(?<secret>\d{3,4})(?!\d)`,
    'giu',
  ),
  new RegExp(String.raw`(?<!\p{L})(?<secret>G-\d{6})(?!\d)`, 'gu'),
];

export function findCodes(text: string): Secret[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => {
      const word = match.groups?.['secret'] ?? '';
      return secretAt('code', match.index + match[0].lastIndexOf(word), word.length, SHOWN);
    }),
  );
}
