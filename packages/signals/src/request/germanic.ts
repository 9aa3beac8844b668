import type { RequestWords } from './lexicon.ts';

export const german: RequestWords = {
  language: 'de',
  verbLast: true,
  want: 'will möchte moechte mochte brauche brauch benötige wünsche hätte wuerde würde verlange bestehe bevorzuge lieber muss wollen hätten brauchen bitte_um wäre_gut erwarte fordere suche hätt',
  can: 'wo_erreiche wie_erreiche wie_spreche wie_bekomme wo_finde wie_finde kann könnte koennte kan darf dürfte können könnten koennen könnt möglich geht_es wie_kann wie_komme wer_kann wann_kann kannst wo_kann',
  let: 'lass lassen soll sollte sollen möge',
  talk: 'sprechen reden redn chatten schreiben telefonieren unterhalten sprech rede sprechn austauschen gesprochen quatschen schwätzen plaudern kommunizieren besprechen klären bereden erklären abklären verhandeln diskutieren schildern',
  link: 'mit bei zu zum zur an',
  reach:
    'erreiche erreicht bekomme erreichen kontaktieren holen hol geben gib gebt kontakt_zu kontakt_zur kontakt_zum kontakt_mit kontakt haben sprechen rufen besorgen besorg finde schicken verlangen',
  connect:
    'kontaktieren erreichen kontakt verbinden verbinde verbind verbindet verbunden weiterleiten weiterleitung weitergeleitet weiterverbinden weiterverbunden durchstellen durchgestellt stellen stell leiten leite leiten_sie übergeben übergabe vermitteln weitergeben weiterreichen weiterleitet umleiten überweisen weitergibt hochstufen eskalieren eskaliert',
  phrase:
    'bitte_um_anruf um_einen_anruf um_anruf um_kontaktaufnahme unter_der_ich_jemanden_erreiche persönliche_beratung menschliche_hilfe menschlichen_kontakt menschliche_unterstützung persönlich_mit_jemandem live_chat_mit echte_person echter_mensch echten_menschen jemand_echtes jemand_echten menschen_am_apparat jemand_melden jemanden_am_apparat mensch_am_apparat menschen_am_telefon jemanden_am_telefon telefonisch_kontaktieren telefonisch_melden telefonisch_erreichen persönlich_besprechen persönlich_klären telefonisch_besprechen telefonisch_klären einen_rückruf ein_rückruf rückruf_bitte bitte_um_rückruf um_rückruf rückruf_erwünscht mich_mal_an meldet_euch_telefonisch persönlichen_kontakt menschlichen_ansprechpartner jemand_menschliches jemand_zurückrufen jemand_anrufen jemanden_echtes möchte_angerufen_werden zurückgerufen_werden angerufen_werden mit_dem_reden mit_denen_reden menschen_an_der_strippe mensch_an_der_strippe jemanden_an_der_strippe mensch_in_der_leitung menschen_in_der_leitung jemanden_in_der_leitung jemanden_der_sich_auskennt jemand_der_sich_auskennt jemanden_der_ahnung_hat jemand_der_ahnung_hat mensch_aus_fleisch_und_blut jemand_aus_fleisch_und_blut jemanden_aus_fleisch_und_blut',
  me: 'mich mir uns',
  fill: 'ein eine einen einem einer eim nem ner n nen dem der den die das ihrem ihrer ihren ihre ihr ihnen deinem deiner euer eurem eurer euren irgendein irgendeinem irgendeinen echten echte echter echtem richtigen richtiger richtige richtigem realen lebenden wirklichen menschlichen menschlicher menschliche anderen anderem zuständigen kompetenten sie bitte nur direkt gern gerne mal persönlich endlich sofort jetzt hier von am ans aus telefon doch kontakt',
  person:
    'mensch* menschn person mitarbeiter* sachbearbeiter* berater* kundenberater* agent agenten agentin ansprechpartner* vorgesetzt* chef chefin chefs manager managerin geschäftsführ* teamleit* servicemitarbeiter* kundenbetreuer* betreuer operator angestellt* abteilungsleit* filialleit* verantwortlichen zuständigen support-mitarbeiter kundenberaterin menschlichen_mitarbeiter echten_mitarbeiter geschäftsleitung filialleiter kundenbetreuer rückruf supporter sachbearbeiterin echte_leute richtige_leute wirkliche_leute lebende_leute',
  someone:
    'jemand jemanden jemandem jmd irgendjemand* irgendwer irgendwem wer wem leute einer_von einer_ihrer einen_von',
  expert: 'kolleg* techniker* fachmann fachfrau experte* experten spezialist* verkäufer* fachkraft',
  department:
    'rechnungsabteilung kundendienst kundenservice kundenbetreuung support service-team servicecenter abteilung *abteilung buchhaltung rechnungsabteilung fachabteilung verkauf vertrieb technik hotline zentrale personalabteilung serviceteam kundencenter reklamation beschwerdestelle rechtsabteilung technischen_dienst technische_abteilung technischer_dienst technische_hilfe kundenabteilung service störungsstelle',
  help: 'helfen hilft weiterhelfen helfn kümmern anschauen ansehen schauen prüfen antworten erklären übernehmen melden anrufen zurückrufen unterstützen beraten betreuen nachsehen gucken bearbeiten meldet helfe hilf annehmen annimmt einschalten rückmelden anruft zurückruft drum_kümmern darum_kümmern',
  exist:
    'gibt_es gibts ist_da ist_hier haben_sie habt_ihr wo_ist wo_sind ist_jemand ist_da_jemand ist_hier_jemand gibt_es_da gibt_es_denn gibt_es_hier gibts_da gibts_hier gibts_hier_auch gibt_es_hier_auch ist_hier_auch ist_da_auch sind_hier sind_da',
  here: 'da hier erreichbar verfügbar online dort',
  yours: 'von_ihnen von_euch ihres_teams aus_ihrem ihr_team euer_team bei_ihnen bei_euch ihrer ihre',
  call: 'melden anrufen rufen ruft ruf zurückrufen zurueckrufen rückruf rueckruf telefonieren anruf',
  please: 'bitte bitteschön pls plz sofort jetzt danke dringend endlich weiter durch',
  opening:
    'hallo hi hey guten tag morgen abend moin servus grüezi ja nein nö ok okay gut danke dankeschön aber und also dann nur doch jetzt einfach sorry nochmal vielen dank',
  not: 'nicht kein keine keinen keinem keiner niemand niemanden niemandem nie niemals ohne nichts',
  but: 'aber sondern lieber stattdessen deshalb deswegen daher darum also',
  told: 'rede_ich spreche_ich chatte_ich hat_gesagt habe_mit hat_mir gestern gesagt sagte habe_ich habe gesprochen war schon bereits letzte vorhin bist sind_sie meinte erklärte versprach bin_ich_mit gesprochen_habe',
  bot: 'bot bots roboter chatbot maschine computer automat ki sprachcomputer',
  enough: 'schluss genug stopp stop satt keinen_bock kein_bock keine_lust weg_mit statt anstatt reicht nicht_mit',
  notMine:
    'hinzufügen hinzufuegen anlegen eintragen für pro meiner meinem meinen mein meine zwei drei vier fünf reisebüro versicherungs wie_viele wieviele anzahl anzahl_der viele',
};

