export { connectorKinds, type ConnectorField, type ConnectorKind } from './catalogue.ts';
export { deskAccount, deskNames, type DeskRead } from './desks.ts';
export {
  DeskError,
  type Call,
  type Desk,
  type DeskAnswer,
  type DeskCase,
  type DeskDefinition,
  type DeskEvent,
  type DeskState,
  type DeskTicket,
  type NoteForm,
} from './desk.ts';
export { addedNote, type AddedNote } from './note/added-note.ts';
export { deskNote, type DeskNote, type NoteOptions } from './note/desk-note.ts';
export { markerOf } from './parts/ask.ts';
export {
  pagerCheck,
  pagerFollowUp,
  pagerSettings,
  pagerTrigger,
  readPagerNews,
  type PagerCall,
  type PagerNews,
  type PagerSettings,
} from './pagerduty/pagerduty.ts';
export {
  namedByHeader,
  signedByChatwoot,
  signedByHubspot,
  signedByIntercom,
  signedByPagerduty,
  signedBySunshine,
  signedByZendesk,
  type SignedBy,
} from './verify/signed-by.ts';
