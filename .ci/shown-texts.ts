// What a person reads in a file of an app, found in its syntax tree: text that stands outside the catalogues, and words that were read too early.
import { parseSync } from 'vite';

export interface Finding {
  line: number;
  text: string;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Attributes and properties that a person reads or hears. */
const READ = new Set([
  'label',
  'title',
  'description',
  'placeholder',
  'hint',
  'text',
  'alt',
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'closeLabel',
  'dismissLabel',
  'aside',
  'caption',
  'heading',
]);

/** Where words are written. */
const CATALOGUE = /(^|\/)(strings|[\w-]*words)(-[a-z]{2})?\.ts$/;

/** Texts a person would read that the file itself holds: content of elements, and what is given to an attribute or property that is read. */
export function textsOutside(file: string, source: string): Finding[] {
  const found: Finding[] = [];
  const tell = (node: Node, text: string) => {
    if (/\p{L}{2}/u.test(text.replaceAll(/&\w+;/g, '')))
      found.push({ line: lineAt(source, node.start), text: text.trim() });
  };
  walk(program(file, source), [], (node, above) => {
    if (node.type === 'JSXText') tell(node, String(node['value']));
    if (node.type === 'Literal' && typeof node['value'] === 'string' && isShown(node, above)) tell(node, node['value']);
    if (node.type === 'TemplateElement' && isShown(node, above)) tell(node, rawOf(node));
  });
  return found;
}

/** Words of a catalogue that are read while the file is loaded: they would stay in the language of that moment. */
export function wordsReadEarly(file: string, source: string): Finding[] {
  const body = nodesIn(program(file, source)['body']);
  const catalogues = new Set(
    body
      .filter((node) => node.type === 'ImportDeclaration' && CATALOGUE.test(stringIn(node['source'], 'value')))
      .flatMap((node) => nodesIn(node['specifiers']).map((one) => stringIn(one['local'], 'name'))),
  );
  // `const words = strings.queue` is a part of a catalogue, and reads no text yet.
  for (const node of body.filter(({ type }) => type === 'VariableDeclaration'))
    for (const one of nodesIn(node['declarations']))
      if (catalogues.has(rootOf(one['init']) ?? '')) catalogues.add(stringIn(one['id'], 'name'));
  const found: Finding[] = [];
  for (const statement of body.filter(({ type }) => type !== 'ImportDeclaration'))
    walk(statement, [], (node, above) => {
      const isRead = node.type === 'MemberExpression' && catalogues.has(rootOf(node) ?? '');
      const last = above.at(-1);
      const isWhole = last?.type !== 'MemberExpression' && last?.type !== 'VariableDeclarator';
      const isLater = above.some(({ type }) => /Function|^TS/.test(type));
      if (isRead && isWhole && !isLater)
        found.push({ line: lineAt(source, node.start), text: source.slice(node.start, endOf(node)) });
    });
  return found;
}

/** Whether a text stands where somebody reads it: through `a ? 'x' : 'y'`, `a ?? 'x'`, `{'x'}` and templates, up to an element or a read attribute. */
function isShown(node: Node, above: readonly Node[]): boolean {
  let below = node;
  for (const parent of above.toReversed()) {
    switch (parent.type) {
      case 'JSXExpressionContainer':
      case 'TemplateLiteral':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        break;
      case 'ConditionalExpression':
        if (parent['test'] === below) return false;
        break;
      case 'LogicalExpression':
        if (parent['left'] === below && parent['operator'] === '&&') return false;
        break;
      case 'JSXElement':
      case 'JSXFragment':
        return true;
      case 'JSXAttribute':
        return READ.has(stringIn(parent['name'], 'name')) || stringIn(parent['name'], 'name') === 'unit';
      case 'Property':
        return (
          parent['value'] === below && READ.has(stringIn(parent['key'], 'name') || stringIn(parent['key'], 'value'))
        );
      default:
        return false;
    }
    below = parent;
  }
  return false;
}

function program(file: string, source: string): Node {
  const { program: tree, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  if (!isNode(tree)) throw new Error(`${file} has no syntax tree.`);
  return tree;
}

function walk(node: Node, above: readonly Node[], see: (node: Node, above: readonly Node[]) => void): void {
  see(node, above);
  const inside = [...above, node];
  for (const value of Object.values(node)) for (const child of nodesIn(value)) walk(child, inside, see);
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.filter(isNode);
  return isNode(value) ? [value] : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}

/** `strings` of `strings.queue.title`. */
function rootOf(value: unknown): string | null {
  if (!isNode(value)) return null;
  if (value.type === 'Identifier') return stringIn(value, 'name');
  return value.type === 'MemberExpression' ? rootOf(value['object']) : null;
}

function stringIn(value: unknown, key: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof found === 'string' ? found : '';
}

function rawOf(node: Node): string {
  return stringIn(node['value'], 'raw');
}

function endOf(node: Node): number {
  return typeof node['end'] === 'number' ? node['end'] : node.start;
}

function lineAt(source: string, at: number): number {
  return source.slice(0, at).split('\n').length;
}
