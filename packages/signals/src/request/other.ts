import type { RequestWords } from './lexicon.ts';

export const greek: RequestWords = {
  language: 'el',
  verbLast: false,
  want: 'θέλω θελω ήθελα χρειάζομαι προτιμώ επιθυμώ απαιτώ ζητώ πρέπει θα_ήθελα θα_προτιμούσα ψάχνω',
  can: 'μπορεί_να μπορώ μπορεί μπορείτε μπορούσα θα_μπορούσα μπορούμε γίνεται είναι_δυνατόν πώς_μπορώ ποιος_μπορεί μπορείς θα_μπορούσατε',
  let: 'μπορεί_να να ας αφήστε',
  talk: 'μιλήσω μιλισω μιλάω μιλήσει μιλήσουμε συνομιλήσω συζητήσω συνομιλία κουβεντιάσω συνεννοηθώ επικοινωνία μιλησω',
  link: 'με σε στο στον στη στην προς',
  reach: 'δώστε_μου επικοινωνήσω επικοινωνία δώστε δώσε φωνάξτε φώναξε δω βρείτε καλέσω φέρτε',
  connect: 'συνδέστε σύνδεσε συνδέσετε συνδεθώ σύνδεση μεταφέρετε μεταφέρεις μεταβιβάστε προωθήστε περάστε παραπέμψτε',
  phrase: 'πραγματικό_άνθρωπο αληθινό_άνθρωπο ζωντανό_άνθρωπο ανθρώπινη_βοήθεια ανθρώπινη_εξυπηρέτηση',
  me: 'με μου μας εμένα',
  fill: 'έναν ένα μία μια τον την το τη κάποιον κάποια σας σου άλλον πραγματικό αληθινό ζωντανό ανθρώπινο κανονικό αρμόδιο παρακαλώ τώρα απευθείας με',
  person:
    'άνθρωπο* ανθρώπου άνθρωπος εκπρόσωπο* αντιπρόσωπο* υπάλληλο* πράκτορα* σύμβουλο* διευθυντ* υπεύθυνο* προϊστάμενο* συνεργάτη χειριστή* μάνατζερ* τηλεφωνητή*',
  someone: 'κάποιον_που κάποιον κάποιος κανέναν κανείς κάποια ποιον ποιος',
  expert: 'συνάδελφο* τεχνικό* ειδικό*',
  department:
    'εξυπηρέτηση_πελατών εξυπηρέτησης_πελατών τμήμα* λογιστήριο υποστήριξη τεχνική_υποστήριξη κέντρο γραμματεία τιμολόγησης πωλήσεων',
  help: 'βοηθήσει βοηθήσετε βοήθεια δει κοιτάξει ελέγξει απαντήσει εξηγήσει αναλάβει καλέσει τηλεφωνήσει επικοινωνήσει',
  exist: 'υπάρχει έχετε είναι_εκεί πού_είναι',
  here: 'εδώ εκεί διαθέσιμος διαθέσιμο',
  yours: 'από_εσάς από_εσάς από_εσας από_σας δικός_σας της_ομάδας_σας σας',
  call: 'καλέσετε καλέστε τηλεφωνήστε τηλέφωνο πάρτε καλέσει τηλεφωνήσει κλήση',
  please: 'παρακαλώ παρακαλω τώρα αμέσως ευχαριστώ σας_παρακαλώ',
  opening:
    'γεια γειά σας σου καλημέρα καλησπέρα χαίρετε ναι όχι οχι εντάξει οκ ευχαριστώ αλλά και λοιπόν τότε μόνο παρακαλώ συγγνώμη',
  not: 'δεν δε μη μην κανέναν_δεν χωρίς ποτέ όχι_με',
  but: 'αλλά καλύτερα',
  told: 'μιλάω είστε χθες χτες μίλησα μίλησε είπε είπαν ήταν ήδη προηγούμενη είσαι κάλεσα υποσχέθηκε βοήθησε μιλούσα πέρυσι',
  bot: 'μποτ ρομπότ chatbot bot μηχανή μηχάνημα υπολογιστή',
  enough: 'φτάνει αρκετά βαρέθηκα σταμάτα αντί',
  notMine: 'για μου πόσα πόσους δύο τρεις τέσσερις άτομα άντρα',
};

