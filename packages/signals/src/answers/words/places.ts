// Ordinals and numbers by which an option of a list is named, in the seven languages of answers; folded as words are.
const ORDINALS: readonly string[] = [
  '1st first former top earliest soonest early 1ere 1er 1o 1a 1e 1ste erste ersten erster erstes erstens fruheste fruhesten fruhster fruheste primera primero primer premiere premier primeira primeiro prima primo eerste vroegste temprano temprana tot cedo',
  '2nd second 2eme 2e 2o 2a 2de zweite zweiten zweiter zweites zweitens segunda segundo deuxieme seconde second seconda secondo tweede',
  '3rd third 3eme 3e 3o 3a 3de dritte dritten dritter drittes drittens tercera tercero tercer troisieme terceira terceiro terza terzo derde',
  '4th fourth 4eme 4e 4o 4a 4de vierte vierten vierter viertes viertens vierter cuarta cuarto quatrieme quarta quarto vierde',
  '5th fifth 5eme 5e 5o 5a 5de funfte funften funfter funftes quinta quinto cinquieme vijfde',
  '6th sixth 6eme 6e 6o 6a 6de sechste sechsten sechster sechstes sexta sexto sixieme sesta sesto zesde',
  '7th seventh siebte siebten septima septimo septieme setima setimo settima settimo zevende',
  '8th eighth achte achten octava octavo huitieme oitava oitavo ottava ottavo achtste',
];

const NUMBERS: readonly string[] = [
  '1 one eins eine einer uno una un une um uma een a',
  '2 two zwei dos deux dois duas due twee b',
  '3 three drei tres trois tre drie c',
  '4 four vier cuatro quatre quatro quattro d',
  '5 five funf cinco cinq cinque vijf e',
  '6 six sechs seis sei zes f',
  '7 seven sieben siete sept sete sette zeven',
  '8 eight acht ocho huit oito otto',
];

const LAST =
  'last latter bottom latest letzte letzten letzter letztes letzteres ultima ultimo lultima lultimo dernier derniere laatste spateste';

const MIDDLE: ReadonlySet<string> = new Set(
  'middle mittlere mittleren mittleres medio milieu meio mezzo middelste'.split(' '),
);

/** Words around an ordinal that only name it as one of a list. */
const OF_A_LIST =
  'over much list think guess suppose reckon say probably definitely there think glaube denke liste auf der creo pienso lista crois pense liste sur credo penso lista sulla nella della acho penso na da denk lijst op van over much l one ones option options number no nr choice choose pick pick opt select go going want like prefer fancy take id ill please for it with said would be the im choosing picking of these them those works work good fine best my selection answer button item entry point wahl wahle wahlen waehlen option nummer punkt auswahlen auswaehlen entscheiden entscheide sich fur fuer nehme nehmen mag mochte moechte will ich das die den der treffen opcion numero elegir elijo escojo seleccione seleccionar seleccione quiero me gusta optar prefiero por la el uno una opcao quero escolho escolher prefiro choix choisir choisis optez opter selectionnez selectionner prends jaime veux je le la choisissez scelta scegli scegliere scelgo selezionare seleziona opzione voglio preferisco piace optare mi per il lo kies kiezen keuze optie nummer neem wil ik graag de het treffen liever';

/** Asks for one, and means it: "what about the last". */
export const WHAT_ABOUT =
  /^\W*(?:and |so )?(?:what|how) about\b|^\W*was ist mit\b|^\W*¿?qu[eé] (?:pasa con|tal)\b|^\W*qu['’]?en est[- ]il d|^\W*per quanto riguarda\b|^\W*e (?:quanto a|que tal|se fosse)\b|^\W*que tal\b|^\W*wat dacht (?:je|u) van\b|^\W*et (?:pour|si)\b/iu;

const indexOf = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, index) => words.split(' ').map((word) => [word, index] as const)));

const ordinals = indexOf(ORDINALS);
const numbers = indexOf(NUMBERS);
const lasts: ReadonlySet<string> = new Set(LAST.split(' '));
const around: ReadonlySet<string> = new Set(OF_A_LIST.split(' '));

/** The place in a list of `count` that an ordinal names, from 0; null for other words. */
export function placeNamed(word: string, count: number): number | null {
  if (lasts.has(word)) return count - 1;
  if (MIDDLE.has(word)) return count % 2 === 1 ? (count - 1) / 2 : null;
  const place = ordinals.get(word);
  return place !== undefined && place < count ? place : null;
}

/** The place in a list that a number names, from 0; words such as "one" say it only where nothing else does. */
export function placeNumbered(word: string, count: number): number | null {
  const place = numbers.get(word);
  return place !== undefined && place < count ? place : null;
}

export function isOfAList(word: string): boolean {
  return around.has(word);
}

const PICKING: ReadonlySet<string> = new Set(
  'choose pick opt select take wahlen waehlen auswahlen nehme elegir elijo escojo seleccione seleccionar optar escolho escolher choisir choisis optez opter selectionnez prends scegli scegliere scelgo selezionare kies kiezen neem'.split(
    ' ',
  ),
);

/** A word that picks something. */
export function isPicking(word: string): boolean {
  return PICKING.has(word);
}
