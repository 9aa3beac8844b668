// Words of time that a date parser leaves to its callers, in the seven languages of answers; folded as words are.
import type { AnswerLanguage } from '../hear-answer.ts';

/** Parts of a day as hours from (inclusive) and to (exclusive). */
const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [
    /\b(?:in the |this )?morning\b|\b(?:vormittags?|morgens|fruh)\b|\b(?:por|de|en) la manana\b|\b(?:le |du )?matin\b|\b(?:de|da|pela) manha\b|\b(?:la |di |in )?mattina(?:ta)?\b|\bmorgenochtend\b|\b(?:ochtend|s ?ochtends)\b/g,
    0,
    12,
  ],
  [
    /\b(?:in the |this )?afternoon\b|\bnachmittags?\b|\b(?:por|de|en) la tarde\b|\b(?:l ?)?apres midi\b|\b(?:de|da|a|pela) tarde\b|\b(?:nel |di |del )?pomeriggio\b|\b(?:na)?middags?\b|\bmorgenmiddag\b/g,
    12.01,
    18,
  ],
  [
    /\b(?:in the |this )?evening\b|\babends?\b|\b(?:por|de|en) la noche\b|\b(?:le |du )?soir\b|\b(?:de|da|a) noite\b|\b(?:la |di )?sera\b|\bs? ?avonds?\b/g,
    18,
    24,
  ],
];

