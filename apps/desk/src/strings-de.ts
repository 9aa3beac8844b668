// The words of the desk in German.
import { uiTranslations, type Translation } from '@baton/ui';
import * as english from './strings.ts';

const strings: typeof english.strings = {
  title: 'Arbeitsplatz',
  notReached:
    'Der Server ist nicht erreichbar. Was Sie geschrieben haben, bleibt; versuchen Sie es gleich noch einmal.',
  signedOff: 'Sie wurden abgemeldet. Melden Sie sich wieder an, um weiterzuarbeiten.',

  noTeam: 'Sie gehören noch zu keinem Team',
  noTeamText:
    'Die Administration nimmt Sie in den Einstellungen in ein Team auf, unter der Adresse, mit der Sie sich anmelden.',
  startTitle: 'Ihr Arbeitsplatz',
  startText: 'Sobald Sie beginnen, sind Sie verfügbar, und wer auf Ihre Teams wartet, wird Ihnen angeboten.',
  startWork: 'Arbeit beginnen',
  signOnTitle: 'Wer sind Sie?',
  signOnText:
    'Wählen Sie Ihren Namen, um sich anzumelden. Teams, Sprachen und Fähigkeiten stehen in den Einstellungen.',
  signOnSearch: 'Ihren Namen suchen',
  nobodyFound: 'Niemand heißt so',
  nobodyFoundText: 'Wer hier arbeitet, wird in den Einstellungen eingetragen.',
  lead: 'Teamleitung',
  loadingAgents: 'Namen werden geladen',
  retry: 'Noch einmal versuchen',

  status: 'Ihr Status',
  signOff: 'Abmelden',
  signOffTitle: (held) =>
    held === 1 ? 'Sie haben noch ein offenes Gespräch' : `Sie haben noch ${held} offene Gespräche`,
  signOffText:
    'Wenn Sie sich jetzt abmelden, wird das Ihren Kunden gesagt, und das Team wird gebeten zu übernehmen. Schließen oder übergeben Sie, was Sie können.',
  signOffAnyway: 'Trotzdem abmelden',
  stay: 'Bleiben',
  shortcuts: 'Tastenkürzel',
  muted: 'Ton ist aus',
  unmuted: 'Ton ist an',
  theme: { light: 'Hell', dark: 'Dunkel', system: 'Wie das System' },
  themeLabel: 'Farben',
  me: (name) => `${name}: Einstellungen`,
  load: (load, limit) => `${load} von ${limit} Gesprächen`,

  lost: (since) => `Keine Verbindung seit ${since}`,
  lostText:
    'Es wird weiter versucht. Was Sie schreiben, bleibt; dauert es länger, werden Ihre Gespräche anderen angeboten.',
  backAgain: 'Ihr Arbeitsplatz ist wieder verbunden.',
  awayTitle: (since) => (since === null ? 'Sie sind abwesend' : `Sie sind seit ${since} abwesend`),
  awayLapses: (names) =>
    `Zwei Angebote hintereinander sind abgelaufen${names.length === 0 ? '' : ` (${names.join(', ')})`}. Ihnen wird nichts mehr angeboten, bis Sie einen Status wählen.`,
  awayConnection: 'Ihr Arbeitsplatz war nicht verbunden. Ihnen wird nichts angeboten, bis Sie einen Status wählen.',
  awayHeld: 'Die Gespräche, die Sie haben, bleiben Ihre.',
  wentAway: 'Ihr Status ist jetzt „abwesend“',
  backToAvailable: 'Ich bin verfügbar',

  lists: 'Arbeitslisten',
  conversations: 'Gespräche',
  promised: 'Zusagen',
  queue: 'Warteschlange',
  offered: 'Ihnen angeboten',
  yours: 'Ihre Gespräche',
  noConversations: 'Keine Gespräche',
  noConversationsText: 'Angebote erscheinen hier.',
  noConversationsNow: (status) => `Mit dem Status „${status}“ wird Ihnen nichts angeboten.`,
  noPromises: 'Keine Zusagen',
  noPromisesText: 'Tickets und Rückrufe Ihrer Teams erscheinen hier, das Nächstfällige zuerst.',
  noQueue: 'Niemand wartet',
  noTeams: 'Sie gehören zu keinem Team',
  unread: (count) => `${count} ungelesen`,
  unknownCustomer: 'Name nicht bekannt',
  typing: 'schreibt',
  justNow: 'jetzt',
  days: (days) => `${days} T`,
  answerDue: 'Antwort fällig',
  you: 'Sie',

  firstWord: 'Erste Antwort',
  resolution: 'Lösung',
  sla: (name, left) => `${name}: noch ${left}`,
  slaLate: (name, left) => `${name}: ${left} überfällig`,
  slaDone: (name) => `${name}: rechtzeitig`,
  slaDoneLate: (name) => `${name}: war zu spät`,

  offerTitle: (customer) => `${customer ?? 'Jemand'} braucht einen Menschen`,
  messageTitle: (customer) => `${customer ?? 'Die Kundin oder der Kunde'} hat geschrieben`,
  nudgeTitle: (customer, why) =>
    why === 'first-word'
      ? `${customer ?? 'Die Kundin oder der Kunde'} wartet auf Ihre erste Antwort`
      : `${customer ?? 'Die Kundin oder der Kunde'} wartet auf Ihre Antwort`,
  nudgeText: {
    'first-word': 'Senden Sie die Begrüßung, sonst wird das Gespräch jemand anderem angeboten.',
    silence: 'Wenn Sie nicht antworten, erfährt es Ihre Teamleitung, und jemand anders übernimmt.',
  },
  withdrawn: (customer) =>
    `${customer ?? 'Die Kundin oder der Kunde'} wartet nicht mehr: Die Warteschlange wurde verlassen oder ein anderer Weg gewählt.`,

  losses: 'Nicht mehr bei Ihnen',
  lossTitle: ({ why, customerName }) =>
    why === 'offer'
      ? `Das Angebot von ${customerName ?? 'jemandem'} ist abgelaufen`
      : why === 'closed'
        ? `Das Gespräch mit ${customerName ?? 'jemandem'} wurde von selbst geschlossen`
        : `${customerName ?? 'Jemand'} ist nicht mehr bei Ihnen`,
  lossShort: {
    'first-word': 'Keine erste Antwort',
    silence: 'Keine Antwort',
    connection: 'Nicht verbunden',
    closed: 'Von selbst geschlossen',
    moved: 'Verschoben',
    offer: 'Angebot abgelaufen',
  },
  lossWhy: {
    'first-word':
      'Sie hatten angenommen, und es kam keine erste Nachricht. Der anderen Seite wurde gesagt, dass jemand anders übernimmt.',
    silence:
      'Die Nachricht blieb zu lange unbeantwortet. Der anderen Seite wurde gesagt, dass jemand anders übernimmt.',
    connection:
      'Ihr Arbeitsplatz war zu lange nicht verbunden. Der anderen Seite wurde gesagt, dass jemand anders übernimmt.',
    closed: 'Es kam keine Antwort mehr.',
    moved: 'Es wurde neu zugeteilt.',
    offer: 'Die Zeit zum Annehmen lief ab, bevor Sie geantwortet haben.',
  },
  lossHappened: 'Was geschah',
  lossWhen: 'Wann',
  lossNow: 'Jetzt',
  lossNext: 'Was für Sie zu tun ist',
  lossNowWith: (name) => `Bei ${name}`,
  lossNowOffered: (name) => `${name} angeboten`,
  lossNowWaiting: (team) => (team === null ? 'Wartet auf einen Menschen' : `Wartet auf ${team}`),
  lossNowBot: 'Beim Bot',
  lossNowEnded: 'Ist beendet',
  lossNothingToDo: {
    talk: 'Nichts mehr. Wer übernimmt, sieht das ganze Gespräch, auch Ihren Teil.',
    offer: 'Nichts mehr. Nach zwei hintereinander wird Ihr Status „abwesend“.',
    closed: 'Nichts mehr. Kommt eine neue Nachricht, geht das Gespräch von dort aus weiter.',
  },
  lossDraft: 'Ihre nicht gesendete Nachricht',
  copy: 'Kopieren',
  copied: 'Kopiert',
  understood: 'Verstanden',

  timeToAccept: 'Verbleibende Zeit',
  accept: 'Annehmen',
  decline: 'Jetzt nicht',
  offerHeading: (team) => (team === null ? 'Jemand braucht einen Menschen' : `Jemand braucht ${team}`),
  offerHint: 'Läuft die Zeit ab, wird die nächste Person gefragt.',

  noSelection: 'Wählen Sie ein Gespräch',
  noSelectionText: 'Angebote öffnen sich von selbst.',
  idleReady: 'Bereit für das nächste Gespräch',
  idleReadyText: (teams) =>
    teams.length === 0
      ? 'Sie gehören noch zu keinem Team.'
      : `Das nächste Gespräch für ${listed(teams)} öffnet sich hier von selbst.`,
  idleNot: (status) => `Ihr Status ist „${status}“`,
  idleNotText: 'Ihnen wird kein Gespräch angeboten.',
  idleBusyText: 'Ihnen werden nur kritische Gespräche angeboten.',
  idleWaiting: 'Warten auf Ihre Teams',
  idleColleagues: 'Verfügbare Kolleginnen und Kollegen',
  idlePromised: 'Zugesagt',
  idleNextDue: (left) => `nächste fällig in ${left}`,
  idleLate: 'eine ist überfällig',
  back: 'Zurück zur Liste',
  card: 'Karte',
  trace: 'Weg durch den Ablauf',
  talk: 'Gespräch',
  showCard: 'Karte zeigen',
  message: 'Ihre Nachricht',
  messagePlaceholder: 'Antwort schreiben',
  writeTo: 'An wen Sie schreiben',
  toCustomer: 'Antwort',
  note: 'Interne Notiz',
  notePlaceholder: 'An das Team schreiben; mit @ jemanden nennen',
  noteKeep: 'Notiz hinzufügen',
  noteHint: 'Nur das Team sieht das, nie die Kundin oder der Kunde.',
  colleagues: 'Kolleginnen und Kollegen',
  replies: 'Gespeicherte Antworten',
  looking: 'Nur lesen',
  standsWith: {
    bot: () => 'Beim Bot',
    queue: () => 'In der Warteschlange',
    agent: (name) => (name === null ? 'Bei einem Menschen' : `Bei ${name}`),
    nobody: () => 'Ist beendet',
  },
  backToTalk: 'Zurück zu Ihrem Gespräch',
  alertOpen: 'Öffnen',
  find: 'Gespräch suchen',
  findWords: 'Ein Wort, das fiel, oder die Nummer',
  findNow: 'Suchen',
  findFailed: 'Die Suche hat nicht funktioniert. Versuchen Sie es gleich noch einmal.',
  findCount: (count) =>
    count === 0 ? 'Nichts gefunden, was Sie sehen dürfen.' : count === 1 ? '1 Gespräch' : `${count} Gespräche`,
  earlier: 'Weitere Gespräche',
  earlierNone: 'Keine, die Sie sehen dürfen.',
  earlierLoading: 'Weitere Gespräche werden gesucht',
  earlierFailed: 'Weitere Gespräche konnten nicht geladen werden.',
  opening: 'Begrüßung aus der Karte. Ändern Sie, was Sie möchten.',
  openingReset: 'Auf die Begrüßung aus der Karte zurücksetzen',
  send: 'Senden',
  onChannel: (channel) => `Geht über ${channel} hinaus.`,
  channelLength: (length, most, messages, smsParts) =>
    `${length.toLocaleString('de-DE')} von ${most.toLocaleString('de-DE')} Zeichen${messages > 1 ? `, in ${messages} Nachrichten` : ''}${smsParts > 1 ? `, ${smsParts} SMS-Teile` : ''}`,
  windowEnds: (channel, minutes) =>
    `${channel} nimmt Ihre Antworten noch ${minutes >= 60 ? `${Math.floor(minutes / 60)} Std. ${minutes % 60} Min.` : `${minutes} Min.`} an. Die Zeit beginnt neu, sobald der Kunde schreibt.`,
  windowClosed: (channel) => `${channel} nimmt jetzt keine Antworten an`,
  windowClosedText:
    'Es ist zu lange her, dass der Kunde geschrieben hat. Was Sie senden, geht als genehmigte Vorlage oder auf einem anderen eingerichteten Weg hinaus, etwa per E-Mail an die angegebene Adresse. Gibt es keinen, erfahren Sie es hier.',
  channelMessages: (channel) => `Wie es über ${channel} ankommt`,
  sendHint: 'Eingabetaste sendet, Umschalt+Eingabe beginnt eine neue Zeile, / fügt eine gespeicherte Antwort ein',
  sending: 'Wird gesendet',
  newest: 'Zum Neuesten',
  quoted: 'In Ihre Nachricht übernommen',
  passOn: 'Übergeben',
  giveBack: 'Zurück an den Bot',
  wrapUp: 'Schließen',
  more: 'Mehr',

  closeTitle: (number) => `${number} schließen`,
  closeText: 'Zum Abschluss geht eine Nachricht mit Ihrer Zusammenfassung hinaus.',
  disposition: 'Wie ging es aus?',
  reason: 'Warum brauchte es einen Menschen?',
  effort: 'Wie schwer war es für Sie?',
  optional: 'freiwillig',
  effortLow: 'Leicht',
  effortHigh: 'Schwer',
  effortOf: (effort) => `${effort} von 5`,
  summary: 'Zusammenfassung',
  summaryHint: 'Die Kundin oder der Kunde liest sie: was getan wurde und was als Nächstes kommt.',
  summaryMissing: 'Sagen Sie in einem Satz, was getan wurde.',
  reasonMissing: 'Wählen Sie einen Grund: Er zeigt, was der Bot lernen sollte.',
  closeNow: 'Gespräch schließen',
  cancel: 'Abbrechen',

  passTitle: 'Dieses Gespräch übergeben',
  passText: 'Es kommt an den Anfang der Warteschlange, und wer übernimmt, sieht alles, auch Ihre Notiz.',
  team: 'Team',
  teamChoose: 'Team wählen',
  passNote: 'Was sollte die nächste Person wissen?',
  passNow: 'Übergeben',
  leadTeam: 'Teamleitung',
  teamFree: (free, until) => `${free} verfügbar${until === null ? '' : `, bis ${until}`}`,
  teamFull: (here) => `${here} angemeldet, niemand frei: Es entsteht eine Wartezeit`,
  teamEmpty: (back) => `Niemand da${back === null ? '' : ` bis ${back}`}: Es käme zu Ihnen zurück`,

  hold: 'Halten',
  holdTitle: 'Dieses Gespräch halten',
  holdText: 'Es wird gesagt, wie lange Sie brauchen. Das Gespräch bleibt offen und bei Ihnen.',
  holdFor: 'Wie lange brauchen Sie?',
  holdMinutes: (minutes) => (minutes < 60 ? `${minutes} min` : `${minutes / 60} h`),
  holdNote: 'Worauf warten Sie?',
  holdNow: 'Halten',
  heldUntil: (time) => `Gehalten bis ${time}`,
  heldText: 'Die Kundin oder der Kunde weiß es, und bis dahin wird nichts geschlossen.',
  heldOver: 'Das Halten ist vorbei',
  heldOverText: (time) => `Zugesagt war eine Meldung bis ${time}.`,

  consult: 'Team fragen',
  consultTitle: 'Jemanden aus dem Team fragen',
  consultText:
    'Die Person kann dieses Gespräch lesen und in einer Notiz antworten. Es bleibt bei Ihnen, und die andere Seite sieht nichts davon.',
  consultWho: 'Wen?',
  consultChoose: 'Jemanden wählen',
  consultQuestion: 'Was möchten Sie wissen?',
  consultMissing: 'Schreiben Sie Ihre Frage.',
  consultNow: 'Fragen',
  consultLoading: 'Das Team wird geladen',
  consultDone: (name) => `${name} wurde gefragt`,

  tags: 'Schlagwörter',
  tagAdd: 'Schlagwort hinzufügen',
  tagRemove: (tag) => `Schlagwort ${tag} entfernen`,
  tagAll: 'Jedes oder keines',
  tagFilter: 'Schlagwort',

  abuse: 'Missbrauch melden',
  abuseTitle: 'Missbrauch melden',
  abuseText: 'Was Sie wählen, wird mit Ihrem Namen und dem Grund festgehalten, auch im Prüfprotokoll.',
  abuseAct: 'Was soll geschehen?',
  abuseActs: {
    flag: 'Markieren',
    warn: 'Verwarnen',
    escalate: 'An die Teamleitung geben',
    block: 'Sperren',
    unblock: 'Entsperren',
  },
  abuseHints: {
    flag: 'Markiert das Gespräch für Team und Teamleitung. Die andere Seite erfährt es nicht.',
    warn: 'Die andere Seite wird in ihrer Sprache um Respekt gebeten und erfährt, dass das Gespräch sonst endet.',
    escalate: 'Das Gespräch geht mit Ihrer Notiz an die Teamleitung.',
    block:
      'Die andere Seite erfährt es, das Gespräch endet, und es wird so lange nichts mehr angenommen, wie Sie wählen.',
    unblock: 'Es kann wieder geschrieben werden.',
  },
  abuseReason: 'Grund',
  abuseReasons: {
    insults: 'Beleidigungen',
    threats: 'Drohungen',
    harassment: 'Belästigung',
    spam: 'Spam',
    other: 'Ein anderer Grund',
  },
  abuseDays: 'Wie lange?',
  abuseDaysFor: (days) => (days === 1 ? '1 Tag' : `${days} Tage`),
  abuseForGood: 'Bis die Teamleitung entsperrt',
  abuseNote: 'Was ist geschehen?',
  abuseStands: { flagged: 'Markiert', warned: 'Verwarnt', escalated: 'Bei der Teamleitung', blocked: 'Gesperrt' },

  giveBackTitle: 'Zurück an den Bot geben',
  giveBackText: 'Der Bot führt das Gespräch weiter. Sie verlassen es.',
  giveBackNote: 'Was ist getan, und was bleibt?',
  giveBackNow: 'Zurückgeben',

  promiseKinds: {
    ticket: 'Ticket',
    callback: 'Rückruf',
    'on-call': 'Bereitschaft',
    'next-word': 'Nächste Nachricht',
  },
  dueAt: (time) => `Fällig ${time}`,
  toldCustomer: (text, at) => `Zugesagt wurde „${text}“ (${at})`,
  leftToDue: (left) => `noch ${left}`,
  lateBy: (left) => `${left} überfällig`,
  urgent: 'Dringend',
  claimedBy: (name) => `Übernommen von ${name}`,
  claimedByYou: 'Von Ihnen übernommen',
  claim: 'Übernehmen',
  answerLabel: 'Ihre Antwort',
  answerHint: (contact) =>
    contact === null ? 'Geht in den Chat; es gibt keinen anderen Kontakt.' : `Geht in den Chat und an ${contact}.`,
  answerSend: 'Antwort senden',
  done: 'Erledigt',
  doneHint: 'Hält fest, dass die Zusage erledigt ist.',
  callReached: 'Erreicht',
  callReachedHint: 'Sie haben gesprochen: Der Anruf ist erledigt.',
  callNoAnswer: 'Nicht erreicht',
  callNoAnswerHint:
    'Das wird mitgeteilt, und in einer halben Stunde folgt ein weiterer Anruf; nach drei geht es schriftlich weiter.',
  callWrongNumber: 'Falsche Nummer',
  callWrongNumberHint: 'Es wird nach der richtigen gefragt.',
  cannotKeep: {
    'no-team': 'Nicht zu halten: Das Team gibt es nicht mehr',
    nobody: 'Nicht zu halten: Niemand ist im Team',
    closed: 'Nicht zu halten: Das Team ist dann nicht da',
  },
  answered: 'Die Antwort ist gesendet. Wählen Sie „Erledigt“, wenn nichts mehr zu tun ist.',

  waitingSince: (time) => `wartet ${time}`,
  offeredTo: (name) => `${name} angeboten`,
  oneWaits: '1 wartet',
  waiting: (count) => `${count} warten`,

  alertTaken: 'Bestätigen',

  keys: {
    accept: 'Erstes Angebot annehmen',
    decline: 'Erstes Angebot ablehnen',
    next: 'Nächstes Gespräch',
    previous: 'Voriges Gespräch',
    write: 'Schreiben',
    note: 'Interne Notiz schreiben',
    reply: 'Gespeicherte Antwort einfügen',
    mention: 'In einer Notiz jemanden nennen',
    close: 'Gespräch schließen',
    pass: 'Gespräch übergeben',
    hold: 'Gespräch halten',
    giveBack: 'Zurück an den Bot geben',
    consult: 'Jemanden aus dem Team fragen',
    tag: 'Schlagwort hinzufügen',
    abuse: 'Missbrauch melden',
    find: 'Gespräch suchen',
    help: 'Diese Liste zeigen',
  },
};

