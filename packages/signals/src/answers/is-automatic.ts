// Replies that no person wrote: out-of-office notes, receipts of mail programs.
const LONGEST = 1000;

/** Only a machine begins or ends like this. */
const CERTAIN: readonly RegExp[] = [
  // English
  /^\W*(?:re:? )*(?:auto:|(?:automatic|automated|auto) ?(?:reply|response|generated|answer|message)\b|out of (?:the )?office\b)/,
  /\bthis (?:is an?|message (?:was|is)|e ?mail (?:was|is)) (?:automated|automatic|automatically|auto)\b|\bsent automatically\b|\bautomatically generated\b/,
  /\b(?:undeliverable|delivery (?:status notification|has failed)|mail delivery (?:failed|subsystem)|do not reply to this (?:message|e ?mail|mail))\b/,
  /^\W*(?:maternity|paternity|parental|annual|sick|study) leave (?:until|from|till|starting)\b/,
  // German
  /^\W*(?:aw:? )*(?:dies ist eine )?(?:automatische|automatisch erzeugte|automatisch generierte|automatisierte) (?:antwort|nachricht|mail|e mail|benachrichtigung)\b|\bautomatisch (?:erzeugt|generiert|versandt)\b/,
  /\babwesenheits(?:notiz|nachricht|assistent)\b/,
  // Spanish, Portuguese, French, Italian, Dutch
  /^\W*(?:est[ea] (?:es|e) uma? |est[ea] es una? )?(?:respuesta|mensaje|resposta|mensagem) automatic[ao]\b/,
  /^\W*(?:ceci est une? )?(?:reponse|message) automatique\b/,
  /^\W*(?:quest[oa] e una? )?(?:risposta|messaggio) automatic[ao]\b/,
  /\b(?:automatisch (?:antwoord|bericht|gegenereerd)|afwezigheids(?:bericht|melding)|automatisch gegenereerd bericht)\b/,
];

/** A receipt: what came is acknowledged, and somebody will see to it. */
const RECEIPTS: readonly RegExp[] = [
  /\b(?:we (?:have |ve )?received your (?:message|request|e ?mail|enquiry|inquiry|ticket)|your (?:message|request|e ?mail|enquiry|inquiry|ticket) has been received)\b.*\b(?:will (?:get back|reply|respond|return|be in touch|contact)|being (?:reviewed|processed)|shortly|as soon as possible|within \d)/,
  /\bthank you for (?:your (?:message|e ?mail|enquiry|inquiry)|contacting)\b.*\b(?:will (?:get back|reply|respond|return|be in touch)|am (?:away|out)|limited access)\b/,
  /\bihre (?:anfrage|nachricht|e mail|mail) (?:erhalten|ist (?:bei uns )?eingegangen)\b.*\b(?:melden uns|schnellstmoglich|bearbeit|in kurze)/,
  /\b(?:hemos recibido su (?:mensaje|solicitud|consulta)|recebemos (?:a )?sua (?:mensagem|solicitacao))\b/,
  /\bnous avons bien recu votre (?:message|demande|e ?mail)\b|\babbiamo ricevuto la (?:sua|tua) (?:richiesta|email)\b|\bwe hebben uw (?:bericht|vraag|aanvraag) ontvangen\b/,
];

/** People say so too, when they want something of us. */
const AWAY: readonly RegExp[] = [
  // English
  /(?<!\b(?:was|were|when) (?:\w+ )?)\bout of (?:the )?office\b/,
  /\bi (?:am|m|will be) (?:currently |presently )?(?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave|on (?:vacation|holiday)|away (?:from|with|until|on))\b/,
  /\b(?:limited|intermittent|no|sporadic) (?:access to|internet|e ?mail|connectivity|network)|\bdelays? in my (?:response|reply|answer)|\bslow to (?:respond|reply|answer)\b/,
  /\bi (?:no longer|don t|do not) work (?:at|for|with|in|here)\b|\bno longer (?:with|at|employed by) (?:the company|this company)\b/,
  /\bcurrently driving\b/,
  // German
  /\bich bin (?:derzeit|zurzeit|momentan|aktuell|vom|bis|ab)\b.*\b(?:nicht im (?:buro|haus)|abwesend|im urlaub|erreichbar|in elternzeit)\b/,
  // Spanish, Portuguese
  /\b(?:fuera de (?:la )?oficina|fora do escritorio|ausente d[oe] (?:escritorio|la oficina))\b/,
  /\bestoy de vacaciones hasta\b|\bestou de ferias ate\b/,
  // French
  /\babsen(?:t|te|ce) du bureau\b|\bje suis (?:actuellement )?(?:absente?|en conges?)\b.*\b(?:jusqu|retour|bureau)\b/,
  // Italian
  /\bfuori (?:ufficio|sede)\b|\bsono in ferie fino\b/,
  // Dutch
  /\bik ben (?:momenteel|op dit moment|tot)\b.*\b(?:niet op kantoor|afwezig|met vakantie|niet bereikbaar)\b|^afwezig tot\b/,
];

/** Somebody who is away and writes all the same asks for something: a machine only says whom to turn to. */
const WANTS_SOMETHING =
  /\?|\b(?:can|could|will|would) you\b|\b(?:call|ring|phone|deliver to|reach|tell|send|answer|refund|help) (?:it to )?(?:me|us)\b|\bplease (?:deliver|cancel|change|ring|resend|refund|leave|hold|wait)\b|\bdeliver\b|\bwhen you (?:called|rang|came)\b|\bmy (?:order|parcel|package|lamp|refund|delivery|invoice|account|subscription)\b|\b(?:konnen|konnten|wurden) sie\b|\brufen sie (?:mich )?\b|\bbitte (?:liefern|rufen|stornieren|andern)\b|\bmeine? (?:bestellung|paket|lieferung)\b|\b(?:pueden?|podrian?) \w+(?:me|lo|la)\b|\bmi (?:pedido|paquete)\b|\b(?:pouvez|pourriez) vous\b|\bma (?:commande|livraison)\b|\bpodem?\b.*\bme\b|\bminha encomenda\b/;

/** True for an autoresponder's message: it is kept and left alone, so that two machines never talk to each other (L7). */
export function isAutomatic(text: string): boolean {
  const plain = text
    .slice(0, LONGEST)
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’'-]/g, ' ')
    .replaceAll(/\s+/g, ' ');
  if ([...CERTAIN, ...RECEIPTS].some((sign) => sign.test(plain))) return true;
  return AWAY.some((sign) => sign.test(plain)) && !WANTS_SOMETHING.test(plain);
}
