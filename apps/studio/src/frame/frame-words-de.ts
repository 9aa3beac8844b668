// What every page of the studio says around its own content, in German.
import type { Catalogue } from '@baton/ui';
import type { frameWords } from './frame-words.ts';

export const frameWordsDe: Catalogue<typeof frameWords> = {
  product: 'Baton',
  notReached:
    'Der Server hat nicht geantwortet. Prüfen Sie, ob er noch läuft; was Sie hier getan haben, bleibt erhalten.',
  home: 'Baton, alle Abläufe',
  account: (name) => `Ihr Konto, ${name}`,
  titles: {
    flows: 'Abläufe · Baton',
    flow: (name) => `${name} · Baton`,
  },
  theme: {
    label: 'Farben und Sprache',
    light: 'Hell',
    dark: 'Dunkel',
    system: 'Wie das System',
    contrast: 'Hoher Kontrast',
  },
  places: {
    label: 'Gehe zu',
    flows: 'Abläufe',
    desk: 'Arbeitsplatz',
    outbox: 'Ausgehende Post',
    insights: 'Einblicke',
    settings: 'Einstellungen',
    storybook: 'Storybook',
  },
  nowhere: {
    title: 'An dieser Adresse gibt es nichts',
    text: 'Vielleicht ist sie falsch geschrieben, oder der Ablauf wurde archiviert.',
    back: 'Zu allen Abläufen',
  },
  broken: {
    title: 'Etwas ist schiefgegangen',
    text: 'Auf dieser Seite ist ein unerwarteter Fehler aufgetreten. Alles Gespeicherte ist sicher.',
    again: 'Seite neu laden',
  },
  late: {
    title: 'Dieser Teil konnte nicht geladen werden',
    text: 'Der Server hat ihn nicht geschickt. Was Sie hier getan haben, bleibt erhalten.',
  },
  ago: { justNow: 'gerade eben' },
};
