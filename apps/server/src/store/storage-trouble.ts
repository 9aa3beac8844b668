// Result codes of SQLite that speak of the disk and the file, not of a statement: https://sqlite.org/rescode.html
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;
const OF_THE_DISK: ReadonlySet<number> = new Set([READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB]);

/** Did the disk or the data file refuse, so that nothing in the code is at fault? */
export function isStorageTrouble(error: unknown): error is Error {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  // Extended codes keep the plain one in their lowest byte.
  return OF_THE_DISK.has(error.errcode & 0xff);
}
