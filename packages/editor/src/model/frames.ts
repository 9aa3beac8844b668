// Frames around steps that belong together: drawn below them, and taking them along.
import type { Registry } from '@baton/flow';
import type { Command } from './commands.ts';
import type { EditorDocument, Point } from './document.ts';
import { boundsOf, type Rect } from './lane-shape.ts';
import { STEP_WIDTH } from './lanes.ts';
import type { Places } from './layout.ts';
import { firstSettings } from './settings.ts';
import type { Drawing, FrameView } from './step-view.ts';

/** Room around what stands in a frame, and above it for the title. */
const ROOM = 32;
const TITLE = 40;

/** Ids of the steps and smaller frames that stand in a frame: those whose middle does. What always listens has its own place. */
export function insideOf(frame: FrameView, { steps, frames, heights }: Drawing): string[] {
  const rect: Rect = { ...frame.position, ...frame.frame };
  const holds = (x: number, y: number) =>
    x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
  const found = [...steps.values()].filter(
    (view) =>
      view.place !== 'band' &&
      holds(view.position.x + STEP_WIDTH / 2, view.position.y + Math.min(60, heights.of(view) / 2)),
  );
  const smaller = [...frames.values()].filter(
    (other) =>
      other.id !== frame.id &&
      other.frame.width * other.frame.height < rect.width * rect.height &&
      holds(other.position.x, other.position.y) &&
      holds(other.position.x + other.frame.width, other.position.y + other.frame.height),
  );
  return [...found, ...smaller].map(({ id }) => id);
}

/** The same ids, and all that stands in the frames among them. */
export function withCarried(ids: readonly string[], drawing: Drawing): string[] {
  const all = new Set(ids);
  for (const id of ids) {
    const frame = drawing.frames.get(id);
    if (frame) for (const inside of insideOf(frame, drawing)) all.add(inside);
  }
  return [...all];
}

/** The command that draws a frame around steps; null where no kind of frame is installed, or there is nothing to go around. */
export function frameCommand(
  { drawing }: { document: EditorDocument; drawing: Drawing },
  chosen: readonly string[],
  registry: Registry,
  id: string,
): Extract<Command, { type: 'add-step' }> | null {
  const definition = registry.kinds.find((kind) => {
    const config = firstSettings(kind);
    return config !== null && kind.facts(config).frame !== undefined;
  });
  const bounds = boundsOf(rectsOf(chosen, drawing), ROOM);
  if (!definition || !bounds) return null;
  const { position, width, height } = aroundRect(bounds);
  const config = firstSettings(definition, { width, height });
  return (
    config && { type: 'add-step', step: { id, kind: definition.kind, version: definition.version, position, config } }
  );
}

/** Where each frame goes, and how large it becomes, when the steps go to new places: around the same ones as before. */
export function framesAround(
  drawing: Drawing,
  places: Places,
): { step: string; to: Point; width: number; height: number }[] {
  return [...drawing.frames.values()].flatMap((frame) => {
    const inside = insideOf(frame, drawing).filter((id) => drawing.steps.has(id));
    const bounds = boundsOf(rectsOf(inside, drawing, places), ROOM);
    if (!bounds) return [];
    const { position, width, height } = aroundRect(bounds);
    return [{ step: frame.id, to: position, width, height }];
  });
}

function aroundRect({ x, y, width, height }: Rect): { position: Point; width: number; height: number } {
  return {
    position: { x: Math.round(x), y: Math.round(y - TITLE) },
    width: Math.round(width),
    height: Math.round(height + TITLE),
  };
}

function rectsOf(ids: readonly string[], { steps, heights }: Drawing, places?: Places): Rect[] {
  return ids.flatMap((id) => {
    const view = steps.get(id);
    if (!view || view.place === 'band') return [];
    return [{ ...(places?.get(id) ?? view.position), width: STEP_WIDTH, height: heights.of(view) }];
  });
}
