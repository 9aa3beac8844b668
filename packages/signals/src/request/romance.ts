import type { RequestWords } from './lexicon.ts';

export const french: RequestWords = {
  language: 'fr',
  verbLast: false,
  want: 'veux voudrais voudrai souhaite souhaiterais aimerais désire besoin_de besoin_d il_me_faut me_faut faut préfère préférerais exige demande jveux jaimerais jai_besoin vouloir voudrions souhaitons aimerai jexige je_cherche veut il_faut',
  can: 'est-il_possible puis peux peut pouvez pourriez pourrais pourrait possible peut-on est_il_possible comment_puis comment_faire_pour comment qui_peut pouvons on_peut peut-il peut-elle pourrait-il peut_il peut_on pourrait_il',
  let: 'laissez laisse laissez-moi faites',
  talk: 'parler parle parlez discuter échanger dialoguer causer tchatter chatter converser parlé communiquer écrire entretenir expliquer discuter_avec traiter régler voir_ça en_parler parlons',
  link: 'à a au avec aux',
  reach:
    'passer joindre contacter avoir voir donnez donne donnez-moi passez passe passez-moi passe-moi trouvez appelez_moi contact_avec contact en_contact_avec rencontrer obtenir consulter faites_venir fais_venir venir_chercher allez_chercher',
  connect:
    'davoir joindre contacter transférez transférer transfère transferez-moi mettez-moi_en_relation mettez_moi_en_relation mettre_en_relation mettez_en_contact mettez_moi_en_contact mise_en_relation mettre_en_contact redirigez rediriger connectez connecter basculez orientez dirigez transmettre transmettez transmets transmettre_à remontez remonter escalader escaladez faire_suivre faites_suivre passer_à',
  phrase:
    'rappelez-moi rappelle-moi appelez-moi mise_en_relation conseiller_humain vraie_personne aide_humaine interlocuteur_humain assistance_humaine quelquun_de_réel quelquun_de_compétent contact_humain quelquun_au_bout_du_fil quelquun_au_téléphone quelquun_en_ligne être_rappelé être_rappelée être_recontacté être_contacté être_appelé préfère_expliquer_à je_préfère_en_parler en_parler_de_vive_voix par_téléphone_avec un_rappel demande_de_rappel être_rappelé_par voir_ça_avec_quelquun parler_de_vive_voix quelquun_peut_mappeler quelquun_mappelle quelquun_me_rappelle maider_en_vrai',
  me: 'moi me m nous m’ mappeler mappelle mappelez me_rappelle',
  fill: 'sil davoir un une le la les l de du d des votre vos ton autre vrai vraie véritable réel réelle humain humaine être s il vous plaît te plait en ligne directement bien service client cet quelques qualifié compétent compétente responsable professionnel en personne physique est-ce que je',
  person:
    'supérieurs manager* conseiller* conseiler humain humains être_humain agent agents personne opérateur* téléconseiller* responsable* manager directeur* directrice superviseur* supérieur* employé* chef patron représentant* interlocuteur* assistant_humain gérant* chargé_de_clientèle',
  someone: 'quelquun quelqu_un qqn kelkun personnel membre_de_votre équipe',
  expert: 'collègue* collaborateur* technicien* spécialiste* vendeur* expert*',
  department:
    'service_client service_clients service_clientèle sav service_après-vente service_apres_vente service_technique service_facturation facturation comptabilité support service_comptable département direction standard accueil assistance_technique service_commercial service_juridique service_réclamation réclamations siège centre_dappel',
  help: 'aider aide maider regarder répondre expliquer prendre_en_charge occuper soccuper appeler rappeler rappelle contacter vérifier renseigner traiter résoudre prendre_le_relais conseiller mappeler mappelle maide me_rappeler me_rappelle rappelé peut_maider répond répondre_en_vrai rappelez',
  exist:
    'est-il y_a-t-il y_a_t_il il_y_a ya_t_il y_atil est-ce_quil_y_a y_a ya_pas il_ny_a_pas y_a_t_il_pas ny_a_t_il_pas ya_til',
  here: 'ici là disponible joignable en_ligne',
  yours: 'de_chez_vous à_vous de_votre_équipe parmi_vous votre_équipe de_vos de_votre',
  call: 'rappeler rappelez appelez appeler rappelle téléphoner téléphonez rappelez-moi rappel mappeler mappelle mappelez me_téléphone',
  please:
    'sil_vous_plaît sil_te_plaît svp stp merci plaît plait maintenant tout_de_suite immédiatement vite urgent plz pls',
  opening:
    'sil bonjour bonsoir salut coucou allo allô oui non ok daccord merci mais et donc alors bon bien s il vous te plaît beaucoup juste désolé',
  not: 'ne n pas jamais aucun aucune sans personne_ne pas_besoin pas_la_peine nul',
  but: 'mais plutôt donc alors du_coup',
  told: 'est-ce_que_je_parle parle-je je_parle_à hier jai_parlé ai_parlé a_parlé avais_parlé avons_parlé avez_parlé dit ai_parlé ma_dit avait a_dit étais était déjà dernière avais es-tu êtes-vous es_tu êtes_vous promis expliqué appelé avez_dit jai_eu ai_eu',
  bot: 'bot bots robot robots chatbot machine ordinateur automate ia',
  enough: 'assez marre stop arrêtez arrête ras-le-bol ras_le_bol plus_de pas_à_un pas_un',
  notMine: 'pour par mon ma mes combien_de deux trois quatre nombre_de nombreuses première chaque',
};

