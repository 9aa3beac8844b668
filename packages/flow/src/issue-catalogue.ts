// Every code that an issue can carry: what is behind it in general, and what cures it. An issue's own message says it of one place.

/** What is behind an issue of one code, and what to do about it, in sentences. */
export interface IssueMeaning {
  /** Why the check looks for it: what would happen to a customer, an agent or the file. */
  cause: string;
  /** What to change. */
  cure: string;
}

/** The shape of a saved file, found when it is opened. */
const ofTheFile = {
  'not-json': {
    cause: 'The file is not JSON, so nothing in it can be read.',
    cure: 'Restore a saved version, or fix the place that the message names.',
  },
  'too-deep': {
    cause: 'The file is nested deeper than any saved flow is; it was damaged or made by something else.',
    cure: 'Restore a saved version.',
  },
  'forbidden-key': {
    cause: 'A key such as "__proto__" could change how other parts behave.',
    cure: 'Remove the key.',
  },
  'flow-shape': {
    cause: 'A part of the file is missing or is not of the type that the format asks for.',
    cure: 'Correct the value that the message points to; "baton export --to schema" prints the format.',
  },
  'flow-too-large': {
    cause: 'The flow has more steps, connections or text than one can be opened with.',
    cure: 'Split it into flows that it runs as sub-flows.',
  },
  'flow-too-new': { cause: 'A newer Baton saved this file.', cure: 'Update Baton.' },
  'duplicate-id': {
    cause: 'Two steps or connections share one id, so that it is not clear which one is meant.',
    cure: 'Give one of them another id.',
  },
  'dangling-edge': {
    cause: 'A connection leads from or to a step that is not there.',
    cure: 'Remove the connection, or add the step.',
  },
  'unknown-exit': {
    cause: 'A connection leaves from an exit that the step does not have, often because an option was renamed.',
    cure: 'Draw the connection from an exit that the step has.',
  },
  'exit-taken': {
    cause: 'Two connections leave from one exit, and only one can be followed.',
    cure: 'Keep one of them.',
  },
  'no-way-in': {
    cause: 'The start, listening steps and notes begin by themselves; nothing leads to them.',
    cure: 'Remove the connection.',
  },
  'unknown-kind': {
    cause: 'The step is of a kind that is not installed here.',
    cure: 'Install the kind, or remove the step.',
  },
  'kind-too-new': { cause: 'The step was saved by a newer version of its kind.', cure: 'Update Baton.' },
  'no-migration': {
    cause: 'The settings are older than this version of the kind can read.',
    cure: 'Remove the step and add it again.',
  },
  'migration-failed': {
    cause: 'The settings could not be brought up to date.',
    cure: 'Remove the step and add it again.',
  },
  setting: {
    cause: 'A setting has a value that the step does not accept.',
    cure: 'Correct the setting that the message names.',
  },
  'setting-unfinished': {
    cause: 'A setting is being edited, and what is typed so far is not a value yet.',
    cure: 'Finish or undo the change.',
  },
  'scenarios-too-large': {
    cause: 'The file holds more than a list of scenarios should.',
    cure: 'Split it into several files.',
  },
  'scenario-shape': {
    cause: 'A scenario has a step or a field that the format does not know.',
    cure: 'Correct the place that the message names; "baton export --to scenario-schema" prints the format.',
  },
} as const satisfies { [code: string]: IssueMeaning };

