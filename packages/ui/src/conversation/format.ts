/** How a card writes figures: by the agent's language and time zone, never by the machine's habits. */
export interface Writing {
  /** Language tag. */
  language: string;
  /** IANA zone. */
  zone: string;
}

export function writeTime(at: number, { language, zone }: Writing): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(at);
}

export function writeDate(at: number, { language, zone }: Writing): string {
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric', timeZone: zone }).format(
    at,
  );
}

export function writeMonth(at: number, { language, zone }: Writing): string {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: zone }).format(at);
}

/** A currency that is not one stands as it was given, after the amount. */
export function writeMoney(amount: number, currency: string, { language }: Writing): string {
  try {
    return new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  } catch {
    return `${new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(amount)} ${currency}`;
  }
}

/** "Spanish" for "es"; a tag that no language has stands as it is. */
export function writeLanguage(tag: string, { language }: Writing): string {
  try {
    return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What stands alone in a list begins with a capital; an order number such as "A-1" stays as it is. */
export function startUpper(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
