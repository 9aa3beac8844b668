// The right request of each description and its wrong ones: the fake has to take the first and refuse the others, else it proves nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { judgeOf } from './fake.ts';

const wrong = z.object({
  name: z.string(),
  contentType: z.string().optional(),
  body: z.unknown().optional(),
  url: z.string().optional(),
  noAuth: z.boolean().optional(),
  dropHeader: z.string().optional(),
});
const file = z.object({
  requests: z.record(
    z.string(),
    z.object({
      url: z.string(),
      method: z.string().optional(),
      right: z.object({ headers: z.record(z.string(), z.string()), body: z.unknown() }),
      wrong: z.array(wrong),
    }),
  ),
});

export interface RequestRow {
  file: string;
  right: boolean;
  refused: number;
  wrong: number;
  /** What was judged otherwise than it should have been. */
  surprises: string[];
}

export async function requestRows(folder: string): Promise<RequestRow[]> {
  const { requests } = file.parse(JSON.parse(readFileSync(join(folder, 'samples/requests.json'), 'utf8')));
  const rows: RequestRow[] = [];
  for (const [name, { url, method = 'POST', right, wrong: wrongs }] of Object.entries(requests)) {
    const judge = await judgeOf(join(folder, name));
    const sent = Object.fromEntries(
      Object.entries(right.headers).map(([header, value]) => [header.toLowerCase(), value]),
    );
    const said = await judge.refuse({ method, path: url, headers: sent, body: text(right.body) });
    const surprises = said ? [`right: ${said.status} ${said.why}`] : [];
    let refused = 0;
    for (const one of wrongs) {
      const headers = { ...sent };
      if (one.contentType !== undefined) headers['content-type'] = one.contentType;
      if (one.noAuth) delete headers['authorization'];
      if (one.dropHeader !== undefined) delete headers[one.dropHeader.toLowerCase()];
      const body = text(one.body === undefined ? right.body : one.body);
      const refusal = await judge.refuse({ method, path: one.url ?? url, headers, body });
      if (refusal) refused += 1;
      else surprises.push(`taken: ${one.name}`);
    }
    rows.push({ file: name, right: said === null, refused, wrong: wrongs.length, surprises });
  }
  return rows;
}

/** `«x*N»` stands for N letters. */
function text(body: unknown): string {
  const written = typeof body === 'string' ? body : JSON.stringify(body);
  return written.replaceAll(/«x\*(\d+)»/g, (_, count: string) => 'x'.repeat(Number(count)));
}