export const dutch: RequestWords = {
  language: 'nl',
  verbLast: true,
  want: 'wil wou zou wens wenst nodig heb_nodig moet liever eis wensen verzoek graag wl had_graag hoop zoek verlang doe_mij doe_mij_maar doe_me doe_me_maar geef_mij_maar',
  can: 'hoe_bereik hoe_spreek waar_bereik hoe_kom kan kunt kun kunnen mag zou_ik mogelijk hoe_kan hoe_krijg wie_kan waar_kan wanneer_kan kunje',
  let: 'laat laten moet',
  talk: 'praten spreken bellen chatten overleggen sprek spreek praat prate gesprek sprkn communiceren bespreken overleg doornemen afstemmen uitleggen uitleg leg_uit bespreek vertellen leg',
  link: 'met aan naar tot bij',
  reach:
    'bereik spreken bereiken contacteren contact_met contact contact_opnemen_met geef geven krijgen zien haal hebben vind spreek aan_de_lijn aan_de_telefoon lijn',
  connect:
    'contacteren bereiken contact doorverbinden verbind verbinden verbindt doorverbind doorsturen doorschakelen zet_me zet_mij zet_me_door doorzetten doorverwijzen schakel overdragen doorgeven stuur_me_door',
  phrase:
    'menselijke_hulp menselijk_contact menselijke_medewerker echt_persoon echt_mens een_echt_iemand live_chat_met persoonlijk_contact mens_aan_de_lijn iemand_echt levend_iemand een_levend_iemand levend_mens iemand_aan_de_lijn iemand_aan_de_telefoon leg_het_liever_uit liever_uitleggen_aan teruggebeld_worden gebeld_worden terugbelverzoek terugbellen_aub bel_me_terug bel_mij_terug een_terugbelafspraak telefonisch_contact telefonisch_bespreken persoonlijk_bespreken iemand_terugbellen',
  me: 'me mij ons',
  fill: 'een de het n uw jullie je jouw een echt echte levend menselijk menselijke andere ander bevoegd bevoegde deskundige iemand graag even door van u jou aan alstublieft alsjeblieft direct nu persoonlijk gewoon eindelijk lijn naar',
  person:
    'mens mensen persoon medewerker* werknemer* adviseur* agent consulent* leidinggevend* manager chef baas klantenservicemedewerker* operator supervisor teamleid* bedrijfsleid* servicemedewerker* verantwoordelijke vertegenwoordiger* contactpersoon afdelingshoofd directeur',
  someone: 'iemand iemnd iemant wie personeel personeelslid',
  expert: 'collega* technicus monteur specialist* expert deskundige verkoper*',
  department:
    'klantenservice klantendienst afdeling* *afdeling facturatie boekhouding administratie technische_dienst helpdesk support hoofdkantoor verkoop debiteuren verkoopafdeling receptie directie klachtendienst technische_afdeling klantenservice_afdeling',
  help: 'helpen help helpt kijken bekijken nakijken antwoorden uitleggen overnemen bellen terugbellen contact ondersteunen behandelen naar_kijken hiernaar_kijken beantwoorden oplossen',
  exist: 'is_er zijn_er is_daar hebben_jullie heeft_u waar_is is_er_iemand',
  here: 'hier daar beschikbaar aanwezig bereikbaar online',
  yours: 'van_jullie van_u uw_team jullie_team bij_jullie bij_u van_uw',
  call: 'bel bellen terugbellen belt opbellen',
  please: 'alstublieft alsjeblieft aub ajb graag a.u.b pls svp nu meteen direct snel bedankt',
  opening:
    'hallo hoi hey dag goedemorgen goedemiddag goedenavond goedendag ja nee neen ok oke prima bedankt dank maar en dus dan gewoon sorry nou alsnog je u wel',
  not: 'niet geen niemand nooit zonder hoeft hoef nergens',
  but: 'maar liever behalve dus daarom',
  told: 'praat_ik spreek_ik met_wie gisteren gesproken gesprek_gehad zei heeft heb_ik hebben_gezegd had was al reeds vorige eerder ben_jij ben_je bent_u heb gezegd vertelde beloofde',
  bot: 'bot bots robot chatbot machine computer automaat',
  enough: 'stop genoeg klaar_met beu geen_zin weg_met in_plaats_van zat',
  notMine: 'toevoegen voor per mijn twee drie vier reis verzekerings',
};

