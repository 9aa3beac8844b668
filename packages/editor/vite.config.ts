// Builds the editor for pages without a bundler: one module beside the host's own React, and one sheet that a page can
// link and a shadow root can adopt.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  build: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'editor', cssFileName: 'editor' },
    // Vite leaves the white space of a library's module alone; for a page without a bundler it only costs.
    rolldownOptions: { external: /^react(-dom)?(\/|$)/, output: { minify: true } },
  },
});
