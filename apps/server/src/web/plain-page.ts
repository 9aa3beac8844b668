import type { FastifyReply } from 'fastify';
import { pagePolicy } from './page-policy.ts';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; }
article { border: 1px solid color-mix(in srgb, currentColor 20%, transparent); border-radius: 10px; padding: .9rem 1.1rem; margin: 1rem 0; }
.meta { opacity: .75; margin: .2rem 0 .6rem; font-size: .875rem; }
.state { font-size: .75rem; border-radius: 99px; padding: .1rem .6rem; background: color-mix(in srgb, currentColor 12%, transparent); }
a.large, button.large { display: block; box-sizing: border-box; width: 100%; padding: 1rem; border: 0; border-radius: 12px; font: inherit; font-size: 1.2rem; font-weight: 600; text-align: center; text-decoration: none; color: Canvas; background: LinkText; cursor: pointer; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
`;

/** Sends a page without an app. `body` is HTML and must be escaped already. */
export function sendPage(reply: FastifyReply, title: string, body: string): FastifyReply {
  return reply
    .header('content-security-policy', pagePolicy({ styles: [STYLE] }))
    .type('text/html; charset=utf-8')
    .send(page(title, body));
}

/** A page without an app: readable in both colour schemes, no script. */
function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Baton</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}
