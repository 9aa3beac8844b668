import { MOST_FILE_BYTES } from '@baton/wire';

const MEGABYTE = 1024 * 1024;

export const fileStrings = {
  notFound: 'There is no such file in this conversation.',
  empty: (name: string) => `${name} is empty.`,
  tooLarge: (name: string) => `${name} is too large. Up to ${MOST_FILE_BYTES / MEGABYTE} MB is taken.`,
  notTaken: (name: string, endings: readonly string[]) =>
    `${name} is of a kind that is not taken, or is not what its name says. These are taken: ${endings.join(', ')}.`,
  tooMany: 'This conversation has as many files as one may have. Send the rest another way.',
  unsafe: (name: string) => `${name} was not taken: a virus scanner found something in it.`,
  scannerAway: 'Files cannot be checked at the moment, so none are taken. Try again in a minute.',
  scannerTrouble: (why: string) => `A file was not taken because the virus scanner could not look into it: ${why}`,
  foundIn: (conversation: string, what: string) =>
    `The virus scanner found ${what} in a file for the conversation ${conversation}. It was not taken.`,
};
