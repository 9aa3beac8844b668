import type { Asking } from './asking.ts';

export const dutch: Asking = {
  language: 'nl',
  lists: {
    det: 'een de het jullie uw je mijn n die',
    real: 'echt echte levend levende menselijk menselijke ander andere',
    person:
      'mens mensen persoon medewerker medewerkster medewerkers collega agent adviseur manager leidinggevende supervisor iemand klantenservice klantendienst helpdesk support beheerder consulent operator vertegenwoordiger specialist servicemedewerker klantenservicemedewerker',
    agent:
      'mens persoon medewerker medewerkster agent adviseur manager leidinggevende supervisor consulent operator vertegenwoordiger servicemedewerker klantenservicemedewerker',
    please: 'alsjeblieft alstublieft graag aub svp',
    bots: 'bot robot chatbot computer machine',
  },
  asks: [
    'met <det>? *2 <person> spreken|praten|chatten|bellen|overleggen|verbinden|doorverbinden|doorverbonden|verbonden|telefoneren',
    'spreken|praten|chatten|bellen met <det>? *2 <person>',
    'contact opnemen? met <det>? <real>? <person>',
    'verbind|verbindt|schakel|zet|stuur me|mij|ons *2 door',
    'verbind|verbindt|verbinden|doorverbinden|doorverbonden|doorschakelen|doorgeschakeld me|mij|ons? met|naar <det>? *2 <person>',
    'wil|graag|liever|zoek|vraag|eis <det>? <real>? <agent>',
    'geef me|mij <det>? <real>? <person>',
    'heb|zou <det> <real>? <agent> nodig|willen',
    '<agent> <please>',
    '^ <agent> $',
    '^ <det> <real>? <agent> <please>? $',
    '^ klantenservice|klantendienst|helpdesk <please>? $',
    'echt|echte|levend|levende mens|persoon|medewerker',
    'niet met *2 <bots>',
    'niet praten|spreken|chatten met *2 <bots>',
    'geen <bots> *2 praten|spreken|chatten|meer|maar',
    'is er iemand|een|ook *2 beschikbaar|bereikbaar|aanwezig|spreken|praten',
    'iemand *1 me? bellen|terugbellen|terugbelt|belt|contacteren',
    'mag|kan|wil|wilt|kunnen ik? <det>? <real>? <person> *3 spreken',
    'me|mij|ons doorverbinden|doorschakelen',
    'praat|spreek|chat *1 liever met <det>? <real>? <person>',
    '<person> *1 aan de lijn|telefoon',
  ],
  mentions: [
    'praat|spreek|chat|app ik *1 met *3',
    'met *2 <person> gesproken|gepraat|gechat|gebeld',
    'ben|bent|zijn je|jij|u|jullie|dit *2 <person>',
    'is dit <det>? *2 <person>',
    'geen <real>? <person>',
    'hoef|wil|hoeft|hoeven niet *1 met <det>? <real>? <person>',
    'wil|graag <det>? <real>? <agent> *1 toevoegen|verwijderen|uitnodigen|wijzigen|aanmelden|boeken|worden|registreren',
    'zonder <det>? *1 <person>',
  ],
};
