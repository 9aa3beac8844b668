const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The language that a page names, as a tag that dates and servers understand: `en_US` becomes `en-US`, an unusable region or extension
 * is left off, and what is no language at all is English. A page's slip must not keep its customers from writing.
 */
export function languageTag(given: string): string {
  const whole = given.trim().replaceAll('_', '-');
  return canonical(whole) ?? canonical(whole.split('-')[0] ?? '') ?? 'en';
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag).find((found) => TAG.test(found));
  } catch {
    // The only way Intl has to say that a tag is none.
    return undefined;
  }
}
