// Everything the command line says.

const more = (command: string) => `See "baton ${command} --help".`;

const common = `  --json      the result as one JSON value, for machines
  -h, --help  this text`;

export const strings = {
  help: `baton: check, test, play and export handoff flows.

Usage
  baton check FLOW…                  check for problems, each with a playable counterexample
  baton test FLOW…                   play the scenarios stored beside it
  baton rehearse FLOW                talk to it here, with a clock you control
  baton compile FLOW                 print the machine it becomes
  baton export FLOW --to FORMAT      xstate, mermaid, schema or scenario-schema
  baton explain [CODE…]              what is behind the codes of issues, and what cures them
  baton fmt [--check] FLOW…          put the file into its canonical form
  baton import FILE                  draw a flow of Twilio Studio, Amazon Connect, Typebot, Botpress or Rasa

  baton move --to PLACE              take all data over to PostgreSQL, or back into a folder
  baton backup --to FOLDER           save everything as it is now, while servers go on
  baton restore BACKUP --to PLACE    bring a backup back
  baton verify [BACKUP]              read everything and say what does not fit together

A FLOW is a file such as flows/standard-handoff.flow.json; check, test and fmt also take a folder.

Every command takes
${common}

Exit codes: 0 all is well, 1 something was found or failed, 2 invalid usage or a file that cannot be read.`,

  checkHelp: `baton check FLOW… [--strict] [--play]

Reads, compiles and proves each flow, and says what is wrong, where, and what to do. A finding that needs a
certain course of events comes with it, told in sentences.

  --strict            warnings count as errors
  --play              plays the path of each finding and prints the talk
  --workspace FILE    teams, hours and people to hold the flow against (default: the one beside the flow)
${common}

Exit code 1 when there is an error.`,

  compileHelp: `baton compile FLOW [--out FILE]

Prints the compiled machine: plain JSON, the same bytes for the same flow.

  --out FILE  write it there instead
  --json      the machine together with its issues and figures
  -h, --help  this text`,

  testHelp: `baton test FLOW… [--only TEXT]

Plays the scenarios kept beside each flow as NAME.scenarios.json, in memory, under a clock of their own. A step that
fails is shown at the end of the talk that led to it.

  --only TEXT         only scenarios whose name contains TEXT
  --workspace FILE    teams, people and customers (default: the one beside the flow)
  --knowledge FILE    what the bot knows (default: the file beside the flow)
${common}

Exit code 1 when a scenario fails.`,

  rehearseHelp: `baton rehearse FLOW

You are the customer: what you type is said. Lines that begin with a colon do the rest; ":help" lists them. Time stands
still until you move it with ":wait".

  --at TIME           when it begins, such as 2026-11-22T02:00:00+01:00
  --agents A,B        who is signed in: ids of the workspace, "all" (default) or "none"
  --customer ID       a customer of the workspace, signed in
  --language CODE     the language of the conversation
  --workspace FILE    teams, people and customers (default: the one beside the flow)
  --knowledge FILE    what the bot knows (default: the file beside the flow)
  --json              one journal entry a line
  -h, --help          this text`,

  exportHelp: `baton export [FLOW] --to FORMAT [--out FILE]

  xstate           the machine as XState reads it: createMachine(…) takes it as it is, with your own guards and actions
  mermaid          the machine as a Mermaid diagram, with a legend of drawn steps and states
  schema           the JSON Schema of a flow file (no FLOW needed)
  scenario-schema  the JSON Schema of a scenario file (no FLOW needed)

  --out FILE  write it there instead
  --json      the export inside one JSON value, with the legend
  -h, --help  this text`,

  explainHelp: `baton explain [CODE…]

Tells the cause and the cure of each code that "baton check" prints, or of every code there is.

${common}`,

  fmtHelp: `baton fmt [--check] FLOW…

Writes each file in its canonical form: two spaces, keys in the order of the format, every setting spelt out. The same
flow always gives the same bytes.

  --check     write nothing; exit code 1 when a file would change
${common}`,

  importHelp: `baton import FILE [--to FLOW] | baton import --articles FILE [--url ADDRESS] [--to FILE]

Draws a flow of Twilio Studio, Amazon Connect, Typebot, Botpress or Rasa as far as it can, and says step by step what could
not be taken over and why. The flow is a draft: open it in the studio, or run "baton check" on it.

  --to FLOW    where to write; without it, beside the file as NAME.flow.json. A file that is there is not written over.
  --articles   the file holds articles of a help centre (Zendesk, Intercom, Markdown); they become knowledge
  --url        where a Markdown file can be read by customers
${common}`,
  moveHelp: `baton move --to postgres://NAME:PASSWORD@HOST:PORT/DATABASE [--data FOLDER]
baton move --to FOLDER --database postgres://…

Takes over all data in one pass, all or nothing, and compares the counts: conversations, journal, flows, settings, people and
their passwords. The other side must be empty, and no server may be running on this one. The source stays as it is, with a note that
keeps a server from going on in it.

  --data FOLDER        the data folder (default: BATON_DATA, or ./data)
  --database ADDRESS   the database to move from (default: BATON_DATABASE)
${common}

Exit code 1 when it could not be done; then nothing was changed.`,
  moveWhere: 'Say where the data goes: --to postgres://name:password@host:5432/database, or --to FOLDER.',
  moveFrom: 'Say which database the data comes from: --database postgres://name:password@host:5432/database.',
  movedToDatabase: (folder: string, address: string) =>
    `All of ${folder} is in ${address} now, counts compared. Start every server with BATON_DATABASE set to it.`,
  movedToFolder: (address: string, folder: string) =>
    `All of ${address} is in ${folder} now, counts compared. Start one server with BATON_DATA set to it, without BATON_DATABASE.`,

  backupHelp: `baton backup --to FOLDER [--data FOLDER | --database postgres://…]

Saves everything as it is at one moment, with the hash of each file. Servers go on meanwhile. The backup is a data folder: it can be
brought back into a folder or into PostgreSQL, whichever it came from.

  --to FOLDER          where to; must hold no data
  --data FOLDER        the data folder (default: BATON_DATA, or ./data)
  --database ADDRESS   the database (default: BATON_DATABASE, unless --data is given)
${common}`,
  backupWhere: 'Say where the backup goes: --to FOLDER.',
  backedUp: (folder: string, files: readonly string[]) =>
    `Saved to ${folder}: ${files.join(', ')}. "baton verify ${folder}" looks through it.`,

  restoreHelp: `baton restore BACKUP --to FOLDER | --to postgres://…

Brings a backup back into an empty data folder, or an empty PostgreSQL database, after it has been held against its hashes.

${common}`,
  restoreWhat: 'Name one backup, such as backups/2026-11-30.',
  restoreWhere: 'Say where it is brought back to: --to FOLDER, or --to postgres://name:password@host:5432/database.',
  restored: (place: string) => `Everything is in ${place}. A server can start on it.`,

  verifyHelp: `baton verify [BACKUP] [--data FOLDER | --database postgres://…]

Reads everything and says what does not fit together: damaged pages, holes in a journal, a conversation without a deadline, a published
version without its machine, a changed line of the audit log. Changes nothing; servers may go on.

  BACKUP               a folder that "baton backup" made: its files are held against their hashes first
  --data FOLDER        the data folder (default: BATON_DATA, or ./data)
  --database ADDRESS   the database (default: BATON_DATABASE, unless --data is given)
${common}

Exit code 1 when something does not fit together.`,
  verified: (place: string) => `Everything in ${place} fits together.`,
  notVerified: 'Something does not fit together. Keep this data as it is, and restore the newest backup that verifies.',

  importedTo: (from: string, count: number, file: string) => `${from}: ${count} steps, written to ${file}`,
  importedArticles: (count: number, file: string) => `${count} articles, written to ${file}`,
  notTakenOver: (count: number) => (count === 0 ? 'Everything was taken over.' : `Not taken over (${count}):`),
  fileIsThere: (file: string) => `${file} is there already. Name another file with --to.`,
  oneFile: 'Name one file to import.',

  talkHelp: `What you type is said by the customer. Lines with a colon:
  :press 2 | :press ID        press a button of the newest message
  :person                     press "Talk to a person"
  :leave                      close the chat
  :wait 30s | 2m | 3h | 1d    let time pass
  :bot 70 TEXT                the next answer of the bot, with how sure it is
  :bot fails | :bot silent    the next question gets no answer
  :agent accept | decline     the agent to whom it is offered
  :agent says TEXT            the agent who holds the conversation
  :agent close TEXT           … closes it, with what was done
  :agent pass TEAM TEXT       … hands it to another team
  :agent return TEXT          … hands it back to the bot
  :agent lost | back          … loses the connection, finds it again
  :agent NAME on | off | break   anybody of the workspace
  :page answered | fails      the person on call
  :request {"status":"sent"}  the system that was asked; also :request fails, :request slow
  :state   where the flow stands         :time   what time it is
  :scenario   this talk as a scenario    :help   this list
  :quit`,

  unknownCommand: (name: string, near: string | undefined) =>
    `There is no command "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} See "baton --help".`,
  seeHelp: more,
  noFlow: 'Name a flow, such as flows/standard-handoff.flow.json.',
  oneFlow: 'Name one flow, and only one.',
  noFlowsIn: (path: string) => `${path} holds no *.flow.json. Name a flow, or a folder with flows.`,
  cannotRead: (path: string, reason: string) => `${path} cannot be read: ${reason}. Check the path.`,
  cannotWrite: (path: string, reason: string) => `${path} cannot be written: ${reason}.`,
  notJson: (path: string, reason: string) => `${path} is not JSON: ${reason}.`,
  noSuchFile: 'there is no such file',
  notAllowed: 'you are not allowed to',
  isFolder: 'it is a folder',
  noWorkspace: (file: string, problem: string) => `The workspace ${file} cannot be used: ${problem}`,
  noKnowledge: (file: string, problem: string) => `The knowledge ${file} cannot be used: ${problem}`,

  noFindings: 'nothing found',
  played: (message: string) => `Played: ${message}`,
  explored: (states: number) => `(${states} situations looked at)`,
  counted: (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`,
  howItComes: 'How it comes about:',
  fix: (label: string) => `Fix: ${label}`,
  cure: (cure: string) => `What to do: ${cure}`,
  unknownCode: (code: string) =>
    `There is no code "${code}". "baton explain" lists all; one with a colon belongs to a kind that was added, whose own message tells what to do.`,
  compiled: (name: string, steps: number, states: number, bytes: number) =>
    `${name}: ${steps} steps became ${states} states, ${(bytes / 1000).toFixed(1)} kB.`,
  written: (path: string) => `Written to ${path}.`,

  scenariosWrong: (file: string, problem: string) => `The scenarios ${file} cannot be used: ${problem}`,
  noScenarioCalled: (text: string) => `No scenario has "${text}" in its name.`,
  passed: (count: number) => `${count} passed`,
  failed: (count: number) => `${count} failed`,

  whichFormat: (known: string) => `Say what to export: --to ${known}.`,
  noFormat: (format: string, known: string) => `There is no format "${format}". Choose one of ${known}.`,

  canonical: 'is canonical',
  wouldChange: 'is not canonical; run "baton fmt" on it',
  formatted: 'formatted',

  badTime: (text: string) => `"${text}" is no time. Write one such as 2026-11-22T02:00:00+01:00.`,
  noCustomer: (id: string, known: string) => `The workspace has no customer "${id}". It has ${known}.`,
  noAgent: (id: string, known: string) => `The workspace has no agent "${id}". It has ${known}.`,
  rehearsalBegins: (flow: string, time: string) => `${flow}. It is ${time}. ":help" lists what you can do.`,
  failedInside: (message: string) => `Something failed inside: ${message}`,
  talk: {
    unknown: (line: string) => `There is no "${line}". ":help" lists what there is.`,
    waitHow: 'Say how long: :wait 30s, :wait 2m, :wait 3h or :wait 1d.',
    botHow: 'Say how sure it is and what it says: :bot 70 It left on Monday.',
    agentHow: 'Say what the agent does: :agent accept, :agent says TEXT, :agent close TEXT.',
    pageHow: 'Say how it goes: :page answered or :page fails.',
    requestHow: 'Say what the other system answers: :request {"status":"sent"}, :request fails or :request slow.',
    pressHow: 'Say which button: :press 1, or its id.',
    passHow: 'Say to which team: :agent pass billing Needs a refund.',
    nobodyThere: 'No agent has this conversation, and it is offered to nobody.',
    nothingYet: 'Nothing has been done yet.',
  },
} as const;