/** The drawing as it stands, and flows that run flows. */
const ofTheDrawing = {
  'no-start': { cause: 'A conversation has nowhere to begin.', cure: 'Add the step "Start" and connect it.' },
  'two-starts': { cause: 'A conversation can begin in one place only.', cure: 'Remove one of the starts.' },
  'two-listeners': {
    cause: 'Two steps listen for the same thing, and only one could answer.',
    cure: 'Put everything into one of them and remove the other.',
  },
  'not-connected': {
    cause: 'A customer who leaves the step that way would be stranded.',
    cure: 'Connect the exit to a next step.',
  },
  'loop-without-wait': {
    cause:
      'Steps lead around in a circle in which nobody is waited for, so that a conversation would never come to rest.',
    cure: 'Put a step into the circle that waits for the customer, or break it.',
  },
  'folding-cut': {
    cause:
      'Very many ways lead on from one step, so the compiled machine keeps a state of its own in between. Nothing is wrong.',
    cure: 'Nothing needs to be done.',
  },
  'unknown-template': {
    cause: 'A message uses a template that the library does not have.',
    cure: 'Choose another template, or write a text of your own.',
  },
  'listener-in-part': {
    cause: 'A part is run inside another flow, which alone can listen all the time.',
    cure: 'Move the listening step to the flow around it.',
  },
  'part-without-end': {
    cause: 'A part that never ends would not let the flow around it go on.',
    cure: 'Add a step "End" for each way the part can come out, and name it.',
  },
  'parts-not-reached': {
    cause: 'The flows that this one runs could not be fetched, so it was checked without them.',
    cure: 'Check again when the server answers.',
  },
  'no-flow-chosen': { cause: 'A sub-flow step does not say which flow it runs.', cure: 'Choose the flow.' },
  'unknown-flow': {
    cause: 'The version of the flow that the step runs is not here.',
    cure: 'Choose the flow again, or publish that version.',
  },
  'sub-flow-in-itself': { cause: 'Two flows run each other, which would never end.', cure: 'Take one of the two out.' },
  'listener-in-sub-flow': {
    cause: 'The flow that is run has a step that listens all the time; only the flow around it can do that.',
    cure: 'Move the listening step to the flow around it.',
  },
  'sub-flow-without-beginning': {
    cause: 'The flow that is run leads nowhere from its start.',
    cure: 'Connect its first step.',
  },
  'sub-flow-end-without-way': {
    cause: 'The flow that is run can end in a way for which the step has no exit.',
    cure: 'Add an exit of that name and connect it.',
  },
  'sub-flow-way-never-taken': {
    cause: 'The step has an exit that the flow it runs never ends with.',
    cure: 'Remove the exit, or correct its name.',
  },
  'sub-flow-unknown-value': {
    cause: 'A value is passed that the other flow does not have.',
    cure: 'Choose a value that it declares.',
  },
  'sub-flow-with-too-many-values': {
    cause: 'More values cross the border of a sub-flow than one step can keep.',
    cure: 'Pass fewer values, or declare fewer in the flow that is run.',
  },
  'sub-flows-too-large': {
    cause: 'With everything that it runs, the flow has too many steps.',
    cure: 'Run fewer sub-flows.',
  },
} as const satisfies { [code: string]: IssueMeaning };

/** What one step's own settings contradict. */
const ofOneStep = {
  'promise-cannot-be-kept': {
    cause: 'The step promises a person sooner than the people it alerts have time to answer.',
    cure: 'Promise more time, or alert the backup earlier.',
  },
  'fewer-than-three-ways': {
    cause: 'After hours a customer should have at least three options, so that nobody reaches a dead end.',
    cure: 'Connect the options that the message names.',
  },
  'updates-out-of-order': {
    cause: 'Updates while waiting are said in the order of their times.',
    cure: 'Make each update later than the one before it.',
  },
  'same-update-twice': { cause: 'A wait feels longer when nothing changes.', cure: 'Vary the updates.' },
  'late-alternatives': {
    cause: 'Most people have given up before a callback or ticket is offered.',
    cure: 'Offer the alternatives earlier.',
  },
  'long-silence': {
    cause: 'A customer who waits should hear something every two minutes or so.',
    cure: 'Add an update in between.',
  },
  'team-and-calendar': {
    cause: 'A step names both a team and opening hours, and only the opening hours count.',
    cure: 'Remove one of the two.',
  },
  'pattern-unreadable': {
    cause: 'The pattern is not a regular expression of the kind that runs in linear time.',
    cure: 'Fix the pattern; look-ahead and back-references are not supported.',
  },
  'pattern-too-long': {
    cause: 'Counted repetitions make the pattern so long that reading an answer with it would keep others waiting.',
    cure: 'Use * or + in place of large counts.',
  },
  'no-number-fits': { cause: 'The least number is above the most.', cure: 'Change one of the two.' },
  'silence-order': {
    cause: 'A silent agent is reminded, then the lead is alerted, then somebody else takes over.',
    cure: 'Put the three times into that order.',
  },
  'nudge-too-late': {
    cause: 'The agent would be reminded after the conversation has gone to somebody else.',
    cure: 'Make the reminder the earlier of the two.',
  },
  'close-too-early': {
    cause: 'A silent customer would be closed before having been asked.',
    cure: 'Close later, or ask earlier.',
  },
  'no-connection': {
    cause: 'The step asks another system and does not say which.',
    cure: 'Choose one of the workspace’s connections.',
  },
  'no-topics': { cause: 'The step listens for no topic at all.', cure: 'Choose a topic, or remove the step.' },
  'topic-twice': { cause: 'Two topics have one id.', cure: 'Give one of them an id of its own.' },
  'topic-without-phrases': {
    cause: 'A topic without phrases can never be recognised.',
    cure: 'Add a few phrases that customers use.',
  },
  'topic-without-reason': {
    cause: 'The customer is told why the topic goes to a person, and there is no reason to tell.',
    cure: 'Add the reason.',
  },
  'topic-language-not-heard': {
    cause: 'The flow speaks a language in which the topics that Baton knows are not heard.',
    cure: 'Add your own topics with phrases in that language, or send its customers to an agent.',
  },
} as const satisfies { [code: string]: IssueMeaning };

