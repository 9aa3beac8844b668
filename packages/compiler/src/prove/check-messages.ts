// What is said fits every channel of the flow, exists in every language, and claims nothing that may not be true.
import {
  messageOf,
  briefly,
  channels,
  choicesOn,
  fillText,
  inLanguage,
  isSafeLink,
  isWithin,
  linkBeginning,
  lengthOn,
  shortestOnSms,
  smsParts,
  systemVariable,
  textsOf,
  type Block,
  type Channel,
  type ChoiceForm,
  type CompiledMessage,
  type CompiledOp,
  type Graph,
  type GraphNode,
  type Severity,
  type IssueCode,
} from '@baton/flow';
import { placeholderIn } from './placeholder-links.ts';
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
  const judged: Judged = new Map();
  for (const [id, said] of byNode) {
    const found = graph.nodes.get(id);
    const own = once(said);
    if (!found || own.length === 0) continue;
    missingTranslations(found, own, graph, report);
    misfits(found, own, graph, report);
    claims(found, own, judged, report);
    unsafeLinks(found, own, graph, report);
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

/** C1, C2: what of a message a channel shows otherwise than it was drawn. Nothing is cut, so nothing of this keeps a flow back. */
function misfits({ node, name }: GraphNode, said: readonly Said[], graph: Graph, report: Report): void {
  const told = new Set<string>();
  const tell = (code: IssueCode, severity: Severity, message: string) => {
    // One sentence for each step and channel, however many texts it holds for.
    if (told.has(message)) return;
    told.add(message);
    report.add({ code, severity, message, node: node.id, field: 'message' });
  };
  for (const channelName of graph.flow.settings.channels) {
    const channel = channels[channelName];
    for (const { message, choices, mailed } of said) {
      if (mailed) continue;
      for (const language of spoken(message, choices)) {
        choicesElsewhere(name, channel, choicesIn(choices, language), tell);
        const text = filled(inLanguage(message.text, language, language) ?? '');
        const shown = choicesOn(channel, choicesIn(choices, language));
        // Under buttons and lists a channel may carry less; numbered choices are text themselves.
        const isPressed = shown === 'buttons' || shown === 'list';
        const limit = isPressed ? channel.textWithChoices : channel.textCharacters;
        const { length, most } = lengthOn(channel.counts, limit, text);
        if (length > most)
          tell(
            'text-too-long',
            'warning',
            `"${name}" says a text of about ${length} characters ("${language}"); ${channel.label} carries ${most} in one message${limit < channel.textCharacters ? ' with buttons' : ''} (${channel.source}), so it goes out in ${Math.ceil(length / most)}. Shorten it to say it in one.`,
          );
        const parts = channel.counts === 'sms' && length <= most ? smsParts(shortestOnSms(text)).parts : 1;
        if (parts > LONG_SMS)
          tell(
            'long-sms',
            'note',
            `"${name}" takes ${parts} text messages by SMS ("${language}"), each of which is paid for. Shorten it to spend less.`,
          );
      }
    }
  }
}

type Tell = (code: IssueCode, severity: Severity, message: string) => void;

/** From here a text by SMS is worth a word: up to three parts are what a full sentence or two need. */
const LONG_SMS = 3;

function choicesElsewhere(name: string, channel: Channel, labels: readonly string[], tell: Tell): void {
  const shown = choicesOn(channel, labels);
  // Where a channel has no buttons at all, numbers are what its customers know.
  if (shown === 'none' || shown === 'buttons' || channel.buttons === 0) return;
  const as = shown === 'list' ? 'a list that opens' : 'numbered text to answer with a number';
  if (labels.length > channel.buttons)
    return tell(
      'too-many-buttons',
      shown === 'list' ? 'note' : 'warning',
      `"${name}" shows ${labels.length} buttons; ${channel.label} carries ${channel.buttons} (${channel.source}). There they become ${as}.`,
    );
  const long = labels.find((label) => !isWithin(channel, channel.buttonCharacters, label));
  tell(
    'button-too-long',
    shown === 'list' ? 'note' : 'warning',
    long === undefined
      ? `"${name}" has two buttons that read the same; on ${channel.label} they become ${as}. Word them differently.`
      : `"${name}" has a button "${briefly(long)}" of ${filled(long).length} characters; ${channel.label} carries ${channel.buttonCharacters} (${channel.source}). There the choices become ${as}. Shorten it to keep buttons.`,
  );
}

function spoken(message: CompiledMessage, choices: readonly ChoiceForm[]): string[] {
  return [...new Set([...Object.keys(message.text), ...choices.flatMap(({ label }) => Object.keys(label))])];
}

function choicesIn(choices: readonly ChoiceForm[], language: string): string[] {
  return choices.map(({ id, label }) => filled(inLanguage(label, language, language) ?? id));
}

/** With every place filled by its example. */
function filled(text: string): string {
  return fillText(text, (name) => systemVariable(name)?.example ?? 'some text');
}

/** What is wrong with a text's wording, judged once however many steps say it. */
type Judged = Map<string, ReturnType<typeof wordingIssues>>;

function claims({ node, name, facts }: GraphNode, said: readonly Said[], judged: Judged, report: Report): void {
  const afterHandoff = facts.reaches === 'person';
  const told = new Set<string>();
  for (const { message } of said) {
    for (const { text } of textsOf(message)) {
      for (const [language, words] of Object.entries(text)) {
        const asked = `${language} ${afterHandoff} ${words}`;
        let issues = judged.get(asked);
        if (!issues) judged.set(asked, (issues = wordingIssues(words, language, afterHandoff)));
        for (const { code, severity, because } of issues) {
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

/** Where a link leads is decided by who draws the flow, or by a system of the company: never by a customer. */
function unsafeLinks({ node, name }: GraphNode, said: readonly Said[], graph: Graph, report: Report): void {
  for (const link of new Set(said.flatMap(({ message }) => (message.link ? [message.link.url] : [])))) {
    const beginning = linkBeginning(link);
    const because =
      'name' in beginning
        ? isAnswered(graph, beginning.name)
          ? null
          : `{{${beginning.name}}} decides where it leads, and no other system sets that. Begin it with the address of the page.`
        : isSafeLink(beginning.text) || placeholderIn(link)
          ? null
          : 'A link begins with https://, mailto: or tel:, or with / for a page of your own site.';
    if (because === null) continue;
    const shown = link.length > 60 ? `${link.slice(0, 57)}…` : link;
    report.add({
      code: 'unsafe-link',
      severity: 'error',
      message: `"${name}" shows the link "${shown}". ${because}`,
      node: node.id,
      field: 'message',
    });
  }
}

/** Whether a step that asks another system sets the name. */
function isAnswered(graph: Graph, name: string): boolean {
  return [...graph.nodes.values()].some(({ node, definition }) => {
    const answer = definition.answeredBy(node.config);
    const asks = typeof answer === 'object' && answer !== null && Object.keys(answer).length > 0;
    return asks && definition.sets(node.config).some((set) => set.name === name);
  });
}