export const turkish: RequestWords = {
  language: 'tr',
  verbLast: true,
  want: 'istiyorum istyorum istiyoruz isterim isteriz istiyom lazım gerek ihtiyacım ihtiyacım_var tercih_ederim rica_ediyorum talep_ediyorum istemek arıyorum isterdim',
  can: 'bir_çalışan edebilir_mi olur_mu mümkün_mü mümkün miyim mı_acaba edebilir_miyim nasıl kim bilir_mi misiniz mısınız musunuz',
  let: 'baksın arasın lütfen_bir versin gelsin',
  talk: 'görüşmeyi konuşmayı konuşmak konusmak görüşmek gorusmek konuşabilir görüşebilir konuşabileceğim görüşebileceğim yazışmak yazışabilir sohbet konuşayım görüşeyim konuşmam görüşmem konuşabilirim görüşebilirim konuşalım iletişime_geçmek iletişim',
  link: 'ile bir biriyle',
  reach: 'ulaşmak ulaşabilir verin ver çağırın çağır bulun bul görmek istiyorum',
  connect:
    'bağlayın bağla bağlar_mısınız bağlanmak bağlanabilir bağlanayım aktarın aktar aktarır_mısınız aktarılmak yönlendirin yönlendir yönlendirilmek baglayin bagla baglanmak bağlan bağlayabilir devredin bağlatın',
  phrase:
    'canlı_destek canlı_temsilci gerçek_insan gerçek_kişi gerçek_biri gerçek_bir_insan gerçek_bir_kişi insan_desteği canlı_biri müşteri_temsilcisi_istiyorum yardım_edecek_biri yardım_edebilecek_biri yardımcı_olacak_biri canlı_birisi',
  me: 'beni bana bize bizi',
  fill: 'bir gerçek canlı başka yetkili ilgili sizin lütfen hemen şimdi direkt herhangi bana beni müşteri destek birisi ile departmanına',
  person:
    'insan* temsilci* çalışan* calisan* operatör* operator* yetkili* müdür* mudur* yönetici* danışman* personel* kişi kişiyle kişiye görevli* amir* patron* eleman* asistanınız uzman*',
  someone: 'birini biri birisi birine biriyle birisiyle birileri kimse_yok kimse arkadaş*',
  expert: 'teknisyen* sorumlu* teknik_eleman*',
  department:
    'müşteri_hizmetleri* müşteri_hizmetlerine musteri_hizmetleri* departman* bölüm* muhasebe* destek_ekibi* teknik_servis* fatura_bölümü* çağrı_merkezi* satış_ekibi* santral* teknik_service teknik_service* servise* teknik_destek*',
  help: 'yardım_edebilir edebilir yardımcı_olabilir yardım yardımcı baksın bakabilir bakar cevap açıklasın arasın arayabilir ilgilensin ilgilenebilir çözsün olabilir',
  exist: 'var_mı yok_mu orada_mı nerede var_mi',
  here: 'orada burada müsait var',
  yours: 'sizden ekibinizden tarafınızdan sizin',
  call: 'arayın arar_mısınız arayabilir_misiniz ara arasın arasınlar geri_arar geri_arayın aramanızı',
  please: 'lütfen lutfen şimdi hemen acil teşekkürler rica',
  opening:
    'merhaba selam iyi günler akşamlar günaydın alo evet hayır hayir tamam peki teşekkürler sağol ama ve sadece lütfen pardon bana',
  not: 'değil istemiyorum yok hayır_istemiyorum gerek_yok hiç kimseyle aramayın bağlamayın istemem olmadan bağlamanıza',
  but: 'ama onun_yerine',
  told: 'konuşuyorum konuşuyor_muyum görüşüyorum dün konuştum görüştüm söyledi dedi söylemişti önce_konuştum geçen aradı sen misin sen_insan söz_verdi konuşmuştum bağlandım yardım_etti',
  bot: 'bot botla botlarla robot robotla chatbot makine makineyle yapay_zeka',
  enough: 'yeter bıktım yerine istemiyorum artık',
  notMine: 'kaç için kişilik eşimle benim iki üç dört kocamla',
};

