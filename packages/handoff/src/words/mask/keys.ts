// Keys and tokens of programs: by the beginnings their makers give them, or by being named.
import { secretAt, type Secret } from './secret.ts';

const SHOWN = '[key removed]';
const FORMS: readonly RegExp[] = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END (?:[A-Z]+ )*PRIVATE KEY-----|$)/g,
  // OpenAI, Anthropic, Stripe and others.
  /(?<![\w-])(?:sk|pk|rk)[-_](?:live|test|proj|ant|svcacct|or)?[-_]?[A-Za-z0-9_-]{16,200}/g,
  // GitHub, GitLab, npm, PyPI, Hugging Face, DigitalOcean, Shopify, SendGrid, Slack, webhooks.
  /(?<![\w-])(?:gh[opsur]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255}|glpat-[\w-]{16,64}|npm_[A-Za-z0-9]{30,64}|pypi-[\w-]{40,250}|hf_[A-Za-z0-9]{25,64}|do[opr]_v1_[a-f0-9]{40,80}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,64}|SG\.[\w-]{16,32}\.[\w-]{30,64}|xox[abeprs]-[\w-]{10,250}|whsec_[A-Za-z0-9+/=]{16,128})/g,
  // Amazon, Google.
  /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
  /(?<![\w-])(?:AIza[\w-]{30,40}|ya29\.[\w-]{20,500}|GOCSPX-[\w-]{20,40})/g,
  // JSON Web Tokens.
  /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{4,4000}\.[\w-]{8,1000}/g,
  // In an address: https://name:secret@host
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,64}:)[^\s/@]{1,128}(?=@)/gi,
];
const NAMED =
  /(?<!\p{L})(?:api[ _-]?(?:key|token|secret)|access[ _-]?(?:key|token)|secret[ _-]?(?:access[ _-]?)?key|client[ _-]?secret|auth(?:entication|orization)?[ _-]?token|private[ _-]?key|bearer|token|license key|recovery key|seed phrase)(?!\p{L})(?:\s{0,3}(?:[:=]|\bis\b|\bist\b))?\s{0,3}["'`]?(?<secret>[A-Za-z0-9_\-+/=.~]{12,500})/giu;

export function findKeys(text: string): Secret[] {
  const known = FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((match) => secretAt('key', match.index, match[0].length, SHOWN)),
  );
  const named = [...text.matchAll(NAMED)].flatMap((match) => {
    const word = (match.groups?.['secret'] ?? '').replace(/[.=]+$/, (end) => (end.startsWith('.') ? '' : end));
    // A word is no key: keys mix digits into letters.
    if (!/\d/.test(word) || !/[A-Za-z]/.test(word)) return [];
    return [secretAt('key', match.index + match[0].lastIndexOf(match.groups?.['secret'] ?? word), word.length, SHOWN)];
  });
  return [...known, ...named];
}
