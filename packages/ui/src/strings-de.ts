// The words of the controls in German.
import type { Translation } from './language/language.ts';
import * as english from './strings.ts';

const uiStrings: typeof english.uiStrings = {
  close: 'Schließen',
  dismiss: 'Ausblenden',
  choose: 'Auswählen …',
  less: 'Weniger',
  more: 'Mehr',
  charts: {
    table: 'Als Tabelle zeigen',
    nothing: 'nichts gezählt',
    of: (count) => `von ${count.toLocaleString('de-DE')}`,
  },
};

const demoWords: typeof english.demoWords = {
  name: 'Demo',
  about:
    'Das ist eine Demo auf diesem Rechner: Niemand muss sich anmelden, und die Teams sind immer da, bis Sie „Nacht“ wählen.',
  teams: 'Welche Zeit für die Teams der Demo gilt',
  open: 'Tag',
  openHint: 'Alle Teams sind da',
  night: 'Nacht',
  nightHint: 'Kein Team ist da: So sehen Sie, was Kunden dann lesen',
  written: 'Nach Öffnungszeiten',
  writtenHint: 'Die Teams halten sich an die Zeiten in den Einstellungen',
};

const sentimentWords: typeof english.sentimentWords = {
  calm: 'Ruhig',
  mild: 'Leicht verärgert',
  frustrated: 'Verärgert',
  'very-frustrated': 'Sehr verärgert',
  angry: 'Wütend',
};

const trajectoryWords: typeof english.trajectoryWords = {
  rising: 'wird schlimmer',
  steady: 'gleichbleibend',
  falling: 'beruhigt sich',
};

const tierWords: typeof english.tierWords = {
  critical: 'Kritisch',
  high: 'Hoch',
  standard: 'Normal',
  low: 'Niedrig',
};

const accountTierWords: typeof english.accountTierWords = {
  standard: 'Standardkonto',
  enterprise: 'Großkunde',
  vip: 'VIP',
};

const speakerWords: typeof english.speakerWords = {
  customer: 'Kunde',
  bot: 'Bot',
  queue: 'Warteschlange',
  agent: 'Agent',
  notice: 'Hinweis',
  action: 'Was geschah',
  note: 'Interne Notiz',
};

const markWords: typeof english.markWords = {
  'first-question': 'Erste Frage',
  confusion: 'Missverständnis',
  outcome: 'Anliegen',
  trigger: 'Übergeben',
  waiting: 'In der Wartezeit',
};

const stepWords: typeof english.stepWords = {
  do: 'Versuchen',
  avoid: 'Vermeiden',
};

const outcomeWords: typeof english.outcomeWords = {
  offered: 'Angeboten',
  accepted: 'Angenommen',
  declined: 'Abgelehnt',
  'did-not-apply': 'Passte nicht',
  failed: 'Fehlgeschlagen',
  done: 'Erledigt',
  answered: 'Beantwortet',
  unsure: 'Beantwortet, aber unsicher',
  'not-said': 'Unsicher, keine Antwort gegeben',
};

const sourceWords: typeof english.sourceWords = {
  signed: 'Angemeldet',
  lookup: 'Aus dem Kundensystem',
  customer: 'Eigene Angabe',
  earlier: 'Aus einem früheren Gespräch',
};

const cardStrings: typeof english.cardStrings = {
  card: 'Was Sie wissen sollten',
  unknownName: 'Name nicht bekannt',
  verified: 'Identität bestätigt',
  unverified: 'Identität nicht bestätigt',
  urgent: 'Dringend',
  new: 'Neu',
  addedWhileWaiting: 'In der Wartezeit ergänzt',
  customer: 'Kunde',
  orders: 'Bestellungen',
  noOrders: 'Keine Bestellungen bekannt',
  tried: 'Was der Bot versucht hat',
  nothingTried: 'Noch wurde nichts versucht',
  earlier: 'Frühere Kontakte',
  reference: 'Nummer',
  nextSteps: 'Nächste Schritte',
  restsOn: 'Quellen der Zusammenfassung',
  transcript: 'Gesprächsverlauf',
  articles: 'Artikel',
  notes: 'Notizen des Teams',
  promises: 'Zugesagt',
  showMiddle: 'Kunde, Bestellungen und Versuche',
  showBottom: 'Nächste Schritte, Gesprächsverlauf und Artikel',
  email: 'E-Mail',
  phone: 'Telefon',
  account: 'Konto',
  accountTier: 'Kontoart',
  since: 'Kunde seit',
  value: 'Kundenwert',
  loyalty: 'Treueprogramm',
  language: 'Sprache',
  quote: (what) => `In die Antwort übernehmen: ${what}`,
  sure: (percent) => `${Math.round(percent)} % sicher`,
  passedTo: (team) => `an das Team ${team} übergeben`,
  earlierLines: (count) =>
    count === 1 ? '1 frühere Zeile steht im Protokoll' : `${count} frühere Zeilen stehen im Protokoll`,
  all: 'Alles',
  keyOnly: 'Wichtige Stellen',
  noLines: 'Noch wurde nichts gesagt.',
  noKey: 'In diesem Gespräch ist nichts hervorgehoben.',
};

/** The words of the controls, the context card and the demo switch in German, for `chooseLanguage`. */
export const uiTranslations: readonly Translation[] = [
  [english.uiStrings, uiStrings],
  [english.demoWords, demoWords],
  [english.sentimentWords, sentimentWords],
  [english.trajectoryWords, trajectoryWords],
  [english.tierWords, tierWords],
  [english.accountTierWords, accountTierWords],
  [english.speakerWords, speakerWords],
  [english.markWords, markWords],
  [english.stepWords, stepWords],
  [english.outcomeWords, outcomeWords],
  [english.sourceWords, sourceWords],
  [english.cardStrings, cardStrings],
];
