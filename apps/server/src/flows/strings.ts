export const flowStrings = {
  noModel:
    'No language model is connected to this server. Whoever runs it sets BATON_MODEL_URL and BATON_MODEL; until then the questions of the guided start lead to the same flow.',
  modelFailed: (because: string) =>
    `The connected language model gave no usable answer (${because}). Try again, or answer the questions.`,
  noMail:
    'This flow sends mails, and this server has no mail server: customers would be told of a confirmation that never comes. Set SMTP_URL and start again.',
  demoMail: 'In this demo mails are not sent: read them on the outbox page.',
  noPager: (connection: string) =>
    `This flow alerts the person on call${connection === '' ? '' : ` through "${connection}"`}, and nothing is connected there: no pager would ring. Give it an address under Settings, Connections.`,
  demoPager: 'In this demo no pager rings: alerts are kept in the alert log on the outbox page.',
  copyOf: (name: string) => `${name} (copy)`.slice(0, 120),
  templateReadOnly: (id: string) =>
    `"${id}" is a template and stays as it is. Make a flow of your own from it and change that one.`,
  templateBroken: (id: string) => `The template "${id}" has errors and cannot run. See its issues.`,
  templateCannotRun: (file: string, because: string) => `The template ${file} cannot run: ${because}`,
  noFlow: (id: string) => `There is no flow "${id}". See the list at /api/flows.`,
  noVersion: (id: string, version: number) => `"${id}" has no version ${version}.`,
  noDesk: (name: string) =>
    `This flow hands over to the help desk "${name}", and this server is not connected to it. Give the connection its help desk under Settings, Connections.`,
  otherId: (found: string, wanted: string) =>
    `The document carries the id "${found}" and was saved as "${wanted}". Keep the flow's id, or import the document as a flow of its own.`,
  draftChanged:
    'Someone else saved this flow after you opened it. Nothing was overwritten: load the newer draft, or save yours as a copy.',
  versionRequired: 'Say which draft you changed: send its ETag as If-Match.',
  cannotRead: 'The flow cannot be read.',
  nothingInTest: (flow: string) => `Nothing of “${flow}” is in test. Move its draft there first.`,
  notForYou: 'What is in test is open to those who sign in here.',
  noApprovalNeeded: 'No second person is needed here: publish it.',
  approvalNeeded:
    'Your workspace asks for a second person before a flow goes live. Ask for one under Publish; somebody else who may publish does it then.',
  approvalByOther: 'You asked for this yourself. Somebody else who may publish has to do it.',
  approvalHasErrors: 'The flow has errors. Correct them before you ask somebody to publish it.',
  nothingAsked: 'Nobody has asked for this flow to be published.',
  hasErrors: (count: number, first: string) =>
    count === 1
      ? `1 issue must be fixed before this flow can be published: ${first}`
      : `${count} issues must be fixed before this flow can be published. The first: ${first}`,
  rolledBackNote: (version: number) => `Back to version ${version}`,
  noSuchContent: (id: string) => `"${id}" was never published with this content. Choose one of its versions again.`,
  isPart: (id: string) =>
    `"${id}" is a part of other flows: no conversation begins in it. Name a flow that runs it, or one of its own.`,
  notPublished: (id: string) => `"${id}" was never published. Publish it first; customers never meet a draft.`,
};
