import type { Asking } from './asking.ts';

export const german: Asking = {
  language: 'de',
  lists: {
    det: 'einem einer einen eine ein dem der den ihrem ihrer ihren deinem eurem irgendeinem',
    person:
      'mensch menschen person mitarbeiter mitarbeiterin mitarbeitern berater beraterin agent agenten kundenberater sachbearbeiter vorgesetzten vorgesetzter chef manager jemand jemandem jemanden kundendienst kundenservice support techniker operator ansprechpartner servicemitarbeiter',
    agent:
      'mensch menschen mitarbeiter mitarbeiterin berater beraterin agent agenten kundenberater sachbearbeiter vorgesetzten ansprechpartner person servicemitarbeiter',
  },
  asks: [
    'mit <det>? *2 <person> sprechen|reden|chatten|verbinden|telefonieren|verbunden|schreiben|unterhalten',
    'sprechen|reden|chatten|sprich|rede mit <det>? *2 <person>',
    '<person> sprechen|erreichen|kontaktieren|haben',
    'verbinden|verbinde sie? mich|uns *1 mit|zu',
    'will|mochte|moechte|brauche|brauch|hatte|haette|wunsche|wuensche ich? gern|gerne? <det>? *2 <agent>',
    '<agent> bitte',
    '^ <agent> $',
    'keinen|kein|nicht bot|roboter|maschine|chatbot|computer *2 sprechen|reden|schreiben',
    'nicht mit *2 bot|roboter|maschine|chatbot|computer',
    'echter|echten|echte|richtiger|richtigen|lebenden|realen person|menschen|mensch|mitarbeiter|berater|agent|agenten',
    'leiten sie|mich *3 weiter',
    'jemand|jemanden vom|von|im|aus *3 support|team|kundendienst|kundenservice|abteilung',
    'gibt es hier? <det>? *1 <agent>',
    'holen|hol|geben|gib|rufen sie? mir *2 <person>',
    'ist|ware jemand da|hier|erreichbar',
    'kann|kannst|konnen|koennen mich|ich|sie *3 jemand anrufen|zuruckrufen|zurueckrufen|weiterhelfen',
  ],
  mentions: [
    'spreche|rede|schreibe|chatte ich *1 mit *3',
    'bist|sind du|sie *3 <person>',
    'will|mochte|moechte|brauche ich? keinen|keine *2 <person>',
    'will|mochte|moechte ich? nicht mit *2 <person>',
    'kein|keinen|keine <agent>',
    'will|mochte|moechte ich? gern|gerne? <det>? *2 <agent> *1 hinzufugen|hinzufuegen|anlegen|eintragen|einladen|entfernen|loschen|loeschen|anmelden|buchen|mieten|werden',
  ],
};
