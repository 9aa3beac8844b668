/**
 * Begins every built script of a page. The pages' policy lets no text become code (Trusted Types); zod tries once whether it may, and the
 * browser writes that try into the console. Told so before any schema is made, it does not try (`z.config({ jitless: true })`).
 */
export declare const NO_EVAL = '(globalThis.__zod_globalConfig ??= {}).jitless = true;';