export const arabic: RequestWords = {
  language: 'ar',
  verbLast: false,
  want: 'أريد اريد أرغب ارغب أود اود أحتاج احتاج محتاج عايز عاوز ابغى أبغى ابي أبي بدي أفضل افضل أطلب اطلب نريد ودي حابب بغيت عايزة محتاجة أطالب',
  can: 'هل_يمكن يمكن ممكن هل_يمكنني يمكنني أقدر اقدر هل_أستطيع أستطيع كيف_يمكنني كيف هل_بإمكاني بإمكان تقدر هل_يمكنكم يمكنكم تقدروا',
  let: 'دعني خلي خليني دعوني',
  talk: 'التحدث اتحدث أتحدث التكلم اتكلم أتكلم الكلام اكلم أكلم كلام الحديث محادثة الدردشة دردشة التواصل اتواصل أتواصل مخاطبة التحدّث احكي أحكي نتكلم',
  link: 'مع إلى الى ب ل لي على',
  reach: 'اكلم أكلم الوصول أعطني اعطني هات هاتوا احضروا نادوا نادي جيب جيبوا مقابلة أعطوني كلم أكلّم اعطيني',
  connect:
    'تحولني تحوليني توصلني يحولني تحولوني حولني حولوني تحويلي تحويل حولني_إلى اوصلني أوصلني وصلني وصلوني وصّلني ربطني اربطني تحويلي_إلى توصيلي انقلني حوّلني',
  phrase: 'شخص_حقيقي شخصا_حقيقيا إنسان_حقيقي انسان_حقيقي موظف_بشري مساعدة_بشرية دعم_بشري شخص_بشري موظف_حقيقي',
  me: 'ني بي لي معي بيا بى',
  fill: 'أحد احد أي اي حقيقي حقيقية بشري آخر اخر من فضلك لو سمحت الآن مباشرة مختص خدمة فريقكم ال مسؤول رقم',
  person:
    'لموظف* بمدير* مدراء موظف* الموظف* بموظف* لموظف* موضف* شخص* بشخص* إنسان* انسان* إنسانا وكيل* الوكيل* ممثل* مدير* المدير* المسؤول* مسؤول* مستشار* مندوب* مشرف* المشرف* مشغل* بشري عامل* انسانا',
  someone: 'أحدا_من أحد احد أحدا احدا حد واحد',
  expert: 'زميل* فني* خبير* مختص*',
  department:
    'خدمة_العملاء بخدمة_العملاء لخدمة_العملاء قسم* القسم* الدعم الدعم_الفني بالدعم المحاسبة الفواتير المبيعات الإدارة الادارة الشكاوى خدمة_الزبائن بخدمة',
  help: 'يساعدني يساعد أن_يساعدني مساعدتي ان_يساعدني يساعدنا ينظر يرد يشرح يتصل يتولى يراجع يكلمني تساعدني حل',
  exist: 'هل_يوجد يوجد هل_هناك هناك فيه في أين فين وين',
  here: 'هنا متاح موجود هناك',
  yours: 'من_فريقكم فريقكم منكم عندكم من_طرفكم',
  call: 'الاتصال اتصلوا اتصل يتصل كلموني كلمني اتصال معاودة',
  please: 'فضلك من_فضلك لو_سمحت سمحت رجاء رجاءً الرجاء الآن فورا حالا شكرا ارجوكم أرجوك',
  opening:
    'مرحبا أهلا اهلا السلام عليكم صباح مساء الخير نعم لا ايوه أيوه حسنا شكرا طيب تمام لكن و فقط من فضلك لو سمحت عفوا هاي',
  not: 'لا ليس لست لن لم ما مش بدون لا_داعي أبدا دون مو',
  but: 'لكن بل ولكن',
  told: 'هل_أتحدث هل_اتحدث هل_اتكلم هل_أتكلم أمس امس تحدثت تكلمت كلمت قال قالت كان كانت سبق بالفعل الماضي هل_أنت هل_انت أنت وعدني ساعدني اتصلت قالوا',
  bot: 'بوت روبوت الروبوت البوت روبوتات',
  enough: 'كفى كفاية بدل بدلا يكفي خلاص توقف',
  notMine: 'كم زوجي زوجتي لكل سفر',
};

