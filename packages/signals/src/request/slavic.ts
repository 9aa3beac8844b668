import type { RequestWords } from './lexicon.ts';

export const polish: RequestWords = {
  language: 'pl',
  verbLast: true,
  want: 'chcę chce chciałbym chciałabym chcialbym potrzebuję potrzebuje wolę wolałbym wolałabym żądam proszę_o poproszę muszę pragnę życzę domagam poprosić prosiłbym prosiłabym szukam',
  can: 'mogę moge może mogłby mogłaby możecie możesz czy_można można da_się jak_mogę jak_moge kto_może czy_jest czy_mogę mogę_prosić',
  let: 'niech pozwól pozwólcie',
  talk: 'porozmawiać rozmawiać pogadać pogadac gadać mówić rozmowy rozmowa rozmowę popisać czatować porozmawiac pisać rozmawiac skonsultować',
  link: 'z ze do przez od',
  reach:
    'skontaktować kontakt_z kontaktu_z kontakt kontaktu dajcie daj dać zawołaj zawołać widzieć zawołajcie telefon_od poprosić rozmowę_z dodzwonić znaleźć pomocy pomoc',
  connect:
    'skontaktować kontakt kontaktu połączyć połącz połączcie połączenie przełączyć przełącz przełączcie przekieruj przekierować przekierujcie przekieruje przekazać przekaż skieruj skierować polaczyc polacz',
  phrase:
    'żywy_człowiek żywym_człowiekiem prawdziwą_osobę prawdziwy_człowiek prawdziwym_człowiekiem pomoc_człowieka kimś_prawdziwym czat_z_konsultantem kogoś_żywego ktoś_żywy oddzwonienie_do_mnie proszę_o_telefon proszę_o_kontakt_telefoniczny prosić_o_telefon proszę_oddzwonić kontakt_telefoniczny ktoś_do_mnie_zadzwoni niech_ktoś_zadzwoni',
  me: 'mnie mi nas nam mną',
  fill: 'z ze do jakimś jakiegoś jakiś waszym wasz waszego waszej pana pani prawdziwą prawdziwym prawdziwego żywym żywego innym inną innego proszę teraz bezpośrednio kompetentnym kompetentnego ludzkim tylko jakąś się tu tym działem działu',
  person:
    'człowiek* czlowiek* człowieka osoba osobą osobę osoby konsultant* pracownik* agent* doradc* kierownik* kierowniczk* menedżer* menadżer* przełożon* operator* przedstawiciel* szef* specjalist* dyrektor* obsługant* żywą_osobą',
  someone: 'kimś kims ktoś ktos kogoś kogos komuś kolega kto',
  expert: 'koleg* technik* ekspert*',
  department:
    'obsługą_klienta obsługi_klienta obsługa_klienta biurem_obsługi biura_obsługi dział* księgowoś* reklamacj* infolini* sprzedaży wsparci* pomocą_techniczną pomocy_technicznej sekretariat*',
  help: 'pomóc pomoc pomoże spojrzy spojrzeć sprawdzić odpowiedzieć wyjaśnić zadzwonić oddzwonić zająć przejąć zobaczy skontaktuje zadzwoni',
  exist: 'jest czy_jest czy_są są gdzie_jest',
  here: 'tu tutaj dostępny tam',
  yours: 'od_was z_was waszego wasz od_państwa z_państwa',
  call: 'zadzwonić zadzwońcie zadzwoń oddzwonić oddzwońcie oddzwoń telefon oddzwonienie',
  please: 'proszę prosze teraz natychmiast poproszę pilnie dziękuję',
  opening:
    'dzień dobry cześć hej witam witaj halo tak nie ok dobra dobrze dziękuję dzięki ale i więc tylko no poproszę proszę przepraszam',
  not: 'nie nikim nikt nikogo żaden żadnego żadnym bez nigdy nie_trzeba',
  but: 'ale tylko_z lecz raczej więc dlatego',
  told: 'rozmawiam czy_rozmawiam wczoraj rozmawiałem rozmawiałam powiedział powiedziała mówił był była już ostatnio zeszłym jesteś dzwonił obiecał wcześniej miałem pisałem',
  bot: 'bot bota botem boty robot robota robotem chatbot chatbota maszyną maszyna automat automatem',
  enough: 'dość dosyć zamiast koniec przestań stop',
  notMine: 'na dla mój moim mojego moja ile dwie trzy cztery mężem',
};

