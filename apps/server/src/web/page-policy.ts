// What our own pages may do (Content Security Policy, level 3): nothing that is not shipped with them. The second wall behind escaping.
import { createHash } from 'node:crypto';

interface PolicyParts {
  /** Which websites may show the page in a frame; `*`: any. */
  readonly frames?: readonly string[];
  /** The page names its own scripts as such (Trusted Types' policy "default"): workers need it. */
  readonly workers?: boolean;
  /** The texts of `<style>` elements in the page. */
  readonly styles?: readonly string[];
}

/** The value of `content-security-policy` for a page. No inline script or style runs; text never becomes a script (Trusted Types). */
export function pagePolicy({ frames = [], workers = false, styles = [] }: PolicyParts): string {
  const hashes = styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${["'self'", ...hashes].join(' ')}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "media-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    `frame-ancestors ${frames.length === 0 ? "'none'" : frames.join(' ')}`,
    "require-trusted-types-for 'script'",
    workers ? 'trusted-types default' : "trusted-types 'none'",
  ].join('; ');
}
