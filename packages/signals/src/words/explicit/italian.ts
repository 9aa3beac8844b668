import type { Asking } from './asking.ts';

export const italian: Asking = {
  language: 'it',
  lists: {
    det: 'un uno una il lo la i gli un altro altra qualche vostro vostra nessun nessuna',
    real: 'vero vera reale umano umana fisica fisico altro altra',
    person:
      "persona persone umano umana umani operatore operatrice operatori un'operatrice l'operatore l'assistenza assistenza agente consulente responsabile qualcuno collega impiegato impiegata addetto addetta rappresentante supervisore direttore tecnico specialista",
    agent:
      "operatore operatrice un'operatrice l'operatore umano agente consulente responsabile rappresentante supervisore addetto addetta",
  },
  asks: [
    'parlare|chattare|comunicare|conversare *2 con|col <det>? *2 <person>',
    'contattare|sentire <det>? *1 <person>',
    'passami|passatemi|passarmi|passateci|mettimi|mettetemi|collegami|collegatemi|collegarmi|trasferiscimi|trasferitemi|trasferirmi|inoltratemi|connettimi|connettetemi *4 <person>',
    'mi passi|passa|passate|passi|metta|mette|mettete|colleghi|colleghate|trasferisca|trasferisce|trasferite|connetta *4 <person>',
    'voglio|vorrei|desidero|preferisco|preferirei|serve|servirebbe|cerco|datemi|dammi|mandatemi <det>? <real>? <agent>',
    'voglio|vorrei|preferisco|serve|datemi|dammi una <real>? persona',
    'bisogno di|dun|un <det>? <real>? <person>',
    'contatto|comunicazione|linea con <det>? *1 <person>',
    '<agent> per favore|cortesia|piacere',
    '^ <agent> grazie? $',
    '^ un|una|l <agent> grazie? $',
    '^ servizio|assistenza clienti per? favore|cortesia|grazie? $',
    'persona|operatore|operatrice|essere|agente vero|vera|reale|umano|umana',
    'persona in carne',
    'non voglio|vorrei parlare|chattare|scrivere *2 bot|robot|macchina|chatbot|computer|risponditore',
    'non con *1 bot|robot|macchina|chatbot|computer',
    'basta bot|robot|chatbot',
    "c'è|e qualcuno *2 disponibile|parlare|qui|li|online",
    'qualcuno *1 mi? chiamare|richiamare|richiamarmi|chiamarmi|contattarmi|contattare|chiami|richiami|contatti',
    'fatemi|fammi parlare',
    'richiamare|chiamare|contattare|richiamarmi qualcuno',
  ],
  mentions: [
    'parlo|parlando|parlato|chattando|scrivendo con <det>? *2 <person>',
    'sei|siete|lei e? <det>? <real>? <person>',
    'questo|questa|quello e <det>? <real>? <person>',
    'non voglio|vorrei|devo|desidero|intendo parlare|chattare con <det>? <real>? <person>',
    'non mi? serve|voglio|vorrei|cerco <det>? <real>? <person>',
    'non *1 bisogno di|dun|un <det>? <real>? <person>',
    'senza parlare? con? <det>? <person>',
  ],
};
