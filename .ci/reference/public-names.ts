// What a bundled declaration file says of each public name: its docstring and its declaration.
import { parseSync } from 'rolldown/utils';

export interface PublicName {
  readonly name: string;
  /** What the docstring says, without its stars; tags such as `@throws` are lines of their own. */
  readonly told: string;
  /** The declaration as TypeScript, members' docstrings included. */
  readonly declared: string;
}

/** The public names of a declaration file whose declarations all stand in it, by name. */
export function publicNames(declarations: string): PublicName[] {
  const { program, errors } = parseSync('index.d.ts', declarations, { lang: 'dts' });
  if (errors[0]) throw new Error(errors[0].message);
  const found = new Map<string, { start: number; end: number }[]>();
  const shown = new Map<string, string>();
  for (const statement of program.body) {
    const inner =
      statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement;
    if (statement.type === 'ExportNamedDeclaration') {
      for (const { local, exported } of statement.specifiers)
        if (local.type === 'Identifier' && exported.type === 'Identifier') shown.set(exported.name, local.name);
    }
    for (const name of namesOf(inner)) {
      found.set(name, [...(found.get(name) ?? []), { start: statement.start, end: statement.end }]);
      if (inner !== statement) shown.set(name, name);
    }
  }
  return [...shown]
    .flatMap(([name, local]) => {
      const places = found.get(local);
      if (!places) return [];
      const told = places.map(({ start }) => docstringBefore(declarations, start)).find((text) => text !== '') ?? '';
      return [
        { name, told, declared: places.map(({ start, end }) => bare(declarations.slice(start, end))).join('\n') },
      ];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

type Statement = ReturnType<typeof parseSync>['program']['body'][number];

function namesOf(statement: Statement): string[] {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
      return statement.id ? [statement.id.name] : [];
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [statement.id.name];
    default:
      return [];
  }
}

function docstringBefore(text: string, start: number): string {
  const before = text.slice(0, start).trimEnd();
  if (!before.endsWith('*/')) return '';
  const comment = before.slice(before.lastIndexOf('/*'));
  if (!comment.startsWith('/**')) return '';
  return comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}

const bare = (declaration: string) => declaration.replace(/^(export )?(declare )?/, '');
