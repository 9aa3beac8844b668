// The page's policy (Trusted Types) lets no text become a script's address, but for scripts that were shipped with the page.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): unknown;
}

/** To be called once, before the first worker is made. Does nothing in browsers without Trusted Types. */
export function allowOwnScripts(page: Window): void {
  const found: unknown = Reflect.get(page, 'trustedTypes');
  if (!isTrustedTypes(found)) return;
  found.createPolicy('default', {
    createScriptURL(address) {
      if (URL.parse(address, page.location.href)?.origin === page.location.origin) return address;
      throw new TypeError(`The script ${address} was not shipped with this page.`);
    },
  });
}

function isTrustedTypes(value: unknown): value is TrustedTypes {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}
