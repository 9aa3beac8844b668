// npm run channels:verify -- [folder of the descriptions] [--json] [--no-clients]
// Shows that what is sent and read here is what the platforms say they take and send: signatures, requests, payloads, and the vendors' own clients.
// The part with a real mail server needs Debian's dovecot-imapd (apt-get install dovecot-imapd), and says so where it is missing.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { clientRows, type ClientRow } from './clients.ts';
import { ownRows } from './own-requests.ts';
import { payloadRows } from './payloads.ts';
import { mailboxRows } from './real-mailbox.ts';
import { requestRows } from './requests.ts';
import { signatureRows } from './signatures.ts';

const words = process.argv.slice(2);
const folder = resolve(
  words.find((word) => !word.startsWith('--')) ?? join(import.meta.dirname, '../../../../../shared/specs'),
);
if (!existsSync(join(folder, 'samples/requests.json'))) {
  console.error(`${folder} holds no descriptions of platforms. Name the folder: npm run channels:verify -- FOLDER`);
  process.exit(2);
}
const signatures = signatureRows(folder);
const requests = await requestRows(folder);
const payloads = payloadRows(folder);
const own = await ownRows(folder);
const clients: ClientRow[] = words.includes('--no-clients') ? [] : await clientRows(folder);
const mailbox = await mailboxRows();

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const total = {
  signatures: { right: sum(signatures.map(({ right }) => right)), of: sum(signatures.map(({ of }) => of)) },
  rightRequests: { taken: requests.filter(({ right }) => right).length, of: requests.length },
  wrongRequests: { refused: sum(requests.map(({ refused }) => refused)), of: sum(requests.map(({ wrong }) => wrong)) },
  payloads: { right: payloads.filter(({ isRight }) => isRight).length, of: payloads.length },
  ownRequests: { taken: sum(own.map(({ right }) => right)), of: sum(own.map(({ of }) => of)) },
  realServers: { right: mailbox?.filter(({ isRight }) => isRight).length ?? 0, of: mailbox?.length ?? 0 },
  clients: { equal: clients.filter(({ verdict }) => verdict === 'equal').length, of: clients.length },
};
// The one client that cannot be right: it never sends the key without which a retry makes a second ticket.
const surprises = [
  ...signatures.flatMap(({ platform, wrong }) => wrong.map((name) => `signature ${platform}: ${name}`)),
  ...requests.flatMap(({ file, surprises: list }) => list.map((one) => `request ${file}: ${one}`)),
  ...payloads.flatMap(({ name, told, isRight }) => (isRight ? [] : [`payload ${name}: ${told.join(', ')}`])),
  ...(mailbox ?? []).flatMap(({ what, isRight, detail }) => (isRight ? [] : [`mailbox: ${what} ${detail}`])),
  ...own.flatMap(({ file, refused }) => refused.map((one) => `own request ${file}: ${one}`)),
  ...clients.flatMap(({ client, verdict, detail }) =>
    verdict === 'equal' || client === 'node-zendesk' ? [] : [`client ${client}: ${verdict} ${detail}`],
  ),
];

if (words.includes('--json')) console.log(JSON.stringify({ total, surprises, clients }));
else {
  const table = (title: string, rows: readonly (readonly (string | number)[])[]) => {
    console.log(`\n${title}`);
    for (const [name = '', ...cells] of rows) console.log(`  ${String(name).padEnd(38)} ${cells.join('  ')}`);
  };
  table(
    'Signatures',
    signatures.map(({ platform, right, of }) => [platform, `${right} of ${of}`]),
  );
  table(
    'Requests: the right one, and the wrong ones refused',
    requests.map(({ file, right, refused, wrong }) => [file, right ? 'taken' : 'REFUSED', `${refused} of ${wrong}`]),
  );
  table(
    'What platforms post',
    payloads.map(({ name, told, isRight }) => [name, isRight ? 'right' : 'WRONG', told.join(', ') || 'no input']),
  );
  table(
    'What we send, by their descriptions',
    own.map(({ file, right, of }) => [file, `${right} of ${of}`]),
  );
  table(
    'Their own clients, against the same fake',
    clients.map(({ client, verdict, detail }) => [client, verdict, detail.slice(0, 90)]),
  );
  table(
    'A mailbox on a real server',
    mailbox?.map(({ what, isRight }) => [what, isRight ? 'right' : 'WRONG']) ?? [
      ['not tried: apt-get install dovecot-imapd'],
    ],
  );
  table(
    'In all',
    Object.entries(total).map(([name, counts]) => [name, Object.values(counts).join(' of ')]),
  );
  if (surprises.length > 0)
    table(
      'Otherwise than it should be',
      surprises.map((one) => [one]),
    );
}
process.exitCode = surprises.length > 0 ? 1 : 0;