export const spanish: RequestWords = {
  language: 'es',
  verbLast: false,
  want: 'quiero quisiera necesito deseo me_gustaría gustaría prefiero exijo requiero quiere queremos necesitamos kiero qiero desearía preciso pido solicito preferiría hace_falta quería busco tengo_que ocupo que_me_atienda que_me_llame',
  can: 'puedo puede pueden podría podrían podrías puedes se_puede es_posible posible cómo_puedo cómo_hago quién_puede podemos sería_posible me_pueden me_puede',
  let: 'déjeme déjame deja permítame que',
  talk: 'hablar ablar hablo háblame charlar conversar chatear hable hablemos platicar comunicarme comunicarse comunicarnos dialogar tratar contactarme escribir explicar explicarlo explique resolver discutir comentar',
  link: 'con a al kon c para',
  reach:
    'contactar contacto_con contacto contactar_con contactar_a ver deme dame denme dadme póngame ponme ponerme_en_contacto tener localizar encontrar atienda atendido consígame búsqueme me_pones me_pone poner pongan hablar_al',
  connect:
    'contactar contactarme llévame lléveme llevarme páseme pásame pásenme pasarme páseme_con transfiérame transfiéreme transfiéranme transferir transferirme comuníqueme comunícame comuníquenme conécteme conéctame conectar conectarme derívenme derivar derívame enlazar pasadme me_pasas me_pasa me_comunica me_transfiere póngame_con ponme_con comunicar comunica comuniquen contacte transfieran conecten derive me_pase me_pasen me_ponga_con me_pongan_con me_comunique me_comuniquen me_transfiera me_transfieran me_derive me_deriven',
  phrase:
    'devolverme_la_llamada devuelvan_la_llamada llámenme llámame llámeme que_me_llame persona_real persona_de_verdad ser_humano atención_humana ayuda_humana asistencia_humana asesor_humano agente_humano trato_humano alguien_real alguien_de_verdad alguien_humano atención_personalizada alguien_me_llame que_alguien_me_llame me_llame_alguien que_me_llamen me_llamen que_me_atienda que_me_contacten que_me_contacte llámeme_por_favor me_pueden_llamar me_puede_llamar pueden_llamarme puede_llamarme podrían_llamarme podrían_llamar_me que_me_devuelvan_la_llamada devuélvanme_la_llamada una_llamada hablar_por_teléfono explicar_por_teléfono me_lo_explique_una_persona me_lo_explique_alguien alguien_de_carne_y_hueso persona_de_carne_y_hueso',
  me: 'me mí nos conmigo',
  fill: 'un una el la los las algún alguna de del su sus tu vuestro otro otra verdadero verdadera real humano humana ser por favor directamente ahora ya más con a cualquier vivo viva persona mismo por_teléfono mejor',
  person:
    'superior* manager* director* humanos agente agentes persona humano humanos ser_humano operador* operadora asesor* representante* supervisor* gerente encargad* jefe jefa empleado* empleada responsable* ejecutivo teleoperador* director* superior dependiente consultor* operario atención_al_cliente trabajador* alguien_con_autoridad',
  someone: 'alguien algien alguno personal quien gente',
  expert: 'compañero* colega* técnico* experto* especialista* vendedor*',
  department:
    'atención_al_cliente servicio_al_cliente servicio_de_atención departamento depto soporte_técnico soporte facturación contabilidad ventas reclamaciones administración postventa cobranza recepción servicio_técnico devoluciones finanzas oficina_central',
  help: 'ayudar ayudarme ayude ayuda atender atenderme atienda mirar mire revisar revise responder explicar llamar llame llamara contactar contacte encargarse solucionar resolver asistir asistirme',
  exist: 'hay no_hay hay_algún dónde_está',
  here: 'aquí ahí disponible allí en_línea',
  yours: 'de_ustedes de_vosotros tuyo suyo de_su_equipo de_tu_equipo de_su_empresa su_equipo de_ahí',
  call: 'llamen llámenme llámame llámeme llamar llamarme llamada llamara llame devolver_la_llamada',
  please: 'por_favor porfavor porfa favor xfa xfavor pls ya ahora urgente gracias inmediatamente plz pfa',
  opening:
    'hola buenas buenos días tardes noches sí si no ok vale bien gracias pero y entonces pues solo sólo disculpe perdón por favor bueno mejor oiga oye',
  not: 'no nunca sin ningún ninguna nadie tampoco jamás',
  but: 'pero sino así_que por_eso entonces',
  told: 'ayer hablé habló dijo dijeron había era ya_hablé pasada pasado llamó eres prometió explicó he_hablado me_han me_ha fue estoy_hablando hablado estaba',
  bot: 'bot bots robot robots máquina chatbot contestadora computadora ordenador ia',
  enough: 'basta harto harta cansado cansada dejen deja_de no_más en_lugar_de en_vez_de no_con suficiente estoy_hasta',
  notMine: 'para por_persona mi mis dos tres cuatro cuántas viajes seguros inmobiliario cada',
};