export const czech: RequestWords = {
  language: 'cs',
  verbLast: false,
  want: 'chci chtěl chtěla potřebuji potřebuju přeji raději radši žádám vyžaduji musím prosím_o rád ráda preferuji potřeboval potřebovala hledám dávám_přednost',
  can: 'můžu mohu můžete může mohl mohla mohli mohl_by lze je_možné šlo_by jak_můžu kdo_může můžeš dá_se',
  let: 'ať nechte nechť',
  talk: 'mluvit mluvt promluvit hovořit bavit povídat psát chatovat popovídat komunikovat jednat mluvil mluvila pohovořit',
  link: 's se k na do od o ',
  reach:
    'kontaktovat kontakt_na kontakt_s kontakt dejte dej zavolejte_mi vidět sehnat zavolat_si dosáhnout spojit_s mít zavolejte najděte pomoc pomoci',
  connect:
    'kontaktovat kontakt spojte spoj spojit spojení přepojte přepojit přepoj přesměrujte přesměrovat předejte předat propojte propojit přepojte_mě',
  phrase:
    'živým_člověkem živého_člověka skutečnou_osobu skutečným_člověkem skutečný_člověk lidskou_pomoc živý_operátor někdo_živý někoho_živého je_tam_někdo aby_mi_někdo_zavolal zavolejte_mi zavolejte_mi_zpět prosím_o_zavolání chci_zavolat_zpět ať_mi_někdo_zavolá',
  me: 'mě mne mi nás nám mnou',
  fill: 's se nějakým nějakého nějaký některý některého vaším vaším vaši váš vašeho skutečným skutečného skutečnou živým živého jiným prosím přímo teď hned kompetentním opravdovým mi zpátky na to',
  person:
    'člověk* clovek* lidmi osobu osobou osoba operátor* agent* zaměstnanec zaměstnanc* zástupc* poradc* pracovník* pracovníkem vedoucí* manažer* nadříze* šéf* specialist* asistent* zaměstnanc* odpovědn*',
  someone: 'někým nekym někdo nekdo někoho nekoho někomu kdo',
  expert: 'kolega koleg* technik* odborník*',
  department:
    'zákaznickou_podporou zákaznickou_podporu zákaznický_servis zákaznickou_linku podporu podporou podpory oddělení fakturační účtárn* reklamac* obchodní_oddělení infolink* technickou_podporou',
  help: 'pomoci pomoct pomůže podívá podívat zkontrolovat odpovědět vysvětlit zavolat zavolá převzít poradit vyřešit ozve ozvat',
  exist: 'je_tu je_tam je_zde máte existuje kde_je je',
  here: 'tu zde tady tam k_dispozici dostupný',
  yours: 'od_vás z_vás vašeho váš z_vašeho',
  call: 'zavolat zavolejte zavolej volejte zavolá zpětné_volání',
  please: 'prosím prosim hned teď okamžitě děkuji',
  opening: 'dobrý den ahoj zdravím dobrou ráno večer ano jo ne ok dobře děkuji díky ale a tak jen prosím halo omlouvám',
  not: 'ne nechci nemusíte nemusíš nikdo nikým nikoho žádný žádného bez nikdy není_třeba nevolejte nespojujte',
  but: 'ale nýbrž raději takže proto',
  told: 'mluvím včera mluvil_jsem mluvila_jsem říkal řekl řekla byl byla už minulý minulou jsi volal slíbil předtím měl psal jsem_mluvil jsem_mluvila',
  bot: 'bot bota botem robot robota robotem chatbot chatbota stroj strojem automat automatem',
  enough: 'dost místo stačí přestaňte nechte',
  notMine: 'pro můj můj mým mého kolik dvě tři čtyři manželem',
};

export const russian: RequestWords = {
  language: 'ru',
  verbLast: true,
  want: 'хочу хотел хотела хотелось нужен нужна нужно нужны надо требую желаю прошу предпочитаю предпочел бы_хотел необходимо должен ищу',
  can: 'можно могу может могли можете мог можешь возможно как_мне кто_может кто_мне возможность',
  let: 'пусть дайте_мне дай пускай',
  talk: 'поговорить говорить пообщаться общаться разговаривать переговорить пагаварить поболтать связь беседовать переписываться чат проконсультироваться',
  link: 'с со к на от',
  reach:
    'связаться позовите позови позвать дайте дай вызовите вызвать видеть услышать пригласите контакт найдите получить дозвониться',
  connect:
    'связаться соедините соедини соединить соединение переключите переключи переключить переведите переведи перевести свяжите свяжи связать перенаправьте перенаправить передайте подключите подключить',
  phrase:
    'живой_человек живым_человеком живого_человека реальный_человек реальным_человеком настоящим_человеком настоящий_человек помощь_человека кто_живой кто-то_живой кто_нибудь_живой кого-нибудь_живого живые_люди кто-нибудь_живой перезвоните_мне позвоните_мне наберите_меня есть_тут_люди есть_ли_люди есть_кто_живой обратный_звонок прошу_позвонить прошу_перезвонить чтобы_мне_перезвонили чтобы_мне_позвонили пусть_мне_перезвонят пусть_мне_позвонят',
  me: 'мне меня мной нас нам',
  fill: 'с со на к каким-нибудь каким кого-нибудь каким-то вашим вашего ваш живым живой живого реальным реального настоящим настоящего другим другого пожалуйста сейчас напрямую компетентным компетентного хоть мне службой отдел отделом вашей',
  person:
    'человек* оператор* аператор* агент* сотрудник* консультант* менеджер* специалист* начальник* начальств* руководител* представител* администратор* людьми директор* шеф* работник* супервайзер* управляющ*',
  someone:
    'кем-то кем-нибудь кто-нибудь кто-то кого-нибудь кого-то кто кем кто_нибудь кем_нибудь кого_нибудь кто_то кем_то кого_то',
  expert: 'коллег* техник* эксперт*',
  department:
    'поддержк* службой_поддержки отдел* бухгалтери* клиентск* колл-центр* техподдержк* ресепшен горячую_линию офис* дирекци*',
  help: 'помочь поможет помог посмотрит посмотреть проверить ответить ответит объяснить перезвонить перезвонит позвонить разобраться разберется займется заняться взять решить',
  exist: 'есть_кто есть есть_ли где имеется',
  here: 'здесь тут там доступен на_связи',
  yours: 'из_ваших ваших от_вас у_вас вашей_компании из_вас',
  call: 'перезвоните перезвонить позвоните позвонить перезвони звонок перезвонит наберите',
  please: 'пожалуйста плиз пж пжлст сейчас срочно немедленно спасибо',
  opening:
    'здравствуйте привет добрый день доброе утро вечер алло да нет ок хорошо спасибо но и так тогда просто только пожалуйста извините ладно',
  not: 'не нет никого никем никто ни без никогда',
  but: 'но а лучше поэтому так_что',
  told: 'вы_живой вы_человек вы_робот говорю ты_человек это_человек вчера говорил говорила разговаривал разговаривала сказал сказала сказали был была уже прошлой прошлом раньше ты звонил обещал помог общался общалась',
  bot: 'бот бота ботом боты робот робота роботом чатбот машин* автоответчик*',
  enough: 'хватит довольно надоел вместо достал устал',
  notMine: 'для мой моим моего сколько два три четыре на_сколько страхов* мужем',
};

