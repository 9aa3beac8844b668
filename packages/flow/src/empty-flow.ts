import { FLOW_FORMAT, FLOW_SCHEMA, flowSettings, type Flow, type FlowSettings } from './document.ts';

/** What a new flow is called; its settings where they are not the usual ones. */
export interface EmptyFlowParts {
  /** 1 to 64 letters, digits, `-` and `_`. */
  readonly id: string;
  /** 1 to 120 characters. */
  readonly name: string;
  readonly settings?: Partial<FlowSettings>;
}

/** A flow without a step: what a builder begins with. One language (English), the web, the warm voice, unless `settings` say otherwise. */
export function emptyFlow({ id, name, settings = {} }: EmptyFlowParts): Flow {
  return {
    $schema: FLOW_SCHEMA,
    format: FLOW_FORMAT,
    id,
    name,
    description: '',
    settings: flowSettings.parse(settings),
    nodes: [],
    edges: [],
  };
}
