// "How long?", "is anybody there?": a question about the wait itself is answered with the wait.
const LONGEST = 8;
const ASKS_OF_WAIT =
  /\b(?:how (?:much )?long(?:er)?|how many (?:people|others|are)|where am i|am i next|my (?:turn|place)|is it my turn|(?:any|some)(?:one|body) (?:there|here|coming)|(?:still|you) (?:there|here)|how soon|are you coming|where are you|when are you|what(?:[’']s| is) taking|hurry|hello|wie lange|ist (?:da )?jemand|noch da|hallo|cu[aá]nto (?:tiempo|falta|tengo|queda)|hay alguien|sigue ah[ií]|hola|combien de temps|y a-t-il quelqu|quelqu[’']un|all[oô]|quanto tempo|quanto falta|algu[eé]m a[ií]|est[aá] a[ií]|ol[aá])(?![\p{L}])/iu;
/** What the parcel or the refund takes is another matter. */
const OF_SOMETHING_ELSE =
  /\d|\b(?:order|parcel|delivery|deliver|package|refund|arrive|ship|paket|pedido|colis|encomenda)/i;

export function asksOfWait(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return words.length <= LONGEST && ASKS_OF_WAIT.test(text) && !OF_SOMETHING_ELSE.test(text);
}
