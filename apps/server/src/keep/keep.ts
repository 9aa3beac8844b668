// What the command line asks of the data: another database for it, a copy of it, and whether all of it is there.
export { backUp, checkFiles, restoreToFolder, restoreToPostgres } from './backup.ts';
export { shownAddress } from './folder.ts';
export { KeepError } from './keep-error.ts';
export { folderToPostgres, postgresToFolder } from './move-house.ts';
export { type Check, verifyFolder, verifyPostgres } from './verify-house.ts';
