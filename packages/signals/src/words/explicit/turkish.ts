import type { Asking } from './asking.ts';

export const turkish: Asking = {
  language: 'tr',
  lists: {
    real: 'gerçek canlı yetkili başka sahici müşteri hizmetleri bir',
    // With somebody, to somebody, and somebody: the ending says which.
    with: 'insanla insanlarla temsilciyle temsilcisiyle temsilcinizle yetkiliyle yetkilinizle biriyle birisiyle operatörle çalışanla görevliyle yöneticiyle yöneticinizle müdürle müdürünüzle amirinizle danışmanla uzmanla elemanla kişiyle personelle desteğiyle destekle',
    to: 'insana temsilciye temsilcisine temsilcinize yetkiliye birine birisine operatöre çalışana görevliye yöneticiye müdüre danışmana hizmetlerine desteğe desteğine kişiye',
    one: 'insan temsilci temsilcisi yetkili operatör görevli yönetici müdür danışman uzman biri birisi kişi',
    agent: 'insan temsilci temsilcisi operatör görevli yönetici müdür danışman',
    talk: 'konuşmak konuşabilir konuşabilirim konuşayım konuşalım konuşmam görüşmek görüşebilir görüşmem görüşeyim görüştürün yazışmak iletişime iletişim konuşmamı konuşturun',
    connect:
      'bağla bağlayın bağlar bağlanmak bağlanabilir bağlayabilir bağlayınız aktar aktarın aktarır aktarabilir aktarılmak yönlendir yönlendirin yönlendirir ulaşmak ulaşabilirim ulaşabilir ulaşabiliyorum devret',
    bots: 'botla robotla makineyle bilgisayarla chatbotla',
  },
  asks: [
    '<with> *2 <talk>',
    '<one> ile *2 <talk>',
    '<to> *2 <connect>',
    '<agent> istiyorum|lazım|lütfen|çağırın|çağır|verin|gerekiyor|bağlayın',
    'canlı destek istiyorum|lazım|lütfen|gerekiyor|bağlayın',
    '^ müşteri|canlı|gerçek? temsilci|temsilcisi|destek|hizmetleri|operatör|insan lütfen? $',
    '^ bir insan|temsilci|yetkili|operatör lütfen? $',
    'gerçek|canlı bir? <one>|<with>|<to>',
    '<bots> *1 konuşmak|görüşmek|yazışmak istemiyorum',
    'bot|robot|makine ile *1 konuşmak|görüşmek|yazışmak istemiyorum',
    'biri|birisi|yetkili|temsilci beni? *1 arasın|arayabilir|arar',
  ],
  mentions: [
    'gerçek|canlı|yetkili|müşteri|bir *1 <with> *1 <talk> istemiyorum|istemem|gerek|zorunda',
    '<with> *1 <talk> istemiyorum|istemem|gerek|zorunda',
    'gerçek|canlı|yetkili|müşteri|bir *1 <to> *1 <connect> istemiyorum|istemem|gerek|zorunda',
    '<to> *1 <connect> istemiyorum|istemem|gerek|zorunda',
    'gerçek|canlı bir? <one>|<with>|<to> *1 mı|mısın|mısınız|istemiyorum|gerek',
    '<with> *1 konuştum|görüştüm|konuşuyorum|görüşüyorum|konuşmuştum',
    'gerçek|canlı *1 <with> *2 konuştum|görüştüm|konuşuyorum|görüşüyorum|konuşmuştum',
  ],
};