export const ukrainian: RequestWords = {
  language: 'uk',
  verbLast: true,
  want: 'хочу хотів хотіла хотілося потрібен потрібна потрібно треба вимагаю бажаю прошу волію краще необхідно шукаю мушу',
  can: 'можна можу може могли можете міг можеш можливо як_мені хто_може чи_є',
  let: 'хай нехай дайте_мені дай хай_мені',
  talk: 'поговорити говорити поспілкуватися спілкуватися розмовляти переговорити побалакати звязок бесідувати листуватися чат проконсультуватися',
  link: 'з із зі до на від',
  reach:
    'дайте когось_компетентного дайте звязатися покличте поклич покликати дайте дай викличте бачити почути запросіть контакт знайдіть отримати додзвонитися звернутися',
  connect:
    'звязатися зєднайте зєднай зєднати з_єднайте переключіть переключи переключити переведіть переведи перевести звяжіть зв_яжіть звязати переспрямуйте перенаправте передайте підключіть підключити',
  phrase:
    'жива_людина живою_людиною живу_людину реальна_людина реальною_людиною справжньою_людиною допомога_людини хтось_живий когось_живого живі_люди хтось_передзвонить мені_хтось_передзвонить нехай_мені_передзвонять передзвоніть зателефонуйте_мені наберіть_мене чи_є_тут_люди є_тут_хтось зворотний_дзвінок прошу_передзвонити щоб_мені_передзвонили хай_мені_передзвонять',
  me: 'мені мене мною нас нам',
  fill: 'з із зі до на вашим вашого ваш живою жива живу реальною реальну справжньою справжню іншою будь ласка зараз напряму компетентним компетентного мені службою відділ відділу якимось вашої когось',
  person:
    'людин* оператор* агент* працівник* співробітник* консультант* менеджер* фахівц* фахівець спеціаліст* керівник* начальник* представник* адміністратор* людьми директор* шеф* супервайзер*',
  someone: 'кимось кимсь хтось когось комусь хто-небудь ким-небудь хто кого',
  expert: 'колег* технік* експерт*',
  department: 'підтримк* службою_підтримки відділ* бухгалтері* клієнтськ* кол-центр* техпідтримк* гарячу_лінію офіс*',
  help: 'допомогти допоможе допоміг подивиться подивитися перевірити відповісти пояснити передзвонити подзвонити розібратися займеться зайнятися вирішити',
  exist: 'є чи_є де',
  here: 'тут там доступний на_звязку',
  yours: 'із_ваших з_ваших ваших від_вас у_вас',
  call: 'передзвоніть передзвонити зателефонуйте подзвоніть подзвонити дзвінок передзвоніть',
  please: 'будь_ласка буль_ласка прошу зараз терміново негайно дякую',
  opening:
    'вітаю привіт добрий день доброго дня ранку вечір алло так ні ок добре дякую але і тоді просто тільки будь ласка вибачте гаразд',
  not: 'не ні нікого ніким ніхто без ніколи',
  but: 'але а краще тому отже',
  told: 'ви_жива ви_людина ви_робот говорю ти_людина вчора говорив говорила розмовляв розмовляла сказав сказала сказали був була вже минулого раніше ти дзвонив обіцяв допоміг спілкувався',
  bot: 'бот бота ботом боти робот робота роботом чатбот машин*',
  enough: 'досить годі набрид замість',
  notMine: 'для мій моїм мого скільки два три чотири на_скільки чоловіком',
};
