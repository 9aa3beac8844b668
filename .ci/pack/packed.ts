// What others install. A new room packs by adding a line.

/** The npm scope of all names. Change it here, or give `--scope`, to publish under another one. */
export const SCOPE = '@baton';

/** Packages in the order they are built (what one stands on comes before it), with the kilobytes (1,000 bytes) a tarball may have. */
export const packed = {
  signals: 400,
  handoff: 110,
  flow: 60,
  wire: 50,
  runtime: 15,
  ui: 80,
  nodes: 165,
  compiler: 80,
  host: 80,
  conversation: 80,
  bot: 80,
  run: 40,
  // Two sheets of styles, with and without layers.
  editor: 200,
  chat: 40,
} as const satisfies Record<string, number>;

export type PackedName = keyof typeof packed;

/** Typed, so that a name read from a folder is a known one. */
export const packedNames: readonly PackedName[] = Object.keys(packed).filter(isPacked);

export function isPacked(name: string): name is PackedName {
  return Object.hasOwn(packed, name);
}

/** Files of the house that a tarball brings as `<package>/example/<name>`, from the root: what the first lines of its README run. */
export const packedExamples: { readonly [name in PackedName]?: Readonly<Record<string, string>> } = {
  run: {
    'standard-handoff.flow.json': 'flows/standard-handoff.flow.json',
    'workspace.json': 'flows/demo.workspace.json',
    'knowledge.json': 'flows/demo.knowledge.json',
  },
};

/** What a host may bring, where that is more than the versions we test with by default. */
export const peerRanges: Readonly<Record<string, string>> = {
  react: '^18.2.0 || ^19.0.0',
  'react-dom': '^18.2.0 || ^19.0.0',
  '@xyflow/react': '^12.8.0',
  fastify: '^5.0.0',
};