function listed(names: readonly string[]): string {
  return new Intl.ListFormat('de-DE', { type: 'disjunction' }).format(names);
}

const statusWords: typeof english.statusWords = {
  available: 'Verfügbar',
  busy: 'Beschäftigt',
  break: 'Pause',
  meeting: 'In einer Besprechung',
  away: 'Abwesend',
  offline: 'Offline',
};

const statusHints: typeof english.statusHints = {
  busy: 'Nur kritische Gespräche',
  break: 'Keine Angebote',
  meeting: 'Keine Angebote',
};

const tierWords: typeof english.tierWords = { critical: 'Kritisch', high: 'Hoch', standard: 'Normal', low: 'Niedrig' };

const dispositionWords: typeof english.dispositionWords = {
  solved: 'Gelöst',
  unsolved: 'Nicht gelöst',
  'follow-up': 'Folgt noch etwas',
  'customer-left': 'Gespräch verlassen',
};

const reasonWords: typeof english.reasonWords = {
  'knowledge-gap': { label: 'Wissenslücke', hint: 'Der Bot hatte keinen Artikel dazu' },
  'phrasing-gap': { label: 'Formulierungslücke', hint: 'Es gab einen Artikel, aber die Frage wurde nicht erkannt' },
  'trust-gap': { label: 'Vertrauenslücke', hint: 'Die Antwort stimmte, wurde aber nicht geglaubt' },
  complexity: { label: 'Komplexität', hint: 'Zu viel für einen Bot' },
  preference: { label: 'Persönlicher Wunsch', hint: 'Wollte von Anfang an einen Menschen' },
  policy: { label: 'Regel', hint: 'Ein Thema, das immer an Menschen geht' },
};

/** Every word that is shown at the desk, in German. */
export const deskTranslations: readonly Translation[] = [
  ...uiTranslations,
  [english.strings, strings],
  [english.statusWords, statusWords],
  [english.statusHints, statusHints],
  [english.tierWords, tierWords],
  [english.dispositionWords, dispositionWords],
  [english.reasonWords, reasonWords],
];