/** What the proof finds by walking through everything that can happen. */
const ofTheCourseOfEvents = {
  'no-way-to-a-person': {
    cause: 'A customer who asks for a person is not heard.',
    cure: 'Add the step that listens for it, and lead it to a transfer.',
  },
  'person-asked-again': {
    cause: 'Who has asked for a person is asked whether they want one.',
    cure: 'Transfer without a question in between.',
  },
  'person-deflected': {
    cause: 'Who has asked for a person is answered by the bot instead.',
    cure: 'Lead from the request to a transfer, a callback or a ticket before the bot answers again.',
  },
  'person-never-reached': {
    cause: 'There is a course of events in which a customer who asked for a person gets no person, ticket or callback.',
    cure: 'Lead the last step of that course to a transfer, a callback or a ticket.',
  },
  'person-goes-round': {
    cause: 'Who has asked for a person can go around in a circle without ever getting one.',
    cure: 'Let the circle end in a transfer, a callback or a ticket.',
  },
  'silent-transfer': {
    cause: 'A customer is put into a queue and is not told.',
    cure: 'Announce the transfer.',
  },
  'two-announcements': {
    cause: 'A transfer is announced twice.',
    cure: 'Remove one of the two messages.',
  },
  'silence-while-waiting': {
    cause: 'A customer who waits for a person hears nothing for too long.',
    cure: 'Connect queue updates to the transfer, or say them more often.',
  },
  'bot-while-waiting': {
    cause: 'The bot answers a customer who holds a place in the queue, so that two speak at once.',
    cure: 'Give the place up first, or lead elsewhere.',
  },
  'agent-first-word-late': {
    cause: 'An agent who has accepted and says nothing is not reminded in time.',
    cure: 'Remind the agent earlier.',
  },
  'place-lost': {
    cause: 'A clock, or that everybody is busy, takes customers out of line before they have chosen another way.',
    cure: 'Offer the other ways beside the place in line, and give it up only when one is chosen.',
  },
  'pass-into-emptiness': {
    cause: 'A transfer may lead to a team that has no people or never opens.',
    cure: 'Choose a team with people and opening hours, or give it both.',
  },
  'answer-never-said': {
    cause: 'The bot answers, and on one of the paths from there the customer never reads the answer.',
    cure: 'Put a message with {{answer.text}} on that path.',
  },
  'promise-lost': {
    cause: 'A message promises a call or an answer, and nothing makes it somebody’s work.',
    cure: 'Lead on to a ticket or a callback, which keep a promise with its time.',
  },
  'mail-never-sent': {
    cause: 'A message says that a mail was sent, and no step before it sends one.',
    cure: 'Lead through a ticket or a callback first, or take the words out.',
  },
  'placeholder-link': {
    cause: 'A link leads nowhere: it is empty, or an address kept for examples.',
    cure: 'Put in the address of the page that helps.',
  },
  'unsafe-link': {
    cause:
      'A link begins with something other than https:, mailto: or tel:, or a customer’s own words decide where it leads.',
    cure: 'Write the whole address of the page, a path of your own site that begins with /, an email address or a phone number.',
  },
  'no-working-pager': {
    cause: 'The rota alerts people through a connection that is not there or only sends mail.',
    cure: 'Choose a connection that calls, texts or pages.',
  },
  'no-mail-here': {
    cause: 'The flow sends mails, and the server that it is published on has no mail server.',
    cure: 'Set SMTP_URL and start the server again.',
  },
  'no-desk-here': {
    cause: 'The flow hands over to a help desk that this server is not connected to.',
    cure: 'Give the connection its help desk under Settings, Connections.',
  },
  'no-pager-here': {
    cause: 'The flow alerts the person on call, and on this server nothing is connected for it.',
    cure: 'Give the connection its address under Settings, Connections.',
  },
  'agent-vanishes': {
    cause: 'An agent who has disconnected is not noticed, and the customer waits for nobody.',
    cure: 'Offer the conversation to another agent after a while.',
  },
  'agent-silent': {
    cause: 'An agent who goes quiet is not noticed.',
    cure: 'Alert the team lead after a while.',
  },
  stranded: {
    cause: 'There is a course of events after which the customer hears nothing more.',
    cure: 'Connect the exit that the message names to a next step.',
  },
  'wait-without-deadline': {
    cause: 'A step waits without a limit: who says nothing there is stuck.',
    cure: 'Give the wait a time limit that leads on.',
  },
  'nothing-happens': {
    cause: 'A step has deadlines and none of them leads on.',
    cure: 'Let one of them take another path.',
  },
  'customer-not-heard': {
    cause: 'What a customer writes while waiting is answered by nothing.',
    cure: 'Let the step answer with a word.',
  },
  'end-without-outcome': {
    cause: 'The conversation ends without saying how, so that reports do not count it.',
    cure: 'End with a step that records the outcome.',
  },
  unreachable: { cause: 'No conversation ever reaches the step.', cure: 'Connect a step to it, or remove it.' },
} as const satisfies { [code: string]: IssueMeaning };