const NOON =
  /\b(?:high )?noon\b|\bmidday\b|\blunch ?time\b|\bmittags?\b|\bmediodia\b|\bmidi\b(?! *(?:trente|et))|\bmeio dia\b|\bmezzogiorno\b|\b(?:twaalf uur 's middags)\b/g;

const EARLIEST =
  /\basap\b|\bfirst thing\b|\bas early as possible\b|\bas soon as possible\b|\basap\b|\bso fruh wie moglich\b|\bprimera hora\b|\blo antes posible\b|\ble plus tot(?: possible)?\b|\bo mais cedo(?: possivel)?\b|\bil prima possibile\b|\bzo vroeg mogelijk\b/;

/** Two days from today; looked for before "tomorrow", which most of them hold. */
const IN_TWO_DAYS =
  /\b(?:the )?day after tomorrow\b|\b(?:uber|ueber)morgen\b|\bpasado manana\b|\bapres demain\b|\bdepois de amanha\b|\bdopodomani\b|\bovermorgen\b/;

const TOMORROW =
  /\b(?:tomorrow|tmrw|tmr|tomorow|demain|amanha|domani)\b|\bmorgen(?:ochtend|middag)?\b(?! fruh\b)|(?<!\b(?:la|de la|por la|en la|pasado) )\bmanana\b/;
const TODAY = /\b(?:today|heute|hoy|aujourd ?hui|hoje|oggi|vandaag)\b/;

/** "the 24th", "am 24.", "el 24", "le 24", "dia 24", "il 24", "de 24e". */
const DAY_OF_MONTH =
  /\b(?:(?:on )?the (\d{1,2})(?:st|nd|rd|th)?|(\d{1,2})(?:st|nd|rd|th)|(?:am|den|dem) (\d{1,2})|(?:el|dia|il|le|de) (\d{1,2})(?:e|er|ste|de)?)\b(?! ?(?:uhr|uur|h\b|horas?|heures?|:|options?|one))/;

const HALF_BEFORE = /\b(?:um |om |gegen )?hal[bf] (\d{1,2})\b/;
const HALF_PAST =
  /\bhalf past (\d{1,2})\b|\b(\d{1,2}) y media\b|\b(\d{1,2}) ?h?(?:eures?)? et demie?\b|\b(\d{1,2}) e (?:mezzo|mezza|meia)\b/;
const QUARTER_PAST =
  /\b(?:a )?quarter past (\d{1,2})\b|\bviertel nach (\d{1,2})\b|\bkwart over (\d{1,2})\b|\b(\d{1,2}) y cuarto\b|\b(\d{1,2}) ?h?(?:eures?)? et quart\b|\b(\d{1,2}) e un quarto\b|\b(\d{1,2}) e (?:quinze|15)\b/;
const QUARTER_TO =
  /\b(?:a )?quarter (?:to|till|til|before|of) (\d{1,2})\b|\bdreiviertel (\d{1,2})\b|\b(\d{1,2}) menos (?:un )?(?:cuarto|quarto)\b|\b(\d{1,2}) ?h?(?:eures?)? moins (?:le |un )?quart\b|\b(\d{1,2}) meno un quarto\b|\b15 (?:minutos )?para as? (\d{1,2})\b|\bviertel vor (\d{1,2})\b|\bkwart voor (\d{1,2})\b/;

/** An hour with or without minutes; the mark or the word says that it is one. */
const CLOCK =
  /(?<![\d.:])(\d{1,2}) ?(?:[:.]|h ?|uhr |heures? )(\d{2})(?!\d)(?: ?(uhr|uur|h))?(?: ?(am|pm|a ?m|p ?m))?\b|(?<![\d.:])(\d{1,2})(?: ?(am|pm|a ?m|p ?m)\b| ?(?:o ?clock|uhr|uur|h|hrs|horas?|heures?|ore)\b)|\bore (\d{1,2})\b/;
const AT_HOUR =
  /\b(?:at|um|om|gegen|a las?|a l|all|a|as|alle|alla|las?|les|around|about|for|nach|say) (\d{1,2})\b(?! ?[.:/-] ?\d)/;

/** "1530", "0900 hrs": four digits as the clock of a day, unless they number something. */
const FOUR_DIGITS =
  /(?<![\d.:/#-])(?<!\b(?:no|nr|ref|in) )(?<!\b(?:order|number|reference|room|code|zip|pin|ticket|invoice|account|parcel|tracking|bestellung|bestellnummer|pedido|commande|ordine|bestelling)\b.{0,24})([01]\d|2[0-3])([0-5]\d)(?: ?(?:h|hrs|hours|uhr|uur))?(?![\d./-]*\d)\b/;
/** "three thirty". */
const HOUR_AND_MINUTES = /(?<![\d.:/-] ?)\b(\d|1\d|2[0-3])(?: e)? ([0-5][05])\b(?! ?[.:/-]?\d)/;
const MINUTES_PAST = /\b([0-5]?\d) (?:minutes? |minuten )?(?:past|after|nach|over) (\d{1,2})\b/;
/** Words that leave the time open to one side of an hour; "not before" is from there on. */
const AT_OR_AFTER =
  /(?<!\d )\b(?:any ?time |anything |whenever |jederzeit |irgendwann |a cualquier hora |n importe quand |a qualquer hora |a qualsiasi ora |altijd )?(not before|no earlier than|from|after|later than|nicht vor|ab|nach|spater als|despues de|a partir de|desde|apres|a partir de|depois de|a partir|depois|dopo|dalle|non prima|na|vanaf|niet voor)(?: d?[ae]?l?l?[aeos]s?| um| om)? (\d{1,2})(?:h(\d{2}))?(?: ?(am|pm))?(?: ?(?:uhr|uur|h|hrs|oclock|horas|heures|ore))?(?: (?:onwards?|or later|on|en adelante|em diante|in poi))?\b(?! ?(?:to|bis|a|tot|-))/;
const BEFORE =
  /(?<!\d )\b(?:any ?time |anything |whenever |jederzeit |irgendwann )?(?:before|earlier than|no later than|vor|fruher als|bis|antes de|avant|antes|prima|voor)(?: d?[ae]?l?l?[aeos]s?| um| om)? (\d{1,2})(?:h(\d{2}))?(?: ?(am|pm))?(?: ?(?:uhr|uur|h|hrs|oclock|horas|heures|ore))?\b/;
/** As both are written once they are found. */
const BOUND = /\bopen(from|until)(\d+)\b/;

/** What people say around a time when they take it. */
const BOOKING =
  'but sondern sino mais ma mas maar aber say lets let us do book make take could can we you would i ill id will please that thats it works work worked suits suit fits fit fine good great perfect ok okay call ring phone me slot time appointment time then at on for in the one works be is best prefer preferably ideal possible available free have o clock sharp good day hours hour passt geht ware waere um am gerne gern bitte nehme nehmen ich den das der termin uhr dann anrufen rufen sie mich an gut ideal bien mejor seria puede llameme hora cita la las el a al horas mejor me viene esta vale pour moi me convient rdv creneau heure heures va bien serait le a les h appelez moi parfait pode ser fica bom esta as o da horas hora marcar ligue me va bene per me andrebbe perfetto ore le alle chiamatemi mi chiami is goed past om bel mij me graag uur kan dat zou het lukt tijd lijkt think de del di du d en em in s il te plait asap disponible disponibile disponivel beschikbaar verfugbar freie freien frei libre libero open';

const around: ReadonlySet<string> = new Set(BOOKING.split(' '));

export function isBookingWord(word: string): boolean {
  return around.has(word);
}

const NUMERIC = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?(?![\d/])/;

/** Hours in Italian, days of the month in French. */
const LE_HOUR = /\ble (\d{1,2})\b/;

/** From Sunday on. */
const WEEKDAYS: readonly string[] = [
  'sunday sonntag sonntags domingo dimanche domenica zondag',
  'monday mon montag lunes lundi segunda lunedi maandag',
  'tuesday tue tues dienstag martes mardi terca martedi dinsdag',
  'wednesday wed mittwoch miercoles mercredi quarta mercoledi woensdag',
  'thursday thu thur thurs donnerstag jueves jeudi quinta giovedi donderdag',
  'friday fri freitag viernes vendredi sexta venerdi vrijdag',
  'saturday sat samstag sonnabend sabado samedi sabato zaterdag',
];
/** Also ordinals: days only with "feira" behind them or a time beside them. */
const WEEKDAY = new RegExp(`\\b(?:${WEEKDAYS.join(' ').split(' ').join('|')})(?: feira)?\\b`);

export function weekdayOf(word: string): number | null {
  const name = word.split(' ')[0] ?? '';
  const day = WEEKDAYS.findIndex((names) => names.split(' ').includes(name));
  return day < 0 ? null : day;
}

export const timeWords = {
  NUMERIC,
  LE_HOUR,
  WEEKDAY,
  PARTS,
  NOON,
  EARLIEST,
  IN_TWO_DAYS,
  TOMORROW,
  TODAY,
  DAY_OF_MONTH,
  HALF_BEFORE,
  HALF_PAST,
  QUARTER_PAST,
  QUARTER_TO,
  CLOCK,
  AT_HOUR,
  FOUR_DIGITS,
  HOUR_AND_MINUTES,
  MINUTES_PAST,
  AT_OR_AFTER,
  BEFORE,
  BOUND,
} as const;

/** In which languages "half vier" is half past three. */
export function halfIsBefore(language: AnswerLanguage): boolean {
  return language === 'de' || language === 'nl';
}
