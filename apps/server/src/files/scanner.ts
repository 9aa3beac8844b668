// Looks into a file before anybody can open it. Without a scanner files are taken as they are, and the settings of the server say so.
import { connect } from 'node:net';

export interface FileScanner {
  /** Resolves with what was found, or null; rejects when the scanner did not answer. */
  scan(bytes: Uint8Array): Promise<string | null>;
}

export const NO_SCANNER: FileScanner = { scan: async () => null };

const ANSWER_WITHIN_MS = 15_000;
const PART_BYTES = 64 * 1024;

/**
 * Asks a ClamAV daemon over TCP: `INSTREAM`, parts with their length in front, an empty part at the end.
 * https://docs.clamav.net/manual/Usage/Scanning.html
 */
export function clamavScanner(host: string, port: number): FileScanner {
  return {
    scan: (bytes) =>
      new Promise((resolve, reject) => {
        const socket = connect({ host, port });
        let answer = '';
        socket.setTimeout(ANSWER_WITHIN_MS, () => socket.destroy(new Error('The virus scanner did not answer.')));
        socket.on('error', reject);
        socket.on('connect', () => {
          socket.write('zINSTREAM\0');
          for (let at = 0; at < bytes.length; at += PART_BYTES) {
            const part = bytes.subarray(at, at + PART_BYTES);
            socket.write(lengthOf(part.length));
            socket.write(part);
          }
          socket.write(lengthOf(0));
        });
        socket.on('data', (part) => (answer += part.toString('utf8')));
        socket.on('close', () => {
          const said = answer.replaceAll('\0', '').trim();
          const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
          if (found !== undefined) resolve(found);
          else if (said === 'stream: OK') resolve(null);
          else reject(new Error(`The virus scanner answered "${said}".`));
        });
      }),
  };
}

function lengthOf(count: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(count);
  return bytes;
}
