// The small adapter between a bench and an earlier tree: where a name that the bench imports stands there.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Try {
  readonly specifier: string;
  readonly parentURL: string | undefined;
}

export interface Tries {
  readonly tries: readonly Try[];
  /** Whether it may come from this tree if the other has it nowhere: a library may, a room of the house may not. */
  readonly orHere: boolean;
}

/** Rooms that were made out of others: what an earlier tree calls them. */
const MOVED_PACKAGES: { readonly [now: string]: string } = { '@baton/conversation': '@baton/host' };
const MOVED_FOLDERS: readonly (readonly [now: string, before: string])[] = [
  ['packages/conversation/src/', 'packages/host/src/conversation/'],
];

/** Answers what to try in turn for an import of a bench's own files; nothing to try for everybody else's imports. */
export function resolverFor({ here, tree }: { here: string; tree: string }) {
  const own = `${here}/`;
  const rooms = ['packages', 'apps'].flatMap((folder) =>
    existsSync(join(tree, folder)) ? readdirSync(join(tree, folder)).map((name) => `${folder}/${name}`) : [],
  );
  return (specifier: string, parentURL: string | undefined): Tries => {
    if (!parentURL?.startsWith('file:') || specifier.startsWith('node:')) return { tries: [], orHere: true };
    const parent = fileURLToPath(parentURL);
    if (!parent.startsWith(own) || parent.includes('/node_modules/')) return { tries: [], orHere: true };
    if (/^(\.|\/|file:)/.test(specifier)) return fileTries(fileURLToPath(new URL(specifier, parentURL)));
    const within = [parent.slice(own.length), ...rooms.map((room) => `${room}/package.json`)];
    const names = [specifier, movedName(specifier)].filter((name) => name !== undefined);
    const tries = names.flatMap((name) =>
      within.map((place) => ({ specifier: name, parentURL: pathToFileURL(join(tree, place)).href })),
    );
    return { tries, orHere: !specifier.startsWith('@baton/') };
  };

  /** A file of a room's `src` is the tree's; the tools, which measure, stay this tree's. */
  function fileTries(target: string): Tries {
    const path = target.slice(own.length);
    if (!target.startsWith(own) || !/^(packages|apps)\/[^/]+\/src\//.test(path)) return { tries: [], orHere: true };
    const moved = MOVED_FOLDERS.flatMap(([now, before]) =>
      path.startsWith(now) ? [before + path.slice(now.length)] : [],
    );
    const tries = [path, ...moved].map((one) => ({
      specifier: pathToFileURL(join(tree, one)).href,
      parentURL: undefined,
    }));
    return { tries, orHere: false };
  }
}

function movedName(specifier: string): string | undefined {
  const name = Object.keys(MOVED_PACKAGES).find((one) => specifier === one || specifier.startsWith(`${one}/`));
  return name === undefined ? undefined : MOVED_PACKAGES[name] + specifier.slice(name.length);
}
