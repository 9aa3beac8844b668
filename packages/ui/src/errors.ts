const messages = {
  'ui/no-theme-provider':
    'A component that opens above the page was rendered outside <ThemeProvider>. Put <ThemeProvider> around your app, so that it knows where to open.',
  'ui/no-toast-provider': 'useToast was called outside <ToastProvider>. Put <ToastProvider> inside <ThemeProvider>.',
  'ui/no-page-language':
    'A language was chosen outside <PageLanguage>. Put <PageLanguage> around the page, with the catalogues that it shows.',
} as const;

/** A mistake in how the package is used; `code` is one of the catalogue above. */
export class UiError extends Error {
  readonly code: keyof typeof messages;

  constructor(code: keyof typeof messages) {
    super(messages[code]);
    this.name = 'UiError';
    this.code = code;
  }
}