export const hindi: RequestWords = {
  language: 'hi',
  verbLast: true,
  want: 'चाहिए चाहता चाहती चाहते जरूरत ज़रूरत करनी है करना_है करनी_है करना_चाहता करना_चाहती बात_करनी chahiye chahie chahta chahti karni karna karni_hai karna_hai zaroorat jarurat मांगता करवानी होगी',
  can: 'सकता सकती सकते क्या_मैं क्या_कोई कैसे सकूँ सकूं sakta sakti sakte kya_koi kya_main kaise क्या',
  let: 'कराइए कराओ करवा कराएं करा करवाइए करवाओ करवाएं karao karwao karwa kara karvao karaiye karwaiye karwa_do kara_do दो दीजिए दें do dijiye de_do दे_दो',
  talk: 'बात बातचीत baat bat चैट chat संपर्क samparK सम्पर्क sampark बोलना फोन_पर_बात',
  link: 'से के साथ को se ke saath ko sath',
  reach: 'मिलाओ मिलाइए मिलना मिलवाइए बुलाओ बुलाइए milao bulao milna bulaiye दो दीजिए चाहिए',
  connect: 'जोड़ें जोड़िए जोड़ जोड़ो जोड़_दीजिए कनेक्ट connect ट्रांसफर transfer jodo jodiye jod लगाओ ट्रांसफ़र',
  phrase: 'असली_इंसान असली_व्यक्ति असली_आदमी कस्टमर_केयर_से_बात asli_insaan customer_care_se_baat इंसान_चाहिए',
  me: 'मुझे मेरी मेरा हमें mujhe meri mera hume hame मुझसे',
  fill: 'किसी एक असली आपके अपने दूसरे जिम्मेदार कोई kisi ek asli aapke apne koi real से जी प्लीज अभी कृपया विभाग wale वाले वाला sir सर तकनीकी',
  person:
    'इंसान* इन्सान* व्यक्ति* एजेंट* एजेन्ट* प्रतिनिधि* कर्मचारी* मैनेजर* प्रबंधक* सलाहकार* अधिकारी* आदमी ऑपरेटर* मानव सुपरवाइजर* सीनियर बॉस* insaan insan agent manager vyakti aadmi operator executive representative स्टाफ staff ग्राहक_सेवा_अधिकारी एग्जीक्यूटिव',
  someone: 'किसी कोई koi kisi टीम',
  expert: 'साथी* विशेषज्ञ* तकनीशियन',
  department:
    'कस्टमर_केयर* ग्राहक_सेवा* customer_care customer_service विभाग* सपोर्ट* support बिलिंग* helpline हेल्पलाइन कॉल_सेंटर* department तकनीकी_विभाग टेक्निकल_विभाग',
  help: 'मदद madad help सहायता देखे देखें जवाब समझा फोन कॉल call देख देखो',
  exist: 'क्या_कोई है कोई_है koi_hai kya_koi कहाँ',
  here: 'यहाँ यहां वहाँ उपलब्ध yahan hai',
  yours: 'आपके आपकी आप_में_से aapke aapki',
  call: 'कॉल फोन call phone फ़ोन callback',
  please: 'कृपया प्लीज प्लीज़ please plz pls अभी तुरंत जल्दी धन्यवाद abhi jaldi चाहिए chahiye',
  opening:
    'नमस्ते नमस्कार हैलो हेलो हाय hello hi namaste हाँ हां नहीं nahi nahin haan han ठीक ok ओके धन्यवाद लेकिन और बस मुझे mujhe bas',
  not: 'नहीं मत नही nahi mat nahin बिना किसी_से_नहीं ना',
  but: 'लेकिन बल्कि lekin',
  told: 'बात_कर_रहा बात_कर_रही baat_kar_raha baat_kar_rahi कल की_थी किया_था कहा बताया kal kaha था थी थे पहले पिछले tum_insaan तुम चुका चुकी दी_थी कर_दी aap_insaan हो',
  bot: 'बॉट रोबोट bot robot मशीन machine chatbot चैटबॉट',
  enough: 'बस नहीं_बॉट बजाय bas band बंद बॉट_नहीं',
  notMine: 'कितने मेरे लोगों पति पत्नी दो_लोग मेरे_पति pati kitne के_लिए लिए',
};
