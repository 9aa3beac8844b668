// What two people did to the same thing, in words that a designer decides by.
import { settingChanges } from '@baton/editor';
import { nodeName, type FlowNode, type Registry } from '@baton/flow';
import { strings } from '../strings.ts';
import type { Choice, Clash, Target } from './merge-flows.ts';

const words = strings.conflict;

export interface ClashWords {
  /** What it is about. */
  title: string;
  /** What each choice means. */
  means: Readonly<Record<Choice, string>>;
}

/** @param nameOf the name of a step as it is here */
export function clashWords(clash: Clash, registry: Registry, nameOf: (step: string) => string): ClashWords {
  switch (clash.of) {
    case 'settings': {
      const { before, mine, theirs } = clash;
      const changes = (after: FlowNode) =>
        settingChanges(registry.get(after.kind), before?.config ?? {}, after.config)
          .map(({ label, from, to }) => words.change(label, from, to))
          .join(' · ') || words.noChange;
      return {
        title: words.settingsOf(named(mine, registry)),
        means: { mine: changes(mine), theirs: changes(theirs), before: words.noChange },
      };
    }
    case 'name': {
      const { before, mine, theirs } = clash;
      return {
        title: words.nameOf(named(before ?? mine, registry)),
        means: {
          mine: mine.name ?? words.noName,
          theirs: theirs.name ?? words.noName,
          before: before?.name ?? words.noName,
        },
      };
    }
    case 'way': {
      const to = (target: Target) => (target === null ? words.leadsNowhere : words.leads(nameOf(target)));
      const { from, port, mine, theirs, before } = clash;
      const label = registry.get(from.kind)?.ports(from.config)[port]?.label ?? port;
      return {
        title: words.wayOf(label, named(from, registry)),
        means: { mine: to(mine), theirs: to(theirs), before: to(before) },
      };
    }
    case 'step': {
      const { before, mine, theirs } = clash;
      const stays = (node: FlowNode | null) => (node ? words.stays : words.removed);
      return {
        title: words.stepItself(named(before, registry)),
        means: { mine: stays(mine), theirs: stays(theirs), before: words.noChange },
      };
    }
    case 'flow':
      return {
        title: words.flowField(clash.field),
        means: { mine: plain(clash.mine), theirs: plain(clash.theirs), before: plain(clash.before) },
      };
  }
}

function named(node: FlowNode, registry: Registry): string {
  return nodeName(node, registry.get(node.kind)?.label);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : nameIn(one))).join(', ');
  return JSON.stringify(value);
}

function nameIn(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : JSON.stringify(value);
}
