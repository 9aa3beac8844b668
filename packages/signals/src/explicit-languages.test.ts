import { describe, expect, it } from 'vitest';
import { linesOf, listen } from './listen.ts';
import { prepare } from './prepare.ts';

/** One phrase a line: what asks for a person, and what only speaks of one. */
interface Phrases {
  asks: string;
  mentions: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  Italian: {
    asks: `
      Vorrei parlare con un operatore
      Posso parlare con una persona vera?
      Mi passi un operatore per favore
      operatore
      Mi serve un operatore umano
      Ho bisogno di parlare con qualcuno
      C’è qualcuno disponibile?
      Non voglio parlare con un robot
      Fatemi parlare con qualcuno di competente
      Può passarmi un collega?
    `,
    mentions: `
      Sto parlando con una persona vera?
      Sei una persona?
      Non voglio parlare con un operatore
      Quanto costa aggiungere una persona al biglietto?
      L’operatore di ieri era gentile
      Qual è il numero del vostro operatore telefonico?
      Il mio operatore mobile non prende
      Ho già parlato con un operatore ieri
      Il vostro consulente non ha risposto alla mia email
    `,
  },
  Dutch: {
    asks: `
      Ik wil met een medewerker spreken
      Kan ik met een echt mens praten?
      Verbind me door met een collega
      medewerker graag
      Ik wil liever een mens
      Geef me een medewerker
      Is er iemand beschikbaar?
      Ik wil niet met een robot praten
      Ik wil iemand spreken
      Kunt u mij doorverbinden met de afdeling facturen?
    `,
    mentions: `
      Praat ik met een echt mens?
      Ben je een mens?
      Ik hoef geen medewerker
      Ik wil een persoon toevoegen aan mijn polis
      De medewerker was heel vriendelijk
      Wat kost een extra persoon?
      Ik wil niet met een medewerker praten
      Wie is jullie manager?
      Moet ik een persoon meenemen?
    `,
  },
  Swedish: {
    asks: `
      Jag vill prata med en människa
      Kan jag få tala med en handläggare?
      Koppla mig till kundtjänst
      Kan du koppla mig vidare
      kundtjänst
      En riktig person tack
      Jag behöver en handläggare
      Jag vill inte prata med en bot
      Får jag prata med någon?
      Låt mig tala med en chef
    `,
    mentions: `
      Pratar jag med en människa?
      Är du en riktig människa?
      Jag vill inte prata med en människa
      Jag behöver ingen handläggare
      Hur många personer får plats i bilen?
      Min handläggare sa att paketet kommer idag
      När öppnar butiken?
      Vem är min handläggare?
      En person i mitt hushåll flyttar
    `,
  },
  Polish: {
    asks: `
      Chcę porozmawiać z człowiekiem
      Proszę o kontakt z konsultantem
      Połącz mnie z konsultantem
      Czy mogę rozmawiać z żywym człowiekiem?
      konsultant
      Poproszę konsultanta
      Nie chcę rozmawiać z botem
      Nie chcę rozmawiać z robotem, tylko z człowiekiem
      Czy może mi pan dać konsultanta?
      Wolę porozmawiać z kimś z obsługi
    `,
    mentions: `
      Czy rozmawiam z człowiekiem?
      Jesteś człowiekiem?
      Nie chcę rozmawiać z konsultantem
      Nie potrzebuję konsultanta
      Konsultant powiedział, że paczka dotrze jutro
      Potrzebuję adresu agenta nieruchomości
      Ile kosztuje dodatkowa osoba w pokoju?
      Jak zostać konsultantem?
      Czy ta oferta jest dla jednej osoby?
    `,
  },
  Czech: {
    asks: `
      Chci mluvit s člověkem
      Můžete mě spojit s operátorem?
      Přepojte mě na operátora
      Chtěl bych mluvit se živým člověkem
      operátor
      Potřebuji operátora
      Nechci mluvit s botem
      Nechci mluvit s robotem, chci člověka
      Rád bych mluvil s někým živým
      Dejte mi operátora
    `,
    mentions: `
      Mluvím s člověkem?
      Jste člověk?
      Nechci mluvit s operátorem
      Nepotřebuji operátora
      Operátor řekl, že balík přijde zítra
      Kolik stojí další osoba?
      Mluvil jsem včera s operátorem
      Jak se stát operátorem?
      Je pojištění pro jednu osobu?
    `,
  },
  Russian: {
    asks: `
      Хочу поговорить с человеком
      Соедините меня с оператором
      Переключите на оператора
      оператор
      Позовите оператора
      Мне нужен живой человек
      Не хочу говорить с ботом
      Можно поговорить с кем-нибудь?
      Можно мне с оператором поговорить?
      Хватит, дайте человека
    `,
    mentions: `
      Я разговариваю с человеком?
      Вы живой человек?
      Не хочу говорить с оператором
      Мне не нужен оператор
      Оператор сказал, что посылка придёт завтра
      Сколько стоит номер на одного человека?
      Вчера я говорил с оператором
      Кто мой персональный менеджер?
      Какой оператор связи у вас?
    `,
  },
  Ukrainian: {
    asks: `
      Хочу поговорити з людиною
      З'єднайте мене з оператором
      Переключіть на оператора
      оператор
      Покличте оператора
      Мені потрібна жива людина
      Не хочу говорити з ботом
      Можна поговорити з кимось?
      Можна мені з оператором поговорити?
      Зв'яжіть мене з менеджером
    `,
    mentions: `
      Я розмовляю з людиною?
      Ви жива людина?
      Не хочу говорити з оператором
      Мені не потрібен оператор
      Оператор сказав, що посилка прийде завтра
      Скільки коштує номер на одну людину?
      Вчора я говорив з оператором
      Хто мій персональний менеджер?
      Ваш співробітник був грубим
    `,
  },
  Greek: {
    asks: `
      Θέλω να μιλήσω με άνθρωπο
      Συνδέστε με με έναν εκπρόσωπο
      Μπορώ να μιλήσω σε κάποιον υπάλληλο;
      εκπρόσωπος
      Χρειάζομαι έναν εκπρόσωπο
      θελω ανθρωπο
      Δεν θέλω να μιλήσω με ρομπότ
      Δεν θέλω να μιλήσω με ρομπότ, άνθρωπο θέλω
      Θα ήθελα να μιλήσω με έναν υπεύθυνο
      Μπορείτε να με συνδέσετε με κάποιον;
    `,
    mentions: `
      Μιλάω με άνθρωπο;
      Είσαι πραγματικός άνθρωπος;
      Δεν θέλω να μιλήσω με εκπρόσωπο
      Δεν χρειάζομαι εκπρόσωπο
      Ο υπάλληλος είπε ότι θα έρθει αύριο
      Πόσο κοστίζει για ένα άτομο;
      Μίλησα χθες με έναν εκπρόσωπο
      Ποιος είναι ο διευθυντής σας;
      Ο υπάλληλός σας ήταν αγενής
    `,
  },
  Turkish: {
    asks: `
      Bir insanla konuşmak istiyorum
      Müşteri temsilcisine bağlanmak istiyorum
      Beni bir temsilciye bağlayın
      müşteri temsilcisi
      Canlı destek istiyorum
      Gerçek biriyle görüşebilir miyim?
      temsilci lütfen
      Robotla konuşmak istemiyorum
      Beni yetkiliye aktarın
      Müşteri temsilcisi ile konuşabilir miyim?
    `,
    mentions: `
      Gerçek bir insanla mı konuşuyorum?
      Sen gerçek bir insan mısın?
      Temsilciyle konuşmak istemiyorum
      Temsilciye gerek yok
      Temsilci yarın geleceğini söyledi
      Kişi başı fiyat ne kadar?
      Dün bir temsilciyle konuştum
      Temsilciniz çok kaba davrandı
      Kaç kişi kalabilir?
    `,
  },
  Arabic: {
    asks: `
      أريد التحدث مع شخص حقيقي
      أريد أن أتحدث إلى موظف
      حولني إلى موظف
      ممكن أكلم موظف
      موظف
      خدمة العملاء
      أحتاج إلى التحدث مع شخص
      لا أريد التحدث مع روبوت
      ممكن تحولني لموظف
      أبغى أتكلم مع موظف خدمة العملاء
    `,
    mentions: `
      هل أتحدث مع شخص حقيقي؟
      هل أنت إنسان؟
      لا أريد التحدث مع موظف
      لا أحتاج إلى موظف
      قال الموظف إن الطرد سيصل غدا
      كم سعر الغرفة لشخص واحد؟
      تحدثت مع موظف أمس
      من هو مدير الحساب؟
      الموظف كان وقحا معي
    `,
  },
  Hindi: {
    asks: `
      मुझे किसी इंसान से बात करनी है
      एजेंट से बात कराओ
      कस्टमर केयर से बात करना चाहता हूँ
      मुझे एजेंट चाहिए
      मुझे एक असली इंसान चाहिए
      एजेंट
      मैनेजर से बात करवाइए
      किसी से बात करनी है
      क्या मैं किसी व्यक्ति से बात कर सकता हूँ?
      मुझे ग्राहक सेवा से संपर्क करना है
    `,
    mentions: `
      क्या मैं असली इंसान से बात कर रहा हूँ?
      क्या आप इंसान हैं?
      मुझे एजेंट से बात नहीं करनी
      मुझे एजेंट नहीं चाहिए
      एजेंट ने कहा कि पार्सल कल आएगा
      एक व्यक्ति का किराया कितना है?
      कल एजेंट से बात हुई थी
      आपका एजेंट बहुत बदतमीज़ था
      कितने व्यक्ति रह सकते हैं?
    `,
  },
  Chinese: {
    asks: `
      转人工
      我要人工服务
      人工
      我想和真人说话
      请帮我转接客服
      帮我找一下你们经理
      联系客服
      有真人吗
      能不能换个人来
      我要和经理谈
    `,
    mentions: `
      你是真人吗
      我是在和真人聊天吗
      不用转人工
      不需要人工客服
      昨天跟客服聊过了
      客服说明天到货
      人工费是多少
      你们经理叫什么名字
      你们客服态度真差
    `,
  },
  Japanese: {
    asks: `
      人と話したいです
      オペレーターにつないでください
      担当者と話せますか
      オペレーター
      担当者に代わってください
      スタッフと直接お話ししたい
      オペレーターをお願いします
      ロボットじゃなくて人と話させて
      誰か人間と話せませんか
      責任者に代わって
    `,
    mentions: `
      人と話していますか？
      あなたは人間ですか
      オペレーターと話したくありません
      昨日オペレーターと話しました
      担当者が明日届くと言っていました
      一人あたりの料金はいくらですか
      友人と話したいので時間をずらして
      担当者は誰ですか
      二人分の予約をしたい
    `,
  },
  Korean: {
    asks: `
      상담원 연결해 주세요
      상담원과 통화하고 싶어요
      사람이랑 얘기하고 싶어요
      상담원
      직원 바꿔주세요
      상담사와 대화할 수 있나요?
      상담원연결
      진짜 사람이랑 말하게 해줘
      상담원이랑 연결해줘
      사람과 상담하고 싶습니다
    `,
    mentions: `
      진짜 사람인가요?
      지금 사람이랑 대화하고 있는 건가요?
      상담원과 통화하고 싶지 않아요
      상담원 연결 필요 없어요
      상담원이 내일 도착한다고 했어요
      한 사람당 요금이 얼마예요?
      어제 상담원과 통화했어요
      담당자 이름이 뭐예요?
      직원이 불친절했어요
    `,
  },
  German: {
    asks: `
      Ich will mit einem Menschen sprechen
    `,
    mentions: `
      Ich möchte eine Person hinzufügen
      Ich möchte gerne einen weiteren Mitarbeiter anlegen
      Was kostet eine weitere Person?
    `,
  },
  Spanish: {
    asks: `
      quiero hablar con una persona
    `,
    mentions: `
      ¿Cuánto cuesta una persona más?
      El agente fue muy amable
    `,
  },
  French: {
    asks: `
      je veux parler à un conseiller
    `,
    mentions: `
      Combien coûte une personne de plus ?
      Le conseiller a été très gentil
    `,
  },
  Portuguese: {
    asks: `
      quero falar com um atendente
    `,
    mentions: `
      Quanto custa por pessoa?
      O atendente foi muito simpático
    `,
  },
};

const reader = prepare({});
const asked = (text: string): boolean => listen({}, reader).says(text).explicit.asked;

describe.each(Object.entries(PHRASES))('T1 in %s', (_language, { asks, mentions }) => {
  it.each(linesOf(asks))('hears a request in "%s"', (text) => {
    expect(asked(text)).toBe(true);
  });

  it.each(linesOf(mentions))('hears no request in "%s"', (text) => {
    expect(asked(text)).toBe(false);
  });
});
