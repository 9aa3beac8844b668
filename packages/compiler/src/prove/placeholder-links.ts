// Addresses that are put in for the time being: the names kept for examples, the own machine, and words that stand for a name.

/** Kept for examples and tests; nobody can have a page there. */
const RESERVED = /(?:^|\.)(?:example(?:\.(?:com|net|org|edu))?|test|invalid|localhost|local)$/;
const STANDS_FOR =
  /(?:^|[.-])(?:your|my|our|the)[-_]?(?:company|domain|site|website|shop|store|brand|business|org|organi[sz]ation|name|app|helpdesk|server|url|link)(?:[.-]|$)|(?:^|\.)(?:placeholder|changeme|domain|website|company|yoursite|mysite|acme|foo|bar|foobar|lorem|xxx+|todo|tbd|sample|dummy)\.(?:com|net|org|io|co|tld|dev)$/;
const UNWRITTEN = /^(?:#|\?|todo|tbd|xxx+|n\/a|link|url|insert\b.*|put\b.*|javascript:.*|about:blank|\.{3}|…)$/i;

/** Is this link one that cannot lead anywhere? A path of the same site and one that a variable fills are not judged. */
export function placeholderIn(link: string): boolean {
  const written = link.trim();
  if (written === '' || UNWRITTEN.test(written)) return true;
  if (/^\{\{[^}]*\}\}/.test(written) || (written.startsWith('/') && !written.startsWith('//'))) return false;
  const host = hostOf(written);
  if (host === null) return !/^(?:mailto|tel|sms):/i.test(written);
  return (
    RESERVED.test(host) ||
    STANDS_FOR.test(host) ||
    /^(?:127\.|0\.0\.0\.0$|\[::1\])/.test(host) ||
    /[<>]|%3c|\[your|\{your/i.test(written)
  );
}

function hostOf(link: string): string | null {
  const found = /^(?:https?:)?\/\/(?:[^/?#@]*@)?([^/?#:]+|\[[^\]]*\])/i.exec(/^www\./i.test(link) ? `//${link}` : link);
  return found?.[1]?.toLowerCase() ?? null;
}
