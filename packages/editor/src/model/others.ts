// Two people at one flow: what one works at the other does not change, until it is taken over.
import { strings } from '../strings.ts';
import type { Command } from './commands.ts';
import type { Drawing } from './step-view.ts';

/** Somebody else who has the flow open. */
export interface OtherEditor {
  /** Tells pages apart: one person may have two. */
  readonly key: string;
  readonly name: string;
  /** The step they work at. */
  readonly step: string | null;
  /** They came to it first, so nobody else changes it. */
  readonly holds: boolean;
}

/** Who else holds a step, or null. */
export function holderOf(others: readonly OtherEditor[], step: string): OtherEditor | null {
  return others.find((other) => other.holds && other.step === step) ?? null;
}

/** Why a command must wait for somebody else, or null. Where a step stands is everybody's: places are put together later. */
export function heldReason(
  command: Command,
  others: readonly OtherEditor[],
  { steps }: Pick<Drawing, 'steps'>,
): string | null {
  for (const step of changedBy(command)) {
    const holder = holderOf(others, step);
    if (holder) return strings.refused.held(holder.name, steps.get(step)?.name ?? step);
  }
  return null;
}

function changedBy(command: Command): readonly string[] {
  switch (command.type) {
    case 'set-setting':
    case 'replace-settings':
    case 'rename':
      return [command.step];
    case 'connect':
      return [command.from.node];
    case 'delete':
      return command.steps;
    case 'cure':
      return command.commands.flatMap(changedBy);
    default:
      return [];
  }
}
