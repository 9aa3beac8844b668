export { FlowBuilder } from './FlowBuilder.tsx';
export type { BuilderTokens, FlowBuilderProps } from './FlowBuilder.tsx';
export { FlowEditor } from './FlowEditor.tsx';
export type { FlowEditorProps } from './FlowEditor.tsx';
export type { CardProps, Cards, EditorPart, EditorPartVersion, EditorWorkspace, FlowSettingName } from './context.ts';
export { DefaultCard } from './canvas/DefaultCard.tsx';
export type { DefaultCardProps } from './canvas/DefaultCard.tsx';
export type { Starter } from './canvas/EmptyCanvas.tsx';
export { EditorError } from './errors.ts';
export type { Check } from './use-check.ts';

export { createEditor } from './model/editor.ts';
export type { Editor, EditorOptions, EditorState, Highlight } from './model/editor.ts';
export type { Command } from './model/commands.ts';
export { canAdd, canConnect } from './model/connect.ts';
export type { Allowed } from './model/connect.ts';
export { arrange } from './model/layout.ts';
