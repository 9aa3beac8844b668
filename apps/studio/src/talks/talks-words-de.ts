// What the page of one conversation says, in German.
import type { Catalogue } from '@baton/ui';
import type { talksWords } from './talks-words.ts';

export const talksWordsDe: Catalogue<typeof talksWords> = {
  talks: {
    title: (number) => `Gespräch ${number}`,
    loading: 'Das Gespräch wird geöffnet …',
    none: 'Dieses Gespräch kann nicht gezeigt werden',
    again: 'Noch einmal versuchen',
    side: 'Gespräch',
    look: 'Im Ablauf zeigen, wo es da war',
    live: 'Es läuft gerade. Der Schritt, bei dem es steht, leuchtet, und der Weg dorthin.',
    over: 'Es ist vorbei. Jeder Schritt, durch den es ging, leuchtet.',
    asThen: 'Wie es bei der ausgewählten Zeile stand.',
    toNow: 'Zurück zu jetzt',
    lost: 'Die Verbindung ist unterbrochen. Es wird von selbst weiter versucht.',
  },
};
