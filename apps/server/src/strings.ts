// What the server says to whoever starts it, calls it or opens it without an app built.
export const strings = {
  defaultMailFrom: 'Baton <support@localhost>',

  modelNotCalibrated: (url: string, why: string): string =>
    `The language model at ${url} could not be asked the articles' own questions, so its confidence stays cautious: ${why}`,
  badSetting: (name: string, value: string, reason: string) =>
    `${name}="${value}" cannot be used: ${reason.replace(/\.$/, '')}. Change it, or leave it out for the default.`,
  needsHttps: (host: string) =>
    `BATON_HOST="${host}" is reached from other machines, so sign-in is needed and nobody may listen on the way. ` +
    'Set BATON_ORIGIN to the https address of this server, such as https://help.example.com, or BATON_TRUSTED_PROXY to the addresses of the proxy that ends HTTPS in front of it; or use 127.0.0.1, for which neither sign-in nor HTTPS is needed.',
  portInUse: (host: string, port: number) =>
    `Port ${port} on ${host} is taken by another program. Either choose another one, for example "PORT=${port + 1} npm start", ` +
    `or stop the other program and start again.`,
  portForbidden: (port: number) =>
    `Port ${port} may not be opened by this user. Choose one above 1023, for example "PORT=4400 npm start".`,
  fileTrouble: (path: string, reason: string) =>
    `${path} cannot be used: ${reason}. Check that it exists and that this user may read and write there, or name another one.`,
  databaseTrouble: (folder: string, reason: string) =>
    `The data folder ${folder} cannot be used: ${reason}. Make room on the disk if it is full; restore the folder from a backup if it is damaged, or start with another one.`,
  dataNewer: (written: number, known: number) =>
    `The data folder was written by a newer Baton (tables of version ${written}, this one knows ${known}). Update Baton, or choose another BATON_DATA.`,
  knowledgeBroken: (file: string, reason: string) =>
    `The articles of the bot, ${file}, are not valid JSON: ${reason}. Correct the file and start again.`,
  listening: (address: string) =>
    `Baton is running.\n  Flows          ${address}/\n  Customer chat  ${address}/chat\n  Agent desk     ${address}/desk\n  Mail outbox    ${address}/outbox\n  API            ${address}/api/openapi.json\nStop it with Ctrl+C.`,
  demo: (hours: 'open' | 'night' | 'written') =>
    `This is a demo: whoever sits at this machine may use it without signing in. ${
      {
        open: 'All teams are open at any hour; the switch "Night" in the studio, at the desk and in the chat closes them.',
        night: 'It is night in it: the switch in the studio, at the desk and in the chat opens the teams.',
        written:
          'Teams keep the hours of the workspace; the switch in the studio, at the desk and in the chat opens them.',
      }[hours]
    }`,
  noDemo: 'This server is not a demo: its teams keep the hours of the workspace.',
  stopping: 'Stopping: finishing what was accepted.',

  appNotBuilt: (app: string) => ({
    title: `The ${app} is not built yet`,
    body: `This server is running, but the pages of the ${app} have not been built. Run "npm start", which builds them, or build them yourself and reload this page.`,
  }),
  storybookNotBuilt: {
    title: 'Storybook is not built yet',
    body: 'It shows every message, flow and step by itself. Run "npm run storybook:build" beside this server and reload this page.',
  },
  outboxTitle: 'Mail outbox',
  outboxEmpty: 'No mail yet. What the flows and agents send to customers appears here.',
  outboxNoSmtp:
    'No mail server is set, so nothing leaves this machine: this is what would have been sent. Set SMTP_URL to send it.',
  outboxSmtp: 'Mails go out through the mail server that SMTP_URL names. This page keeps a copy of each.',

  notFound: (path: string) => `There is nothing at ${path}. Check the address; /api/openapi.json lists what there is.`,
  noVersion: (asked: string, own: string) => `There is no version ${asked} of this API. Call /api/v${own}/… instead.`,
  wrongMethod: (method: string, path: string, allowed: string) =>
    `${path} does not take ${method}. It takes ${allowed}.`,
  notJson: 'The body is not valid JSON. Send one JSON document with the content type application/json.',
  notJsonType: (type: string) =>
    `The content type ${type || '(none)'} is not read here. Send JSON with the content type application/json.`,
  tooLarge: (limit: number) =>
    `The body is larger than ${Math.floor(limit / 1024)} kB, which is the most this address reads.`,
  badRequest: 'The request could not be read as HTTP. Check its address and headers.',
  tooMany: {
    messages: (seconds: number) =>
      `That were many messages in a short time. Wait ${seconds} s and send it again; nothing of it was lost.`,
    conversations: (seconds: number) =>
      `Many conversations were begun from this address in a short time. Wait ${seconds} s and try again.`,
    'sign-ins': (seconds: number) => `Too many tries to sign in from this address. Wait ${seconds} s and try again.`,
    passwords: (seconds: number) => `Too many tries for this person. Wait ${seconds} s and try again.`,
    'wrong-tokens': (seconds: number) =>
      `Too many wrong tokens came from this address. Wait ${seconds} s, and send the token that came with the conversation.`,
    files: (seconds: number) => `Many files came in a short time. Wait ${seconds} s and send it again.`,
    tests: (seconds: number) => `Many tests were run in a short time. Wait ${seconds} s and try again.`,
  },
  internal: 'The server met a fault of its own and did nothing. The details are in its log.',
  idReused: 'This id was used before for something else. Make a new id for a new request.',
  databaseAway:
    'The database does not answer at the moment. Nothing was changed that was not acknowledged; try again in a second.',
  storageFailed:
    'The server could not write to its disk, and kept nothing of this. Whoever runs it finds the reason in its log; try again when there is room.',
  stopping503: 'The server is stopping. Try again when it has started.',
  foreignHost: (host: string) =>
    `The server answers only to names of this machine, and was called "${host}". Use http://127.0.0.1 or http://localhost.`,
  websiteNotAllowed: (origin: string) =>
    `The website ${origin} may not show this chat. Add it in the studio under Settings, Chat.`,
  foreignOrigin: (origin: string) => `A page of ${origin} may not change anything here.`,
};
