export { anyNode, type AnyNode } from './any-node.ts';
export { briefly } from './briefly.ts';
export { channels, type Channel } from './channels.ts';
export { choicesOn, isWithin, rowLines, type ChoicesShown } from './choices-on.ts';
export { lengthOn, shortestOnSms, smsParts, type CountedIn, type SmsParts } from './channel-length.ts';
export { condition, type Condition, type ConditionWeekday } from './condition.ts';
export { knownWhenTrue, patternsOf, renameCondition, teamsOf, variablesOf } from './condition-parts.ts';
export { describeCondition } from './describe-condition.ts';
export {
  defineNode,
  type CheckContext,
  type CompileContext,
  type Facts,
  type Firing,
  type FiringScope,
  type NodeDefinition,
  type Patch,
  type Port,
  type SubFlowNames,
  type SubFlowStep,
  type SubFlowUse,
} from './define-node.ts';
export type { HouseGroup, NodeGroup } from './node-group.ts';
export {
  FLOW_FORMAT,
  FLOW_SCHEMA,
  flowDocument,
  flowSettings,
  nodeName,
  variableDeclaration,
  channelName,
  type ChannelName,
  type Flow,
  type FlowEdge,
  type FlowNode,
  type FlowSettings,
} from './document.ts';
export { isSpoken, messageOf, type Effect } from './effects.ts';
export { emptyFlow, type EmptyFlowParts } from './empty-flow.ts';
export { deadlineEvent, deadlineKeyOf, listenerEvent, placeEvent } from './event-names.ts';
export { graphOf, type Graph, type GraphNode } from './graph.ts';
export type { Fix, Issue, IssuePlace, OwnIssueCode, PathStep, Severity } from './issue.ts';
export { portField, portOfField } from './issue.ts';
export { issueCatalogue, issueGroups, meaningOf, type IssueCode, type IssueMeaning } from './issue-catalogue.ts';
export { isTrue, type ClockReading, type ConditionScope } from './is-true.ts';
export { flowJsonSchema } from './json-schema.ts';
export { firstRefusal, parseLimitedJson, pointerOf } from './limited-json.ts';
export {
  BEGIN,
  ENDED,
  REST,
  type Block,
  type CompiledDeadline,
  type CompiledEffect,
  type CompiledMachine,
  type CompiledMail,
  type CompiledOp,
  type CompiledSay,
  type CompiledTransition,
  type Go,
  type Leaf,
  type ListenerSpec,
  type NamedRef,
  type PlaceSpec,
  type StateSpec,
  type XStateConfig,
} from './machine.ts';
export {
  choiceForm,
  inLanguage,
  localText,
  messageForm,
  ownMessage,
  say,
  spokenOnly,
  textsOf,
  type ChoiceForm,
  type CompiledMessage,
  type LocalText,
  type MessageForm,
  type MessageLibrary,
  type MessageTemplate,
  type OwnMessage,
} from './message.ts';
export { migrateConfig } from './migrations.ts';
export type {
  Arm,
  Armable,
  Deadline,
  DeadlineFrom,
  Due,
  Json,
  Named,
  NodeProgram,
  Op,
  Params,
  PlaceWait,
  Target,
  Wait,
} from './ops.ts';
export { parseFlow, parseFlowValue, serialiseFlow, type ParsedFlow } from './parse-flow.ts';
export type { Circumstance, DueHint, GuardHint, Needs, ProofHints } from './proof-hints.ts';
export { createRegistry, extendRegistry, functionsOf, type KindFunctions, type Registry } from './registry.ts';
export type { Anchors, FlowEvent, Scope, Surroundings, Vars, WaitEvent } from './scope.ts';
export { fillLink, isSafeLink, linkBeginning } from './links.ts';
export { fillText, parseText, placesOf, renamePlaces, type TextPart } from './template-text.ts';
export { systemVariable, systemVariables, type SystemVariable } from './variables.ts';
export { reservedChoices } from './reserved-choices.ts';
