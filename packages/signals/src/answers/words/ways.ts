// How people say by which way they would go on: be called, be written to, or help themselves; in the seven languages of answers.
import { speller } from '../../text/spell.ts';
import type { PatternRule } from '../../text/patterns.ts';

/** A way on that an option may stand for. */
export type Way = 'call' | 'write' | 'self';

const WAYS: Readonly<Record<Way, readonly string[]>> = {
  call: [
    'call|ring|phone|telephone|bell|calling|ringing|phoning *1 me|us',
    'call|ring|phone *1 back',
    'give me|us *2 call|ring|bell|buzz|tinkle',
    'get|receive|want|like|prefer|take|schedule|arrange|book|set_up|need|request *3 call|phonecall|callback|ring',
    'be|get|being called|phoned|rung|telephoned|rang',
    'by|via|over|per|through|on *1 phone|telephone',
    'talk|speak|talking|speaking *2 phone|telephone',
    '^ phone|telephone|call|callback *3 best|better|easier|good|fine|ideal|please|then',
    'ruf|rufe|rufen|ruft *4 mich|uns|an|zurück|durch',
    'mich|uns *4 anrufen|zurückrufen|anruft|anrufe',
    'anrufen|angerufen|zurückgerufen|zurückrufen *2 lassen|werden|bitte|morgen|$',
    'telefonisch|telefonieren|fernmündlich',
    'per|am|übers telefon',
    'rückruf|anruf bitte|wäre|gerne|gern|wünschen|erbeten|$',
    'llámenme|llámame|llámeme|llamarme|llamadme|telefonéenme',
    'me llamen|llame|llaman|llama|llamar|llamáis',
    'por|vía|al teléfono',
    'una llamada',
    'telefónica|telefónicamente',
    'rappelez|appelez|rappelle|appelle moi|nous',
    'me|nous rappeler|appeler|rappelle|rappelez|rappeliez',
    'rappelez-moi|appelez-moi|mappeler|mappelez|mappelle',
    'par|au téléphone|tél|tel',
    'être rappelé|rappelée|appelé|appelée|rappelés',
    'chiamatemi|chiamami|richiamatemi|richiamami|chiamarmi|richiamarmi|telefonatemi|telefonami',
    'mi chiami|chiamate|richiami|richiamate|telefoni',
    'per|al|via telefono',
    'essere richiamato|chiamato|richiamata|chiamata',
    'me liguem|ligue|liga|ligar|ligarem|telefonem',
    'liguem|ligue|ligar|liga|telefonem *1 me|mim|nos',
    'liguem-me|ligue-me|ligar-me|liga-me',
    'por|via|ao telefone',
    'uma ligação|chamada|telefonema',
    'bel|belt|bellen *2 me|mij|ons|terug',
    'me|mij|ons *3 bellen|terugbellen|opbellen|belt',
    'gebeld|teruggebeld *1 worden|$',
    'telefonisch|terugbellen|opbellen',
    'per|via|aan telefoon',
  ],
  write: [
    'email|mail|write|text|message me|us|back|instead',
    'send|drop|shoot *3 email|mail|message|line|note',
    'by|via|per|through|over email|mail|e_mail|post|text',
    'in writing|written',
    'leave|leaving|write|take|put|make|open|raise|create|log|file|start *2 message|note|ticket|case|request|enquiry|query|down',
    'reply|answer|respond|get_back|contact *5 email|mail|writing',
    '^ ticket|email|mail|message *1 please|then|$',
    'schreib|schreibe|schreiben|schreibt *3 mir|uns|mail',
    'mir|uns *2 schreiben|mailen|schreibt',
    'per|als mail|email|e_mail|nachricht',
    'schriftlich|schriftliche',
    'nachricht|anfrage|ticket *2 hinterlassen|aufmachen|eröffnen|schreiben|erstellen|anlegen',
    'hinterlasse|hinterlass *3 nachricht|anfrage',
    'escríbanme|escríbeme|escribirme|escríbame|escribidme',
    'por|vía correo|email|mail|escrito',
    'dejar|dejo|deja *2 mensaje|ticket|nota|recado',
    'mándame|mándenme|envíame|envíenme|mandadme *2 correo|email|mail|mensaje',
    'écrivez|écris moi|nous',
    'par écrit|mail|email|courriel|message',
    'laisser|laisse *2 message|ticket|mot',
    'envoyez|envoie *3 mail|email|courriel|message',
    'scrivetemi|scrivimi|scrivermi',
    'per|via iscritto|email|mail|posta',
    'lasciare|lascio *2 messaggio|ticket|nota',
    'mandatemi|mandami|inviatemi|inviami *2 mail|email|messaggio',
    'me escrevam|escreva|escreve',
    'por|via escrito|email|e_mail|mail',
    'deixar|deixo *2 mensagem|ticket|recado',
    'mandem|mande|enviem|envie|manda *3 email|mensagem|mail',
    'mail|schrijf *1 me|mij|ons',
    'per|via mail|email|e_mail|bericht',
    'schriftelijk',
    'bericht|ticket *2 achterlaten|sturen|maken',
    'stuur *3 mail|mailtje|bericht|email',
  ],
  self: [
    'look|read|browse|see|check|show|open|try *3 articles|article|guide|guides|help|faq|tips|instructions|steps',
    'do|try|fix|solve|sort|look *4 myself',
    'what|whatever helps now|right_now|me|$',
    'what *3 i *2 do|try *2 now|myself|meanwhile|right_now',
    'self service',
    'selbst|selber *3 machen|lösen|probieren|versuchen|nachlesen|nachsehen',
    'zeig|zeigen|zeigt *4 hilfe|hilft|artikel|anleitung|anleitungen',
    'anleitung|anleitungen|artikel *2 zeigen|lesen|ansehen|anschauen',
    'ver|leer|muestra|muéstrame|enseña *3 ayuda|artículos|guía|guías',
    'hacer|intentar|resolver *3 mismo|misma',
    'voir|lire|montrez|montre *3 aide|articles|guide|guides',
    'essayer|faire|régler *3 même',
    'vedere|leggere|mostrami|mostratemi *3 aiuto|articoli|guida|guide',
    'provare|fare|risolvere *3 solo|sola',
    'ver|ler|mostra|mostre *3 ajuda|artigos|guia',
    'tentar|fazer|resolver *3 mesmo|mesma|sozinho|sozinha',
    'zien|lezen|toon|laat *3 hulp|artikelen|uitleg',
    'zelf *3 doen|oplossen|proberen|kijken',
  ],
};

/** Words of a label that make the option one of these ways. */
export const wayLabels: Readonly<Record<Way, ReadonlySet<string>>> = {
  call: setOf(
    'call calls phone callback telephone ruckruf anruf anrufen telefon llamada telefono rappel appel ligacao telefonema chiamata telefonata bellen terugbellen',
  ),
  write: setOf(
    'ticket tickets email mail message write anfrage nachricht schreiben correo mensaje escribir courriel mensagem escrever messaggio scrivere bericht mailen',
  ),
  self: setOf('self articles article helps hilft selbst articulos articoli artigos artikelen'),
};

/** One rule for each way; its tag is the way. */
export const wayRules: readonly PatternRule[] = [rulesOf('call'), rulesOf('write'), rulesOf('self')];

function rulesOf(way: Way): PatternRule {
  return { rule: way, tag: way, because: way, patterns: WAYS[way].flatMap(speller({})) };
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
