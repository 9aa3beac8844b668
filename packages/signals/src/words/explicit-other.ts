import type { PatternRule } from '../text/patterns.ts';

const asks = 'asks for a person';

/** T1 in Spanish, German, French and Portuguese; words are written without accents, as the tokens are. */
export const explicitOther: readonly PatternRule[] = [
  {
    rule: 'T1 talk to a person (es)',
    tag: 'ask',
    because: asks,
    patterns: [
      'hablar|conversar|chatear|comunicarme|hable|contactar|comunicar con|a <es-det>? *2 <es-person>',
      'contactar|ver|llamar <es-det> <es-person>',
      'pasame|paseme|pasarme|pasenme|comuniqueme|comunicame|conectame|conecteme|transfierame|transfiereme|transferirme|ponme|pongame|derivame|deriveme con|a *3 <es-person>',
      'quiero|necesito|quisiera|prefiero|dame|deme|exijo|busco <es-det>? *1 <es-agent>',
      'puede|podria|puedes|que me atender|atienda|ayudar|ayude|llame|llamar <es-det>? *1 <es-person>',
      'atencion al cliente por? favor?',
      'hablar con|a alguien|soporte|ustedes',
      'no quiero|deseo hablar|chatear con *2 robot|bot|maquina|asistente|chatbot|computadora',
      '^ <es-agent> por? favor? $',
      'persona|humano|agente real|humana|humano|verdadera|verdadero',
      'persona|agente de verdad|carne',
      'atender|atienda|atiende|ayude|llame <es-det>? *1 <es-person>',
      'quiero|necesito|quisiera ayuda|atencion de <es-det>? <es-person>',
      'hay alguien|alguna persona? ahi|aqui|disponible|real',
    ],
  },
  {
    rule: 'T1 talk to a person (de)',
    tag: 'ask',
    because: asks,
    patterns: [
      'mit <de-det>? *2 <de-person> sprechen|reden|chatten|verbinden|telefonieren|verbunden|schreiben|unterhalten',
      'sprechen|reden|chatten|sprich|rede mit <de-det>? *2 <de-person>',
      '<de-person> sprechen|erreichen|kontaktieren|haben',
      'verbinden|verbinde sie? mich|uns *1 mit|zu',
      'will|mochte|moechte|brauche|brauch|hatte|haette|wunsche|wuensche ich? gern|gerne? <de-det>? *2 <de-agent>',
      '<de-agent> bitte',
      '^ <de-agent> $',
      'keinen|kein|nicht bot|roboter|maschine|chatbot|computer *2 sprechen|reden|schreiben',
      'nicht mit *2 bot|roboter|maschine|chatbot|computer',
      'echter|echten|echte|richtiger|richtigen|lebenden|realen person|menschen|mensch|mitarbeiter|berater|agent|agenten',
      'leiten sie|mich *3 weiter',
      'jemand|jemanden vom|von|im|aus *3 support|team|kundendienst|kundenservice|abteilung',
      'gibt es hier? <de-det>? *1 <de-agent>',
      'holen|hol|geben|gib|rufen sie? mir *2 <de-person>',
      'ist|ware jemand da|hier|erreichbar',
      'kann|kannst|konnen|koennen mich|ich|sie *3 jemand anrufen|zuruckrufen|zurueckrufen|weiterhelfen',
    ],
  },
  {
    rule: 'T1 talk to a person (fr)',
    tag: 'ask',
    because: asks,
    patterns: [
      'parler|discuter|echanger|parle|chatter|communiquer|converser a|avec|au <fr-det>? *2 <fr-person>',
      'joindre|contacter|avoir|voir <fr-det> *1 <fr-agent>',
      'passez|passe|transferez|transferer|transfere|connectez|connecte|mettez moi *4',
      'me passer|transferer|connecter|mettre *4',
      'veux|voudrais|souhaite|souhaiterais|besoin|prefere|cherche <fr-det>? *1 <fr-agent>',
      'mis|mettre|mettez en relation|contact avec',
      'service client svp|sil',
      '^ un|une <fr-agent> svp|sil? vous|te? plait? $',
      '^ <fr-agent> svp|sil? vous|te? plait? $',
      'vrai|vraie|reelle|autre personne|humain|conseiller|agent|conseillere|etre',
      'pas parler a|avec *2 robot|bot|machine|ordinateur|chatbot',
      'y a t? il|til *2 <fr-agent>|quelquun',
      'quelquun peut|pourrait *2 aider|appeler|rappeler|contacter',
    ],
  },
  {
    rule: 'T1 talk to a person (pt)',
    tag: 'ask',
    because: asks,
    patterns: [
      'falar|conversar|fala|falo|contactar|contatar|entrar em? contato? com <pt-det>? *2 <pt-person>',
      'passe|passa|transfira|transfere|transferir|conecte|conecta|conectar|encaminhe|encaminhar|coloque para|pra|com|a|me? *3 <pt-person>',
      'me passe|passa|transfira|transfere|conecte|conecta|encaminhe|coloque|coloca *4',
      'quero|preciso|gostaria|queria|prefiro de? um|uma|o|a|do? *1 <pt-agent>',
      'atendente|atendimento|operador por? favor|humano|humana',
      'chame|chama|chamar um|uma|o|a *1 <pt-agent>',
      '^ <pt-agent> por? favor? $',
      'pessoa|atendente|humano real|humana|humano|verdade|de',
      'nao quero|gosto de? falar com *2 robo|bot|maquina|robot|computador|chatbot',
      'tem|ha alguem|alguma pessoa? ai|aqui|disponivel',
      'alguem|alguma pessoa? pode|poderia *2 ajudar|atender|ligar',
    ],
  },
  {
    rule: 'mentions a person',
    tag: 'no-ask',
    because: 'mentions a person without asking for one',
    patterns: [
      'no quiero|necesito|hace|deseo hablar|falta? con|un? *3 <es-agent>',
      'estoy|esta|eres|es hablando|una|un con? *2 <es-person>',
      'estoy hablando con *3',
      'eres|es una|un *2 <es-person>',
      'spreche|rede|schreibe|chatte ich *1 mit *3',
      'bist|sind du|sie *3 <de-person>',
      'will|mochte|moechte|brauche ich? keinen|keine *2 <de-person>',
      'will|mochte|moechte ich? nicht mit *2 <de-person>',
      'kein|keinen|keine <de-agent>',
      'est ce que je parle *4',
      'je|on parle *1 a|avec *3 <fr-person>',
      'etes|es vous|tu *3 <fr-person>',
      'pas besoin de|dun|dune *4',
      'veux|voudrais pas *4 <fr-person>',
      'estou falando com *3',
      'voce e|eh *3 <pt-person>',
      'nao quero|preciso|precisa falar|de? com|um|uma? *2 <pt-agent>',
      'nao preciso *4',
    ],
  },
];