export const portuguese: RequestWords = {
  language: 'pt',
  verbLast: false,
  want: 'quero queria gostaria preciso necessito desejo prefiro exijo qro kero quer precisamos queremos gostava precisava solicito peço preferia quero_ser tenho_que busco',
  can: 'como_falo como_consigo posso pode podem poderia poderiam podia podemos possível como_posso como_faço quem_pode dá_para dá_pra consegue é_possível será_que',
  let: 'deixe deixa deixem me_deixa',
  talk: ' falar conversar fala falo conversa dialogar tratar bater_papo chat teclar comunicar explicar resolver discutir',
  link: 'por com c a ao à no na para pra pro pros pras para_o para_a',
  reach:
    'contactar contatar contato_com contacto_com contato em_contato_com me_coloca_em_contato me_coloca ver me_dá dê-me encontrar ter atendido_por ser_atendido atendimento_com chama chame chamem falar me_arruma arranje me_põe_em_contato me_ponha_em_contato me_põe me_ponha me_ponham me_bota me_coloque me_coloquem ponha-me põe-me',
  connect:
    'atendido contactar contatar transfere transfira transferir transferem transferido me_transfere me_transfira passe-me me_passa me_passe passa_me passem-me passar_para encaminhe encaminha encaminhar conecte conectar me_conecta me_conecte direcione redirecione ligue-me_a ligar-me_a passar-me passa-me ponha-me põe-me me_encaminha encaminhem escalar escale',
  phrase:
    'ligar-me liguem-me ligue-me me_liguem me_ligue pessoa_real pessoa_de_verdade ser_humano atendimento_humano ajuda_humana atendente_humano suporte_humano alguém_de_verdade alguém_real falar_com_gente que_alguém_me_ligue alguém_me_ligue me_ligarem que_me_liguem que_me_ligue alguém_me_liga liguem_para_mim liga_para_mim me_liga_de_volta podem_me_ligar pode_me_ligar podem_ligar-me retorno_por_telefone uma_ligação falar_por_telefone explicar_por_telefone liga_pra_mim',
  me: 'me mim nos comigo',
  fill: 'um uma o a os as algum alguma de do da seu sua seus vosso outro outra verdadeiro verdadeira real humano humana ser por favor diretamente agora já com ao aí qualquer direto logo vivo mesmo os_vossos vossos',
  person:
    'manager* superior* patrão patroa atendente* pessoa humano humanos ser_humano operador* agente* assistente_humano funcionário* funcionária gerente supervisor* responsável chefe representante* consultor* colaborador* encarregad* diretor* patrão superior assessor*',
  someone: 'alguém alguem algm pessoal gente quem',
  expert: 'colega* técnico* especialista* vendedor*',
  department:
    'atendimento_ao_cliente apoio_ao_cliente suporte suporte_técnico sac departamento setor financeiro faturação faturamento cobrança contabilidade vendas reclamações ouvidoria recepção apoio_técnico serviço_de_apoio serviço_ao_cliente administração comercial cobranças entregas trocas',
  help: 'ajudar ajude ajuda atender atenda ver olhar verificar responder explicar ligar ligue contactar contatar resolver tratar auxiliar assistir',
  exist: 'tem há tem_aí onde_está',
  here: 'aqui aí disponível online lá',
  yours: 'seu sua seus de_vocês vosso seu_time sua_equipe sua_equipa da_equipe do_time daí',
  call: 'ligar-me liguem-me ligue-me ligar ligue liguem ligar-me liga ligação telefonar telefone ligam retornar',
  please: 'por_favor porfavor pfv pf pfvr favor agora já urgente obrigado obrigada se_faz_favor faz_favor plz pls',
  opening:
    'olá ola oi bom boa dia tarde noite sim não nao n ok certo obrigado obrigada mas e então só desculpe por favor tá aí moço moça',
  not: 'não nao nunca sem nenhum nenhuma ninguém jamais n',
  but: 'mas sim_com então portanto por_isso',
  told: 'estou_falando estou_a_falar ontem falei falou disse disseram tinha era já_falei passada passado liguei ligou você_é és prometeu explicou foi estava falado me_ligaram',
  bot: 'bot bots robô robo robot máquina chatbot computador ia',
  enough: 'chega basta cansado cansada cansei para_de pare_de em_vez_de ao_invés_de não_com farto farta',
  notMine: 'para_quantas por_pessoa meu minha meus duas dois três quatro quantas viagens cada',
};

