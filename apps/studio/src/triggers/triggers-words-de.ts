// What is said where a trigger is tried, in German.
import type { Catalogue } from '@baton/ui';
import type { triggersWords } from './triggers-words.ts';

export const triggersWordsDe: Catalogue<typeof triggersWords> = {
  triggers: {
    title: 'Diesen Auslöser ausprobieren',
    lead: 'Sehen Sie, wie er eine Nachricht liest.',
    modes: 'Was probiert wird',
    one: 'Nachricht',
    talk: 'Gespräch',
    file: 'Frühere Nachrichten',
    message: 'Eine Nachricht',
    messagePlaceholder: 'Ich möchte mit einem richtigen Menschen sprechen',
    conversation: 'Ein ganzes Gespräch',
    conversationPlaceholder:
      'Customer: Wo ist mein Paket?\nBot: Es hat gestern unser Haus verlassen.\nCustomer: DAS HABE ICH NICHT GEFRAGT',
    conversationHint: 'Jede Zeile für sich, mit „Customer:“ oder „Bot:“ davor.',
    fires: 'Löst aus',
    silent: 'Löst nicht aus',
    why: 'Warum',
    score: 'Wert',
    sure: (percent) => `${percent} % sicher`,
    points: (score) => `Wert ${score}`,
    firesAt: (number) => `Löst bei Nachricht ${number} aus`,
    never: 'Löst nie aus',
    choose: 'Datei auswählen',
    fileHint:
      'Eine Nachricht je Zeile, oder eine Tabelle mit einer Spalte „text“ oder „message“. Nichts verlässt diesen Browser.',
    reading: 'Wird gelesen …',
    found: (count, all, percent) => `${count} von ${all} ${all === 1 ? 'Nachricht' : 'Nachrichten'} (${percent} %)`,
    examples: 'Beispiele',
    nothingFound: 'Bei keiner davon hätte er ausgelöst.',
    noMessages: 'In dieser Datei stehen keine Nachrichten.',
    cut: (count) => `Nur die ersten ${count} Nachrichten wurden gelesen.`,
    noted: 'Bemerkt',
  },
};