export const otherLists: Readonly<Record<string, string>> = {
  'es-det': 'un una el la los las algun alguna su tu mi otro otra al del',
  'es-person':
    'persona personas humano humana humanos agente agentes operador operadora asesor asesora representante supervisor supervisora gerente encargado encargada responsable alguien empleado empleada ejecutivo ejecutiva encargado soporte servicio humanos especialista tecnico jefe atencion',
  'es-agent':
    'persona humano humana agente operador operadora asesor asesora representante supervisor gerente encargado ejecutivo',
  'de-det': 'einem einer einen eine ein dem der den ihrem ihrer ihren deinem eurem irgendeinem',
  'de-person':
    'mensch menschen person mitarbeiter mitarbeiterin mitarbeitern berater beraterin agent agenten kundenberater sachbearbeiter vorgesetzten vorgesetzter chef manager jemand jemandem jemanden kundendienst kundenservice support techniker operator ansprechpartner servicemitarbeiter',
  'de-agent':
    'mensch menschen mitarbeiter mitarbeiterin berater beraterin agent agenten kundenberater sachbearbeiter vorgesetzten ansprechpartner person servicemitarbeiter',
  'fr-det': 'un une le la les des votre ton mon du dun dune au quelque autre',
  'fr-person':
    'personne humain humaine humains agent agents conseiller conseillere conseillers operateur operatrice representant responsable superviseur manager quelquun employe employee technicien service standard vendeur directeur interlocuteur',
  'fr-agent':
    'personne humain humaine agent conseiller conseillere operateur representant responsable superviseur manager interlocuteur',
  'pt-det': 'um uma o a os as algum alguma seu sua meu outro outra vosso',
  'pt-person':
    'pessoa pessoas humano humana humanos atendente atendentes agente operador operadora representante supervisor supervisora gerente responsavel alguem funcionario funcionaria atendimento suporte consultor especialista tecnico assistente',
  'pt-agent':
    'pessoa humano humana atendente agente operador operadora representante supervisor gerente responsavel funcionario assistente consultor',
};
