import type { Asking } from './asking.ts';

export const polish: Asking = {
  language: 'pl',
  lists: {
    real: 'żywym żywego żywy żywa żywą prawdziwym prawdziwego prawdziwy prawdziwa prawdziwą jakimś jakiegoś innym innego waszym',
    alive: 'żywym żywego żywy żywą prawdziwym prawdziwego prawdziwy prawdziwą',
    talk: 'rozmawiać porozmawiać pogadać gadać skontaktować połączyć czatować rozmowa rozmowę rozmowy kontakt kontaktu połączenie',
    connect:
      'połącz połączcie połączyć połączenie przełącz przełączcie przełączyć przekieruj przekierować przekierujcie przekaż przekażcie',
    person:
      'człowiekiem człowieka człowiek konsultantem konsultanta konsultant konsultantką konsultantki doradcą doradcy doradca agentem agenta agent pracownikiem pracownika pracownik osobą osoba osoby kimś kogoś ktoś kierownikiem kierownika przełożonym przełożonego managerem managera menedżerem menedżera operatorem operatora operator obsługą obsługi przedstawicielem przedstawiciela specjalistą specjalisty biurem pomocą',
    agent:
      'człowieka konsultanta konsultantkę agenta pracownika operatora kierownika przełożonego managera menedżera przedstawiciela doradcę konsultant',
    bots: 'botem robotem maszyną automatem chatbotem komputerem',
  },
  asks: [
    '<talk> *1 z|ze *2 <person>',
    '<connect> *2 z|ze|do <real>? <person>',
    'chcę|chciałbym|chciałabym|potrzebuję|poproszę|wolę|żądam|dać|daj|dajcie|proszę|zawołaj|zawołajcie mi? o? do? telefonu? <real>? <agent>',
    '<alive> człowiekiem|człowieka|człowiek|osobą|osoby|osobę|konsultantem|konsultanta|konsultant|pracownikiem',
    '^ człowiek|człowieka|konsultant|konsultanta|agent|agenta|operator|operatora|pracownik|doradca|infolinia proszę|poproszę? $',
    'konsultant|konsultanta|człowieka|operatora|agenta proszę|poproszę',
    'nie chcę|chciałbym|chciałabym|będę rozmawiać|gadać|pisać|czatować *1 z|ze *2 <bots>',
    'nie z|ze *1 <bots>',
    'jest tam|tu? ktoś|jakiś *1 żywy|dostępny|prawdziwy|człowiek|konsultant',
    'niech ktoś *2 zadzwoni|oddzwoni|skontaktuje',
    'ktoś *3 zadzwonić|oddzwonić|skontaktować',
    'dość|koniec *1 botów|robotów|automatów',
  ],
  mentions: [
    'nie chcę|potrzebuję|muszę|trzeba|zamierzam *1 <talk>? z|ze? <real>? <person>',
    'nie potrzebuję|chcę|proszę|szukam <real>? <person>',
    'rozmawiam|piszę|rozmawiałem|rozmawiałam|rozmawiamy|czatuję *1 z|ze *2 <person>',
    'jesteś|to <real>? <person>',
    'bez *1 <talk>? z? <real>? <person>',
  ],
};
