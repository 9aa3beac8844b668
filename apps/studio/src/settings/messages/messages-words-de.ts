// What the page of the message library says, in German.
import type { Catalogue } from '@baton/ui';
import type { messagesWords } from './messages-words.ts';

export const messagesWordsDe: Catalogue<typeof messagesWords> = {
  title: 'Nachrichten',
  lead: 'Jeder Text, den Ihre Abläufe aus der Bibliothek nehmen. Was Sie hier schreiben, wird ab jetzt in jedem Ablauf gesagt, der mit dieser Stimme spricht.',
  voice: 'Stimme',
  shipped: { warm: 'Herzlich', neutral: 'Sachlich', formal: 'Förmlich' },
  language: 'Sprache',
  search: 'Nachrichten suchen',
  only: 'Zeigen',
  onlys: {
    all: 'Alle Nachrichten',
    own: 'Mit eigenen Worten',
    missing: 'Noch nicht übersetzt',
    warned: 'Mit einem Hinweis',
  },
  groups: {
    bot: 'Mit dem Bot',
    handover: 'Übergabe',
    waiting: 'Beim Warten',
    agent: 'Mit einer Person',
    afterHours: 'Außerhalb der Öffnungszeiten',
    promises: 'Tickets und Rückrufe',
    questions: 'Fragen und Auswahl',
    back: 'Willkommen zurück',
    closing: 'Abschluss',
    other: 'Weitere',
  },
  ownVoice: 'Eine eigene Stimme',
  ownVoiceText:
    'Sie beginnt wie eine der mitgelieferten Stimmen und sagt Ihre Worte, wo immer Sie welche schreiben. Abläufe wählen sie in ihren Einstellungen.',
  name: 'Name',
  basedOn: 'Beginnt wie',
  addVoice: 'Stimme hinzufügen',
  removeVoice: (name) => `Stimme ${name} entfernen`,
  removed: 'Abläufe, die mit ihr sprechen, sagen ab jetzt die mitgelieferten Texte.',
  tasks: (count, language) =>
    count === 1
      ? `Eine Nachricht hat keinen Text auf ${language}.`
      : `${count} Nachrichten haben keinen Text auf ${language}.`,
  tasksText: 'Kundinnen und Kunden lesen dort die Ersatzsprache.',
  showTasks: 'Anzeigen',
  own: 'Eigene Worte',
  missing: 'Nicht übersetzt',
  write: 'Schreiben',
  change: 'Ändern',
  done: 'Fertig',
  reset: 'Wie mitgeliefert',
  text: (label) => `Text von „${label}“`,
  placesHint: (places) => `Wird beim Sagen eingesetzt: ${places}`,
  noPlaces: 'Hier wird nichts eingesetzt.',
  unknownPlace: (name) => `{{${name}}} wird hier nicht eingesetzt: An seiner Stelle stünde nichts.`,
  reads: 'So wird es gelesen',
  none: 'Keine Nachricht passt',
};
