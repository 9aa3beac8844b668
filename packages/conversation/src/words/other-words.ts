// L7: no sentence twice in a row, whatever led there again.
import type { ConversationState } from '../state.ts';

interface Variants {
  /** Above the same buttons. */
  readonly choose: readonly [string, string];
  /** For the same question. */
  readonly asks: readonly [string, string];
  /** For anything else. */
  readonly holds: readonly [string, string];
}

const VARIANTS: Readonly<Record<string, Variants>> = {
  en: {
    choose: [
      'Here are the choices once more; your own words work too.',
      'One of these, or tell me in other words what you need.',
    ],
    asks: ['I still need that from you, please.', 'My question is still open.'],
    holds: ['That still holds.', 'It stays as I said.'],
  },
  de: {
    choose: [
      'Hier noch einmal die Auswahl; eigene Worte gehen auch.',
      'Eines davon, oder sagen Sie mit anderen Worten, was Sie brauchen.',
    ],
    asks: ['Das brauche ich noch von Ihnen, bitte.', 'Meine Frage ist noch offen.'],
    holds: ['Das gilt weiterhin.', 'Es bleibt, wie gesagt.'],
  },
  es: {
    choose: [
      'Aquí están otra vez las opciones; también valen sus propias palabras.',
      'Una de estas, o dígame con otras palabras qué necesita.',
    ],
    asks: ['Todavía necesito ese dato, por favor.', 'Mi pregunta sigue abierta.'],
    holds: ['Eso sigue siendo así.', 'Queda como le dije.'],
  },
  fr: {
    choose: [
      'Voici encore les choix ; vos propres mots conviennent aussi.',
      'L’un d’eux, ou dites-moi autrement ce qu’il vous faut.',
    ],
    asks: ['Il me faut encore cette réponse, s’il vous plaît.', 'Ma question reste ouverte.'],
    holds: ['Cela vaut toujours.', 'Cela reste comme je l’ai dit.'],
  },
  pt: {
    choose: [
      'Aqui estão as opções de novo; as suas palavras também servem.',
      'Uma destas, ou diga com outras palavras o que precisa.',
    ],
    asks: ['Ainda preciso dessa resposta, por favor.', 'A minha pergunta continua em aberto.'],
    holds: ['Isso continua valendo.', 'Fica como eu disse.'],
  },
  it: {
    choose: [
      'Ecco di nuovo le scelte; vanno bene anche parole sue.',
      'Una di queste, oppure mi dica con altre parole che cosa le serve.',
    ],
    asks: ['Mi serve ancora questa risposta, per favore.', 'La mia domanda è ancora aperta.'],
    holds: ['Questo vale ancora.', 'Resta come ho detto.'],
  },
  nl: {
    choose: [
      'Hier zijn de keuzes nog eens; uw eigen woorden mogen ook.',
      'Een van deze, of zeg met andere woorden wat u nodig heeft.',
    ],
    asks: ['Dat heb ik nog van u nodig, alstublieft.', 'Mijn vraag staat nog open.'],
    holds: ['Dat geldt nog steeds.', 'Het blijft zoals ik zei.'],
  },
};

/** The text of a message, or other words for it when it is what was said last. */
export function otherWords(
  { text, choices }: { text: string; choices?: readonly unknown[] | undefined },
  { recent, language }: Pick<ConversationState, 'recent' | 'language'>,
): string {
  const spoken = recent.filter(({ from }) => from !== 'customer');
  if (spoken.at(-1)?.text !== text) return text;
  const variants = VARIANTS[language.split('-')[0] ?? 'en'] ?? VARIANTS['en'];
  if (!variants) return text;
  const [first, second] =
    choices && choices.length > 0 ? variants.choose : text.trimEnd().endsWith('?') ? variants.asks : variants.holds;
  return first === text ? second : first;
}
