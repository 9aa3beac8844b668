import type { Asking } from './asking.ts';

export const swedish: Asking = {
  language: 'sv',
  lists: {
    det: 'en ett den det er någon min',
    real: 'riktig riktigt verklig levande äkta mänsklig annan',
    person:
      'människa människor person medarbetare handläggare agent rådgivare chef chefen någon kundtjänst kundservice kundsupport support supporten operatör personal kundtjänstmedarbetare ansvarig tekniker säljare',
    agent: 'människa person medarbetare handläggare agent rådgivare chef kundtjänstmedarbetare operatör',
    bots: 'bot botten robot roboten maskin dator chatbot chattbot',
  },
  asks: [
    'prata|tala|snacka|chatta|talas|pratas med <det>? *2 <person>',
    'koppla|kopplar|vidarekoppla mig|oss *1 till|vidare',
    'kopplad|kopplas|kopplat|vidarekopplad till <det>? *1 <person>',
    'kontakta|nå <det>? <real>? <person>',
    'få tag i|på <det>? <real>? <person>',
    'kontakt med <det>? <real>? <person>',
    'vill|skulle|kan *2 ha|få <det>? <real>? <agent>',
    'behöver|önskar|kräver <det>? <real>? <agent>',
    '<agent> tack',
    '^ <agent> $',
    '^ en <real>? <agent> tack? $',
    '^ kundtjänst|kundservice|kundsupport tack? $',
    'riktig|riktigt|verklig|levande|äkta människa|person|medarbetare|handläggare|agent',
    'inte|slippa prata|chatta|tala|snacka? med *2 <bots>',
    'finns|är det *1 någon|en|nån *1 där|här|tillgänglig|ledig|prata|chatta',
    'någon|nån *1 ringa|ringer|kontakta|kontaktar mig|upp|tillbaka',
    'når jag|vi|man <det>? <person>',
    'någon|nån *2 prata|tala|chatta med',
  ],
  mentions: [
    'pratar|talar|chattar|skriver jag|vi *1 med *3',
    'pratade|talade|chattade|pratat|talat med <det>? *2 <person>',
    'är du|ni|detta|det <det>? <real>? <person>',
    'vill|behöver|ska inte|ej prata|tala|chatta? med? <det>? <real>? <person>',
    'behöver|vill inte|ej ha? <det>? <real>? <agent>',
    'ingen <real>? <agent>',
    'slippa|utan *1 prata|tala med <det>? <person>',
  ],
};