/** What is said: values, translations, channels, claims. */
const ofWords = {
  'variable-not-set': {
    cause: 'A text uses a value that is not there yet on one of the paths to it.',
    cure: 'Set it before, or write a fallback: {{name|fallback}}.',
  },
  'variable-may-be-empty': {
    cause: 'A text uses a value that is not known of every customer.',
    cure: 'Write a fallback: {{name|fallback}}.',
  },
  'unknown-variable': {
    cause: 'A text uses a value that nothing sets.',
    cure: 'Correct the name, or declare it with a default.',
  },
  'missing-translation': {
    cause: 'A text is missing in one of the languages of the flow, whose customers get another one.',
    cure: 'Translate it, or take the language off the flow.',
  },
  'claims-a-place': {
    cause: 'A text states a place in the queue, which is not true for everybody.',
    cure: 'Use {{queue.place}}.',
  },
  'claims-priority': {
    cause: 'A text promises priority to everybody.',
    cure: 'Use {{queue.priority}}, which appears only where it is true.',
  },
  'claims-a-time': {
    cause: 'A text states a time as a figure, which may not be true when it is read.',
    cure: 'Use a value such as {{queue.wait}} or {{ticket.due}}.',
  },
  'costs-trust': {
    cause: 'The words are ones that make customers doubt: no time, no reason, or a question that was answered.',
    cure: 'Say when, say why, and start from what is known.',
  },
  'text-too-long': {
    cause: 'A channel carries less text in one message, so that it arrives in several.',
    cure: 'Shorten the text.',
  },
  'long-sms': {
    cause: 'A text takes several text messages by SMS, each of which is paid for.',
    cure: 'Shorten the text.',
  },
  'too-many-buttons': {
    cause: 'A channel shows fewer buttons; there the choices become a list or numbered text.',
    cure: 'Offer fewer choices, or accept how they look there.',
  },
  'button-too-long': {
    cause: 'A channel carries shorter button labels; there the choices become a list or numbered text.',
    cure: 'Shorten the label.',
  },
} as const satisfies { [code: string]: IssueMeaning };

/** What the flow asks of its workspace. */
const ofTheWorkspace = {
  'unknown-team': { cause: 'The workspace has no such team.', cure: 'Choose another team, or add it.' },
  'empty-team': { cause: 'Nobody belongs to the team.', cure: 'Add somebody, or choose another team.' },
  'missing-skill': {
    cause: 'Nobody has the skill that is asked for.',
    cure: 'Give it to somebody, or ask for another one.',
  },
  'unknown-hours': { cause: 'The workspace has no such opening hours.', cure: 'Choose others, or add them.' },
  'unknown-connection': { cause: 'The workspace has no such connection.', cure: 'Choose another one, or add it.' },
  'nobody-on-call': {
    cause: 'A step alerts the person on call, and there is no rota.',
    cure: 'Add a rota, or lead elsewhere.',
  },
  'on-call-without-backup': {
    cause: 'One person is alerted, and nobody after them.',
    cure: 'Name a second person as backup.',
  },
  'tier-cannot-be-met': {
    cause: 'Offering the conversation to two agents alone takes longer than the first response that is promised.',
    cure: 'Shorten the offer, or promise more time.',
  },
  'topics-not-covered': {
    cause: 'The bot would answer a topic that belongs to a person.',
    cure: 'Add a step that listens for the topic.',
  },
} as const satisfies { [code: string]: IssueMeaning };

/** Cause and cure of every code, in groups: the file, the drawing, one step, the course of events, words, the workspace. */
export const issueGroups = {
  'The file': ofTheFile,
  'The drawing': ofTheDrawing,
  'One step': ofOneStep,
  'The course of events': ofTheCourseOfEvents,
  'What is said': ofWords,
  'The workspace': ofTheWorkspace,
} as const;

/** Cause and cure by code. A kind from outside names issues of its own as `kind:what-is-wrong`; those are not here. */
export const issueCatalogue = {
  ...ofTheFile,
  ...ofTheDrawing,
  ...ofOneStep,
  ...ofTheCourseOfEvents,
  ...ofWords,
  ...ofTheWorkspace,
} as const;

/** A code of the house's own. */
export type IssueCode = keyof typeof issueCatalogue;

/** Cause and cure of a code; null for one that a kind from outside has named. */
export function meaningOf(code: string): IssueMeaning | null {
  return isIssueCode(code) ? issueCatalogue[code] : null;
}

function isIssueCode(code: string): code is IssueCode {
  return Object.hasOwn(issueCatalogue, code);
}
