const catalogue = {
  'editor/no-editor': 'This part of the editor was shown outside of <FlowEditor>. Put it inside.',
  'editor/no-sheet':
    'The element was made without its styles. Call defineFlowBuilder(styles) with those of @baton/editor/styles.',
} as const;

/** Misuse of the package; `code` is stable. */
export class EditorError extends Error {
  readonly code: keyof typeof catalogue;

  constructor(code: keyof typeof catalogue) {
    super(`${code}: ${catalogue[code]}`);
    this.name = 'EditorError';
    this.code = code;
  }
}