export const italian: RequestWords = {
  language: 'it',
  verbLast: false,
  want: 'voglio vorrei vogio desidero ho_bisogno bisogno_di necessito preferisco preferirei pretendo esigo mi_serve serve mi_piacerebbe vogliamo vorremmo richiedo chiedo_di chiedo devo cerco avrei_bisogno voglia',
  can: 'posso può puo potete potrei potrebbe potreste possibile come_posso come_faccio chi_può si_può potremmo puoi potresti è_possibile',
  let: 'mi_passa può_passarmi passarmi mi_fai fai farmi fatemi fammi mi_faccia lasciami lasciatemi',
  talk: 'parlare parlre parlo parlarne chattare conversare discutere comunicare confrontarmi dialogare trattare avere_a_che_fare colloquio messaggiare scrivere parlar discuterne parlarci sentirmi confronto discorrere risolverla spiegarlo spiegare spiegarla risolvere chiarire parlarne_con',
  link: 'da con a al allo alla col',
  reach:
    'contattare contatto_con contatto contattato_da avere vedere datemi dammi mi_dia passatemi passami mi_passi passarmi trovatemi sentire raggiungere chiamatemi chiamami incontrare ottenere mi_passa mi_passate passate essere_seguito essere_seguita essere_aiutato essere_aiutata essere_assistito essere_assistita seguito_da seguita_da aiutato_da in_linea metta_in_linea mettere_in_linea mettetemi_in_linea al_telefono aiuto_da',
  connect:
    'contattato contattata passarmi contattare mi_passi trasferitemi trasferiscimi mi_trasferisca trasferire trasferirmi mi_trasferisce collegatemi mi_colleghi collegarmi collegami mettermi_in_contatto mi_metta_in_contatto mettetemi_in_contatto mettimi_in_contatto connettetemi connettimi mi_connetta connettermi inoltrare inoltratemi passami_a metta_in_linea mettetemi_in_linea mettermi_in_linea mi_metta_in_linea mi_metta mettetemi mi_connetti mi_giri girarmi passatemi mi_metta_in_contatto mi_metta_in_comunicazione mettermi_in_comunicazione mi_mette_in_contatto mi_mettete_in_contatto',
  phrase:
    'richiamarmi richiamatemi richiamami mi_richiami mi_richiamate telefonatemi persona_vera persona_reale essere_umano operatore_umano aiuto_umano assistenza_umana qualcuno_di_vero qualcuno_in_carne contatto_umano persona_in_carne fatemi_richiamare fammi_richiamare farmi_richiamare mi_chiami_qualcuno qualcuno_mi_chiami che_qualcuno_mi_chiami essere_richiamato essere_richiamata essere_ricontattato vorrei_essere_chiamato qualcuno_al_telefono chiamatemi chiamami mi_chiamate mi_chiami qualcuno_di_reale qualcuno_di_umano essere_chiamato essere_chiamata essere_ricontattata una_chiamata una_richiamata parlarne_a_voce parlarne_al_telefono qualcuno_in_carne_e_ossa',
  me: 'mi me ci noi',
  fill: 'un una uno il lo la l i gli le di del dello della dal vostro vostra suo sua tuo altro altra vero vera reale umano umana essere per favore piacere direttamente subito ora in carne e ossa con al alla qualche vivo voi più',
  person:
    'padron* superior* manager operatore operatori operatrice oparatore umano umani persona agente agenti consulente consulenti addett* responsabile responsabili impiegat* dipendent* rappresentante* supervisore capo direttore direttrice manager superiore incaricat* assistente_umano titolare referente centralinista capoufficio capoturno',
  someone: 'qualcuno qualcun_altro personale chi qualcun gente',
  expert: 'collega colleghi tecnico tecnici esperto specialista commesso',
  department:
    'allassistenza allufficio dellassistenza lassistenza lufficio servizio_clienti assistenza_clienti assistenza_tecnica assistenza ufficio reparto dipartimento contabilità fatturazione amministrazione vendite commerciale supporto supporto_tecnico reclami centralino direzione reception lamministrazione',
  help: 'aiutare aiutarmi aiuti aiuto aiuta controllare guardare vedere rispondere spiegare chiamare chiami richiamare contattare occuparsi risolvere assistere verificare seguire intervenire intervenga subentrare subentri',
  exist: 'cè_qualcuno c_è_qualcuno c_è_un c_è_una cè_qualcuno cè_un cè_una ci_sono dovè_un dov_è_un',
  here: 'qui lì disponibile online qua',
  yours: 'suo sua dei_vostri di_voi da_voi del_vostro della_vostra vostro_team vostri vostro dei_suoi',
  call: 'richiamare richiamatemi richiamate richiamarmi chiamatemi chiamami telefonatemi telefonare chiamarmi richiamata chiamate',
  please: 'per_favore perfavore favore cortesia per_piacere pf grazie subito adesso ora prego urgente plz pls',
  opening:
    'ciao salve buongiorno buonasera buon giorno sera sì si no ok va bene grazie ma e allora quindi solo scusi scusa per favore ehi pronto basta',
  not: 'non mai senza nessun nessuno nessuna niente né non_serve non_occorre',
  but: 'ma bensì quindi perciò allora dunque',
  told: 'sto_parlando parlo_con ieri parlato detto ha_detto aveva era già scorso scorsa chiamato sei promesso spiegato ho_parlato mi_hanno mi_ha stato sto_parlando',
  bot: 'bot robot chatbot macchina risponditore computer ia automa',
  enough: 'basta stufo stufa stanco stanca smettila invece_di al_posto_di non_con',
  notMine: 'per_persona mio mia miei due tre quattro quante per_quante viaggi ogni assicurativo immobiliare',
};