export const swedish: RequestWords = {
  language: 'sv',
  verbLast: false,
  want: 'vill ville behöver önskar skulle_vilja föredrar kräver måste hellre vil vilja söker ber_om be_om begär',
  can: 'kan kunde får skulle går_det möjligt hur_kan vem_kan när_kan var_kan',
  let: 'låt låta ska',
  talk: 'prata pratta tala snacka chatta samtala kommunicera skriva',
  link: 'med till',
  reach: 'nå kontakta kontakt_med kontakt få få_tag_på komma_i_kontakt_med ge hämta träffa ha vill_ha släpp_fram släpp',
  connect:
    'kontakta kontakt koppla kopplas kopla vidarebefordra skicka_mig_vidare skicka_vidare flytta_mig överför slussa hänvisa koppla_in anslut',
  phrase:
    'koppla_mig_vidare mänsklig_hjälp mänsklig_kontakt riktig_person riktig_människa någon_riktig någon_att_prata_med nån_att_prata_med skicka_mig_vidare livechatt bli_uppringd bli_kontaktad uppringd släpp_fram_en_människa ring_upp_mig ringa_upp_mig ringer_upp_mig någon_ringa_mig prata_i_telefon prata_med_er_på_telefon',
  me: 'mig mej oss',
  fill: 'en ett den det din er ert era dina någon nån riktig riktigt verklig levande mänsklig annan kompetent ansvarig av från tack snälla direkt nu fram vidare på linjen bara till med ha få',
  person:
    'människ* person handläggare* medarbetare* rådgivare* agent* operatör* chef chefen handledare kundtjänstmedarbetare anställd* representant* arbetsledare kundrådgivare säljare supportmedarbetare personal ansvarig ansvarige',
  someone: 'någon nån nånting vem folk personalen',
  expert: 'kollega* tekniker* expert* specialist*',
  department:
    'kundtjänst kundservice kundsupport support *avdelning *avdelningen avdelning* ekonomi ekonomiavdelningen fakturaavdelningen faktura växeln reception teknisk_support huvudkontoret',
  help: 'hjälpa hjälper hjälp titta kolla svara förklara ta_över ringa höra_av kontakta undersöka lösa',
  exist: 'finns_det finns är_det har_ni var_är är_någon',
  here: 'här där tillgänglig ledig online',
  yours: 'av_er från_er hos_er i_ert ert_team era',
  call: 'ring ringa ringer ringa_upp återuppringning ringa_tillbaka',
  please: 'tack snälla vänligen nu genast direkt omedelbart',
  opening: 'hej hejsan hallå tjena god morgon dag kväll ja jo nej ok okej bra tack men och så då bara snälla förlåt',
  not: 'ring_mig_inte inte ej icke ingen inga inget aldrig utan behöver_inte',
  but: 'men utan hellre istället så därför',
  told: 'pratar_jag talar_jag igår pratade talade sa sade hade var redan förra har tidigare är_du pratat lovade berättade ringde fick',
  bot: 'bot bots boten botten robot roboten chatbot chattbot chatboten maskin dator automat',
  enough: 'sluta nog trött_på slipp_denna istället_för less_på',
  notMine: 'för per min mitt mina två tre fyra hur_många',
};
