// What is said fits every channel of the flow, exists in every language, and claims nothing that may not be true.
import {
  messageOf,
  briefly,
  channels,
  fillText,
  inLanguage,
  systemVariable,
  textsOf,
  type Block,
  type ChoiceForm,
  type CompiledMessage,
  type CompiledOp,
  type Graph,
  type GraphNode,
} from '@baton/flow';
import type { Report } from './report.ts';
import { wordingIssues } from './wording.ts';

interface Said {
  message: CompiledMessage;
  choices: readonly ChoiceForm[];
  mailed: boolean;
}

export function checkMessages(blocks: { [id: string]: Block }, graph: Graph, report: Report): void {
  const byNode = new Map<string, Said[]>();
  for (const { node, ops } of Object.values(blocks)) {
    const list = byNode.get(node);
    if (list) list.push(...saidIn(ops));
    else byNode.set(node, saidIn(ops));
  }
  for (const [id, said] of byNode) {
    const found = graph.nodes.get(id);
    const own = once(said);
    if (!found || own.length === 0) continue;
    missingTranslations(found, own, graph, report);
    misfits(found, own, graph, report);
    claims(found, own, report);
  }
}

function saidIn(ops: readonly CompiledOp[]): Said[] {
  return ops.flatMap((op) => {
    if (op.op === 'branch') return op.arms.flatMap((arm) => saidIn(arm.ops ?? []));
    if (op.op !== 'effect') return [];
    const { effect } = op;
    const message = messageOf(effect);
    if (!message) return [];
    return effect.type === 'say'
      ? [{ message, choices: effect.choices ?? message.choices ?? [], mailed: false }]
      : [{ message, choices: [], mailed: true }];
  });
}

function once(said: readonly Said[]): Said[] {
  return [...new Map(said.map((one) => [JSON.stringify(one), one])).values()];
}

/** M13. */
function missingTranslations({ node, name }: GraphNode, said: readonly Said[], graph: Graph, report: Report): void {
  const { languages } = graph.flow.settings;
  const texts = said.flatMap(({ message, choices }) => [
    ...textsOf(message).map(({ text }) => text),
    ...choices.map(({ label }) => label),
  ]);
  const written = texts.filter((text) => Object.values(text).some((words) => words.trim() !== ''));
  for (const language of languages) {
    const missing = written.filter(
      (text) => text[language] === undefined && text[language.split('-')[0] ?? language] === undefined,
    );
    if (missing.length === 0) continue;
    report.add({
      code: 'missing-translation',
      severity: 'warning',
      message: `"${name}" has ${missing.length === 1 ? 'a text' : `${missing.length} texts`} without a version in "${language}". Customers of that language get another one: translate it, or take the language off the flow.`,
      node: node.id,
    });
  }
}

/** C1. Where there are no buttons, choices become numbered text. */
function misfits({ node, name }: GraphNode, said: readonly Said[], graph: Graph, report: Report): void {
  for (const channelName of graph.flow.settings.channels) {
    const channel = channels[channelName];
    for (const { message, choices, mailed } of said) {
      if (mailed) continue;
      if (channel.buttons > 0 && choices.length > channel.buttons) {
        report.add({
          code: 'too-many-buttons',
          severity: 'error',
          message: `"${name}" shows ${choices.length} buttons; ${channel.label} carries ${channel.buttons}. Leave some out, or ask in two steps.`,
          node: node.id,
        });
      }
      for (const { label } of channel.buttons > 0 ? choices : []) {
        const long = Object.values(label).find((text) => lengthOf(text) > channel.buttonCharacters);
        if (long === undefined) continue;
        report.add({
          code: 'button-too-long',
          severity: 'error',
          message: `"${name}" has a button "${briefly(long)}" of ${lengthOf(long)} characters; ${channel.label} carries ${channel.buttonCharacters}. Shorten it.`,
          node: node.id,
        });
      }
      for (const language of Object.keys(message.text)) {
        const text = inLanguage(message.text, language, language) ?? '';
        if (lengthOf(text) <= channel.textCharacters) continue;
        report.add({
          code: 'text-too-long',
          severity: 'error',
          message: `"${name}" says a text of about ${lengthOf(text)} characters ("${language}"); ${channel.label} carries ${channel.textCharacters}. Shorten it, or say it in two messages.`,
          node: node.id,
        });
      }
    }
  }
}

/** With every place filled by its example. */
function lengthOf(text: string): number {
  return fillText(text, (name) => systemVariable(name)?.example ?? 'some text').length;
}

function claims({ node, name, facts }: GraphNode, said: readonly Said[], report: Report): void {
  const told = new Set<string>();
  for (const { message } of said) {
    for (const { text } of textsOf(message)) {
      for (const [language, words] of Object.entries(text)) {
        for (const { code, severity, because } of wordingIssues(words, language, facts.reaches === 'person')) {
          const key = `${code} ${words}`;
          if (told.has(key)) continue;
          told.add(key);
          const start = words.length > 60 ? `${words.slice(0, 57)}…` : words;
          report.add({ code, severity, message: `"${name}" says "${start}". ${because}`, node: node.id });
        }
      }
    }
  }
}
