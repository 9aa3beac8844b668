import type { Flow, MessageLibrary } from '@baton/flow';
import { createContext, useContext, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { EditorError } from './errors.ts';
import type { Block } from './model/blocks.ts';
import type { Editor, EditorState } from './model/editor.ts';

/** What a card of a kind is given: it shows settings and keeps no state. */
export interface CardProps {
  config: Record<string, unknown>;
  /** What the step is called. */
  name: string;
}

/** By kind, the component that shows a step's settings inside its frame. */
export type Cards = Readonly<Record<string, ComponentType<CardProps>>>;

interface Named {
  id: string;
  name: string;
}

/** A flow that a step may stand for. */
export interface EditorPart extends Named {
  /** Newest first. */
  versions: readonly EditorPartVersion[];
}

/** A published version of a flow that a step may stand for. */
export interface EditorPartVersion {
  /** Its content hash, which the step pins. */
  hash: string;
  name: string;
  /** The names of its ends, which become ways out. */
  ends: readonly string[];
  /** Names of what it declares. */
  variables: readonly string[];
}

/** What the flow may name: teams, opening hours, topics and connections of the workspace, by id. */
export interface EditorWorkspace {
  teams: readonly Named[];
  hours?: readonly Named[];
  topics?: readonly Named[];
  connections?: readonly Named[];
  /** Published flows that a step may stand for. */
  parts?: readonly EditorPart[];
}

export const everyFlowSetting = ['name', 'description', 'voice', 'languages', 'channels', 'part', 'variables'] as const;

/** A setting of the whole flow, as shown when no step is chosen. */
export type FlowSettingName = (typeof everyFlowSetting)[number];

/** Saved blocks of steps, kept by the host. */
export interface BlockShelf {
  blocks: readonly Block[];
  /** All of them, after one was added or removed. */
  onChange: (blocks: readonly Block[]) => void;
}

export interface EditorSurroundings {
  editor: Editor;
  cards: Cards;
  workspace: EditorWorkspace;
  templates: MessageLibrary;
  /** Names of groups of kinds. */
  groups: Readonly<Record<string, string>>;
  /** The settings of the flow that are shown. */
  flowSettings: readonly FlowSettingName[];
  /** The flow that a step stands for; null where the host does not tell. */
  partFlow: ((use: { flow: string; hash: string }) => Promise<Flow>) | null;
  blocks: BlockShelf | null;
  /** Moves the canvas so that these steps are in view. Without ids: the whole flow. */
  reveal: (steps?: readonly string[]) => void;
}

export const Surroundings = createContext<EditorSurroundings | null>(null);

export function useSurroundings(): EditorSurroundings {
  const value = useContext(Surroundings);
  if (!value) throw new EditorError('editor/no-editor');
  return value;
}

/** A slice of the editor's state. Select what is shown and nothing else. */
export function useEditor<T>(select: (state: EditorState) => T): T {
  return useStore(useSurroundings().editor.store, select);
}
