import type { CompiledSay } from '@baton/flow';
import type { WalkedEffect } from '@baton/runtime';
import type { Draft } from '../draft.ts';
import { renderMessage, slotChoice, spokenIn } from '../words/render-message.ts';
import { inOwnWords } from '../words/own-words.ts';
import { otherWords } from '../words/other-words.ts';
import { valueOf } from '../words/system-variables.ts';

/** Says a message of the flow; nothing when it comes out empty. */
export function say(draft: Draft, effect: CompiledSay, { node, vars }: Pick<WalkedEffect, 'node' | 'vars'>): void {
  if (effect.unlessSaid && draft.entries.some(({ type }) => type === 'said')) return;
  const { state, facts, at } = draft;
  const { settings } = facts.machine.compiled;
  const what = inOwnWords(effect.message, settings.voice, facts.workspace);
  const message = renderMessage(what, effect.options ? draft.waiting?.options : effect.choices, {
    language: state.language,
    fallback: settings.language,
    now: at,
    zone: state.zone,
    value: (name, language) => valueOf(name, vars, { ...state, language }, facts.workspace, at),
  });
  if (!message) return;
  if (effect.slots) {
    const language = spokenIn(what.text, state.language, settings.language);
    const free = (state.slots?.offered ?? []).map((slotAt) => slotChoice(slotAt, state.zone, language, at));
    message.choices = [...free, ...(message.choices ?? [])];
  }
  if (message.choices && message.choices.length > 0) {
    state.shown = {
      node,
      choices: message.choices.map(({ id, label }) => ({ id, label })),
      said: state.counts.said + 1,
    };
  }
  // L7; a new run begins with its own greeting.
  if (!draft.entries.some(({ type }) => type === 'customerReturned')) message.text = otherWords(message, state);
  const { holder } = state.floor;
  draft.said({
    speaker: effect.as === 'notice' || holder === 'agent' || holder === 'nobody' ? 'notice' : holder,
    node,
    ...(what.template === undefined ? {} : { template: what.template }),
    message,
  });
  draft.remember('bot', message.text);
}
