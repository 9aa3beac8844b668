// What is said when data is moved, saved or brought back.
export const keepStrings = {
  noData: (folder: string) =>
    `${folder} holds no data of Baton (there is no baton.db). Name the folder that the server uses.`,
  holdsData: (file: string) => `${file} is there already, and would be lost. Name an empty folder.`,
  noBackup: (folder: string) =>
    `${folder} is no backup: it has no backup.json that can be read. Name a folder that "baton backup" made.`,
  fileChanged: (file: string) => `${file} is not as it was when the backup was made. Use another backup.`,
  fileMissing: (file: string) => `${file} belongs to the backup and is missing. Use another backup.`,
  noPlace: (what: string, count: number) =>
    `${what} holds ${count} rows, and the other database has no place for them. Start the same release on both sides, and try again. Nothing was kept.`,
  differ: (table: string, there: number, here: number) =>
    `Of ${there} rows of ${table} ${here} arrived, so nothing was kept. Check that no server is running on the source, and try again.`,
  serversRun: (count: number, address: string) =>
    `${count === 1 ? 'A server is' : `${count} servers are`} running on ${address}. Stop ${count === 1 ? 'it' : 'them'} first: what is written meanwhile would be lost.`,
  databaseHoldsData: (address: string, table: string) =>
    `${address} holds data of Baton already (in ${table}). Make an empty database, and name that.`,
  movedAway: (folder: string, to: string, at: string, file: string) =>
    `The data in ${folder} was moved to ${to} on ${at.slice(0, 10)}. Start with BATON_DATABASE set to that address. To go on with the older data here, delete ${file}.`,
  databaseMovedAway: (to: string) =>
    `The data in this database was moved to the folder ${to}. Start without BATON_DATABASE and with BATON_DATA set to that folder. To go on with the older data here, delete the row 'moved-to' from app_setting.`,
} as const;
