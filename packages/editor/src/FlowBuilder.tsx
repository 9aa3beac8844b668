import type { Flow, Issue, MessageLibrary, Registry } from '@baton/flow';
import { ThemeProvider, type ThemeChoice } from '@baton/ui';
import type { CSSProperties } from 'react';
import type { Cards, EditorWorkspace, FlowSettingName } from './context.ts';
import type { EditorLanguage } from './editor-languages.ts';
import { FlowEditor, type FlowEditorProps } from './FlowEditor.tsx';
import type { Check } from './use-check.ts';

/** Colours, type and corners of a host's own: any of the `--baton-*` properties. `light-dark(…)` gives both themes at once. */
export type BuilderTokens = Readonly<Record<`--baton-${string}`, string>>;

/** What `FlowBuilder` is given. Only `value` and `registry` must be. */
export interface FlowBuilderProps {
  /** The flow that is shown. Handing back what `onChange` gave, or an equal copy, changes nothing; another one is opened. */
  value: Flow;
  /** After each change. `unfinished` are values that were typed and are not valid yet, so not in the flow. */
  onChange?: (value: Flow, unfinished: readonly Issue[]) => void;
  /** The kinds of steps on offer: those of `@baton/nodes`, your own, or both (`extendRegistry` of `@baton/flow`). */
  registry: Registry;
  /** A card for each kind that has one; other kinds show one line about their settings. */
  cards?: Cards;
  /** What the flow may name: teams, opening hours, topics and connections, by id and name. */
  workspace?: EditorWorkspace;
  /** The catalogue of messages that steps take by name. */
  templates?: MessageLibrary;
  /** Finds what is wrong with a flow; asked when it has rested for 250 ms, and may take its time. */
  check?: Check;
  /** `light`, `dark`, or what the device prefers. Default `system`. */
  theme?: ThemeChoice;
  tokens?: BuilderTokens;
  /** `view` shows the flow and changes nothing. Default `edit`. */
  mode?: 'edit' | 'view';
  /** The language of the builder's own words, the same for all builders of a page. Default `en`. */
  language?: EditorLanguage;
  /** Names of groups of your own, and other names for those that ship, by id. */
  groups?: Readonly<Record<string, string>>;
  /** The settings of the whole flow that make sense in your product. Default: all of them; `[]` shows none. */
  flowSettings?: readonly FlowSettingName[];
  /** Passed on as they are. */
  extras?: Pick<
    FlowEditorProps,
    | 'commands'
    | 'side'
    | 'sideLabel'
    | 'highlight'
    | 'traffic'
    | 'partFlow'
    | 'blocks'
    | 'others'
    | 'onWorkAt'
    | 'onTakeOver'
    | 'toolbarExtra'
    | 'inspectorExtra'
    | 'starters'
    | 'onPlayPath'
  >;
  className?: string;
}

/** The flow builder as one component, with its theme around it. Fills its parent, which needs a height. Works with React 18 and 19. */
export function FlowBuilder(props: FlowBuilderProps) {
  const { value, theme = 'system', tokens, mode = 'edit', extras, className, ...rest } = props;
  const style: CSSProperties | undefined = tokens;
  return (
    <ThemeProvider theme={theme} {...(className !== undefined && { className })} {...(style && { style })}>
      <FlowEditor {...rest} {...extras} flow={value} readOnly={mode === 'view'} />
    </ThemeProvider>
  );
}
