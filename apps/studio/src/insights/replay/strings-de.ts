// What the replay says, in German.
import type { replayStrings } from './strings.ts';

const triggers: Readonly<Record<string, string>> = {
  explicit: 'Frage nach einem Menschen',
  frustration: 'Ärger',
  policy: 'Thema für Menschen',
  'low-confidence': 'Geringe Sicherheit',
  returning: 'Wiedergekommen',
  flow: 'Der Ablauf',
};
const plain: Readonly<Record<string, string>> = {
  answered: 'Beantwortet',
  checked: 'Beantwortet, dann gefragt, ob es half',
  offered: 'Einen Menschen angeboten',
  callback: 'Rückruf vereinbart',
  connected: 'Ein Mensch hat angenommen',
  'bot failed': 'Der Bot ist ausgefallen',
};

export const replayStringsDe: typeof replayStrings = {
  title: 'Nachspielen',
  lead: 'Spielt aufgezeichnete Gespräche durch die Live-Version und durch den Entwurf: Nachrichten, Antworten des Bots, Uhr und Menschen, wie sie waren. Nur der erste Unterschied zählt: Danach wäre etwas anderes geschrieben worden.',
  flow: 'Ablauf',
  demoFlow: 'Entwurf, der gegen die Standard-Übergabe gehalten wird',
  amount: 'Gespräche',
  newest: (count) => `Die neuesten ${count.toLocaleString('de-DE')}`,
  start: 'Mit dem Entwurf nachspielen',
  stop: 'Anhalten',
  progress: 'Nachgespielt',
  playing: (played, all) => `${played} von ${all} nachgespielt`,
  failed: (because) => `Der Entwurf kann nicht nachgespielt werden: ${because}`,
  noFlow: 'Kein Ablauf zum Nachspielen',
  noFlowText: 'Legen Sie zuerst einen Ablauf an; Gespräche der Live-Version werden mit seinem Entwurf nachgespielt.',
  nothing: 'Keine aufgezeichneten Gespräche in diesem Zeitraum',
  nothingText: 'Wählen Sie einen längeren Zeitraum oder einen anderen Ablauf.',
  notPlayed: (count) => `${count} konnten nicht nachgespielt werden.`,
  same: (count) => `Keines von ${count} Gesprächen verläuft im Entwurf anders.`,
  of: (count, changed) => `Von ${count} verlaufen ${changed} anders:`,
  earlier: (count) => `${count} früher übergeben`,
  later: (count) => `${count} später übergeben`,
  newly: (count) => `${count} übergeben, die es nicht wurden`,
  noLonger: (count) => `${count} nicht mehr übergeben`,
  lost: (count, end) => `${count} enden nicht mehr mit: ${end}`,
  deadEnds: (count) => (count === 1 ? '1 Sackgasse' : `${count} Sackgassen`),
  table: 'Wie sie jetzt enden, und im Entwurf',
  tableHint: 'Zeilen: die Live-Version. Spalten: der Entwurf. Wählen Sie eine Zahl, um ihre Gespräche zu sehen.',
  cell: (count, before, after) => `${count}: jetzt ${before}, im Entwurf ${after}`,
  changedTitle: (count) => (count === 1 ? '1 Gespräch verläuft anders' : `${count} Gespräche verlaufen anders`),
  columns: ['Gespräch', 'Nachricht', 'Jetzt', 'Im Entwurf', 'Endet jetzt', 'Endet im Entwurf'],
  ends: {
    person: 'Mensch',
    queue: 'Nur Warteschlange',
    ticket: 'Ticket',
    callback: 'Rückruf',
    'on-call': 'Bereitschaft',
    'self-service': 'Selbsthilfe',
    bot: 'Bot allein',
    open: 'Kein Ende',
  },
  decision: (is) => {
    if (is === null) return 'Nichts mehr';
    const [what = '', ...rest] = is.split(' ');
    if (what === 'triggered') return `Auslöser: ${triggers[rest[0] ?? ''] ?? rest[0] ?? ''}`;
    if (what === 'queued') return `In der Warteschlange von ${rest[0] ?? ''}`;
    if (what === 'ticket' && rest.length > 0) return `Ticket bei ${rest[0] ?? ''} erstellt`;
    if (what === 'paged') return `Bereitschaft von ${rest[0] ?? ''} alarmiert`;
    if (what === 'nobody') return 'Gesagt, dass niemand frei ist';
    if (what === 'solved') return 'Durch Selbsthilfe gelöst';
    return plain[is] ?? is;
  },
  dialog: (number) => `Gespräch ${number}`,
  dialogText: 'Alles nach dem ersten Unterschied ist grau: Es wäre etwas anderes geschrieben worden.',
  unknown: (turn) =>
    `Ab Nachricht ${turn} wurde der Bot etwas gefragt, was damals nicht gefragt wurde; die heutigen Artikel haben geantwortet.`,
  now: 'Live-Version',
  draft: 'Entwurf',
  differs: 'Ab hier anders',
};
