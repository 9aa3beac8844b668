// Which public names of a built package have no docstring.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param dist the folder of a built package; its declarations are bundled, so each name is declared once, in one of a few files */
export function undocumented(dist: string): string[] {
  const declarations = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.d.ts'))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  const names = publicNames(declarations);
  if (names.length === 0) throw new Error(`${dist} declares nothing.`);
  return names.filter((name) => {
    const pattern = `(\\*/\\n)?^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|const|function|class) ${name}\\b`;
    const found = new RegExp(pattern, 'm').exec(declarations);
    return found !== null && found[1] === undefined;
  });
}

function publicNames(declarations: string): string[] {
  const listed = [...declarations.matchAll(/^export (?:type )?\{([^}]*)\}(?! from)/gm)].flatMap(([, list = '']) =>
    list.split(',').map(
      (part) =>
        part
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] ?? '',
    ),
  );
  const declared = [
    ...declarations.matchAll(/^export (?:declare )?(?:abstract )?(?:interface|type|const|function|class) (\w+)/gm),
  ].map(([, name = '']) => name);
  return [...new Set([...listed, ...declared])].filter((name) => /^[A-Za-z_]\w*$/.test(name));
}
