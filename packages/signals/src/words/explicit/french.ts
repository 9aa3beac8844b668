import type { Asking } from './asking.ts';

export const french: Asking = {
  language: 'fr',
  lists: {
    det: 'un une le la les des votre ton mon du dun dune au quelque autre',
    person:
      'personne humain humaine humains agent agents conseiller conseillere conseillers operateur operatrice representant responsable superviseur manager quelquun employe employee technicien service standard vendeur directeur interlocuteur',
    agent:
      'personne humain humaine agent conseiller conseillere operateur representant responsable superviseur manager interlocuteur',
  },
  asks: [
    'parler|discuter|echanger|parle|chatter|communiquer|converser a|avec|au <det>? *2 <person>',
    'joindre|contacter|avoir|voir <det> *1 <agent>',
    'passez|passe|transferez|transferer|transfere|connectez|connecte|mettez moi *4',
    'me passer|transferer|connecter|mettre *4',
    'veux|voudrais|souhaite|souhaiterais|besoin|prefere|cherche <det>? *1 <agent>',
    'mis|mettre|mettez en relation|contact avec',
    'service client svp|sil',
    '^ un|une <agent> svp|sil? vous|te? plait? $',
    '^ <agent> svp|sil? vous|te? plait? $',
    'vrai|vraie|reelle|autre personne|humain|conseiller|agent|conseillere|etre',
    'pas parler a|avec *2 robot|bot|machine|ordinateur|chatbot',
    'y a t? il|til *2 <agent>|quelquun',
    'quelquun peut|pourrait *2 aider|appeler|rappeler|contacter',
  ],
  mentions: [
    'est ce que je parle *4',
    'je|on parle *1 a|avec *3 <person>',
    'etes|es vous|tu *3 <person>',
    'pas besoin de|dun|dune *4',
    'veux|voudrais pas *4 <person>',
  ],
};
