// How large texts are kept: Zstandard over UTF-8. The machine of a flow of 5,000 steps is 27 MB of JSON, and 0.3 MB of this.
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export function pack(text: string): Uint8Array<ArrayBuffer> {
  // Of a buffer of its own, so that it can be handed to another thread.
  return new Uint8Array(zstdCompressSync(text));
}

export function unpack(packed: Uint8Array): string {
  return zstdDecompressSync(packed).toString('utf8');
}
